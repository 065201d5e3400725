//! Encodings: strings to bytes and back.
//!
//! A codec converts as far as it can and names the fault at which it stops; what then happens, the error handler
//! decides, and the codec goes on behind it.

mod charmap;
mod error;
mod escapes;
mod single;
mod utf16;
mod utf32;
mod utf8;

use crate::runtime::objects::{Bytes, Str, StrBuf, StrView};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result};
use std::ops::Range;

/// What a codec cannot convert, and why.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    range: Range<usize>,
    reason: &'static str,
}

/// The order of bytes in a code unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Codec {
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Signed,
    Ascii,
    Latin1,
    /// UTF-16; without a given order, behind a byte order mark.
    Utf16(Option<Order>),
    /// UTF-32; without a given order, behind a byte order mark.
    Utf32(Option<Order>),
    /// One byte a code point, by a table.
    Charmap(&'static charmap::Charmap),
    /// As in a literal; raw, with escapes for code points alone.
    Escapes {
        raw: bool,
    },
}

impl Codec {
    /// The encoding of a name: letter case and punctuation do not count.
    fn find(name: &str) -> Option<Codec> {
        // As most programs write it, and as it is where no name is given.
        if name == "utf-8" {
            return Some(Codec::Utf8);
        }
        let parts = name.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let name = parts.join("_").to_ascii_lowercase();
        Some(match name.as_str() {
            "utf_8" | "u8" | "utf" | "utf8" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Codec::Utf8,
            "utf_8_sig" => Codec::Utf8Signed,
            "ascii" | "646" | "us" | "us_ascii" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367"
            | "csascii" | "ibm367" | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" => Codec::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "8859" | "iso8859" | "iso8859_1" | "iso_8859_1"
            | "iso_8859_1_1987" | "iso_ir_100" | "cp819" | "csisolatin1" | "ibm819" => Codec::Latin1,
            "utf_16" | "u16" | "utf16" => Codec::Utf16(None),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Codec::Utf16(Some(Order::Little)),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Codec::Utf16(Some(Order::Big)),
            "utf_32" | "u32" | "utf32" => Codec::Utf32(None),
            "utf_32_le" | "utf_32le" => Codec::Utf32(Some(Order::Little)),
            "utf_32_be" | "utf_32be" => Codec::Utf32(Some(Order::Big)),
            "unicode_escape" | "unicodeescape" => Codec::Escapes { raw: false },
            "raw_unicode_escape" | "rawunicodeescape" => Codec::Escapes { raw: true },
            name => Codec::Charmap(charmap::find(name)?),
        })
    }

    /// The name in messages.
    fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Signed => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Utf16(None) => "utf-16",
            Codec::Utf16(Some(Order::Little)) => "utf-16-le",
            Codec::Utf16(Some(Order::Big)) => "utf-16-be",
            Codec::Utf32(None) => "utf-32",
            Codec::Utf32(Some(Order::Little)) => "utf-32-le",
            Codec::Utf32(Some(Order::Big)) => "utf-32-be",
            Codec::Charmap(_) => "charmap",
            Codec::Escapes { raw: false } => "unicodeescape",
            Codec::Escapes { raw: true } => "rawunicodeescape",
        }
    }

    /// What stands before encoded text.
    fn mark(self) -> &'static [u8] {
        match self {
            Codec::Utf8Signed => &[0xef, 0xbb, 0xbf],
            Codec::Utf16(None) => &[0xff, 0xfe],
            Codec::Utf32(None) => &[0xff, 0xfe, 0, 0],
            _ => &[],
        }
    }

    /// The codec that decodes bytes, as a byte order mark tells, and the mark's length.
    fn marked(self, bytes: &[u8]) -> (Codec, usize) {
        let chosen = |make: fn(Option<Order>) -> Codec, marks: [&[u8]; 2]| {
            let [little, big] = marks;
            match (bytes.starts_with(little), bytes.starts_with(big)) {
                (true, _) => (make(Some(Order::Little)), little.len()),
                (_, true) => (make(Some(Order::Big)), big.len()),
                _ => (make(Some(Order::Little)), 0),
            }
        };
        match self {
            Codec::Utf8Signed if bytes.starts_with(self.mark()) => (Codec::Utf8, self.mark().len()),
            Codec::Utf8Signed => (Codec::Utf8, 0),
            Codec::Utf16(None) => chosen(Codec::Utf16, [&[0xff, 0xfe], &[0xfe, 0xff]]),
            Codec::Utf32(None) => chosen(Codec::Utf32, [&[0xff, 0xfe, 0, 0], &[0, 0, 0xfe, 0xff]]),
            _ => (self, 0),
        }
    }

    /// How many bytes each unit of encoded text has: what error handlers put in must be whole units.
    fn unit(self) -> usize {
        match self {
            Codec::Utf16(_) => 2,
            Codec::Utf32(_) => 4,
            _ => 1,
        }
    }

    /// Encodes from a position up to the end or a fault.
    fn encode(self, text: StrView<'_>, at: usize, out: &mut Vec<u8>) -> std::result::Result<(), Fault> {
        match self {
            Codec::Utf8 | Codec::Utf8Signed => utf8::encode(text, at, out),
            Codec::Ascii => single::encode(text, at, out, 0x80, "ordinal not in range(128)"),
            Codec::Latin1 => single::encode(text, at, out, 0x100, "ordinal not in range(256)"),
            Codec::Utf16(order) => utf16::encode(text, at, out, order.unwrap_or(Order::Little)),
            Codec::Utf32(order) => utf32::encode(text, at, out, order.unwrap_or(Order::Little)),
            Codec::Charmap(charmap) => charmap.encode(text, at, out),
            Codec::Escapes { raw } => {
                escapes::encode(text, at, out, raw);
                Ok(())
            }
        }
    }

    /// Decodes from a position up to the end or a fault.
    fn decode(self, bytes: &[u8], at: usize, out: &mut StrBuf) -> std::result::Result<(), Fault> {
        match self {
            Codec::Utf8 | Codec::Utf8Signed => utf8::decode(bytes, at, out),
            Codec::Ascii => single::decode_ascii(bytes, at, out),
            Codec::Latin1 => {
                out.push_view(StrView::Narrow(&bytes[at..]));
                Ok(())
            }
            Codec::Utf16(order) => utf16::decode(bytes, at, out, order.unwrap_or(Order::Little)),
            Codec::Utf32(order) => utf32::decode(bytes, at, out, order.unwrap_or(Order::Little)),
            Codec::Charmap(charmap) => charmap.decode(bytes, at, out),
            Codec::Escapes { raw } => escapes::decode(bytes, at, out, raw),
        }
    }

    /// The bytes of a lone surrogate, in encodings that could hold one.
    fn encode_surrogate(self, point: u32) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        match self {
            Codec::Utf8 | Codec::Utf8Signed => utf8::push_three(point, &mut out),
            Codec::Utf16(order) => utf16::push_unit(point as u16, &mut out, order.unwrap_or(Order::Little)),
            Codec::Utf32(order) => utf32::push_unit(point, &mut out, order.unwrap_or(Order::Little)),
            Codec::Ascii | Codec::Latin1 | Codec::Charmap(_) | Codec::Escapes { .. } => return None,
        }
        Some(out)
    }

    /// The lone surrogate that bytes begin with, and how many bytes it takes.
    fn decode_surrogate(self, bytes: &[u8]) -> Option<(u32, usize)> {
        let (point, len) = match (self, bytes) {
            (Codec::Utf8, &[0xed, a @ 0xa0..=0xbf, b @ 0x80..=0xbf, ..]) => {
                (0xd000 | u32::from(a & 0x3f) << 6 | u32::from(b & 0x3f), 3)
            }
            (Codec::Utf16(Some(order)), _) => (utf16::unit(bytes, 0, order)?, 2),
            (Codec::Utf32(Some(order)), _) => (utf32::point(*bytes.first_chunk()?, order), 4),
            _ => return None,
        };
        matches!(point, 0xd800..=0xdfff).then_some((point, len))
    }
}

/// CPython's codecs that do not lead from text to bytes. They are reached by a module that is not supported.
const NO_TEXT_ENCODINGS: [&str; 12] = [
    "base64",
    "base64_codec",
    "base_64",
    "bz2",
    "hex",
    "hex_codec",
    "quopri",
    "quoted_printable",
    "rot13",
    "rot_13",
    "uu",
    "zlib",
];

/// The codec of a name, which is to do what the verb says.
fn codec(vm: &mut Isolate, name: &str, verb: &str) -> Result<Codec> {
    if name.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    match Codec::find(name) {
        Some(codec) => Ok(codec),
        None if NO_TEXT_ENCODINGS.contains(&name.to_ascii_lowercase().replace('-', "_").as_str()) => {
            let message = format!("'{name}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs");
            Err(vm.raise_new(ExceptionKind::LookupError, message))
        }
        None => Err(vm.raise_new(ExceptionKind::LookupError, format!("unknown encoding: {name}"))),
    }
}

/// `text.encode(encoding, errors)`
pub fn encode(vm: &mut Isolate, text: Gc<Str>, encoding: &str, errors: &str) -> Result<Gc<Bytes>> {
    let codec = codec(vm, encoding, "encode")?;
    let view = text.view();
    let mut out = codec.mark().to_vec();
    let mut at = 0;
    while let Err(fault) = codec.encode(view, at, &mut out) {
        at = error::encode(vm, text, codec, fault, errors, &mut out)?;
    }
    Ok(Bytes::new(&mut vm.heap, &out))
}

/// Raises UnicodeEncodeError if the text has lone surrogates, for which UTF-8 has nothing.
pub fn check_utf8(vm: &mut Isolate, text: Gc<Str>) -> Result<()> {
    match text.as_ascii() {
        Some(_) => Ok(()),
        None => encode(vm, text, "utf-8", "strict").map(drop),
    }
}

/// `bytes.decode(encoding, errors)`
pub fn decode(vm: &mut Isolate, bytes: Gc<Bytes>, encoding: &str, errors: &str) -> Result<Gc<Str>> {
    if bytes.as_slice().is_empty() && !encoding.contains('\0') {
        // Nobody looks at the encoding of nothing.
        return Ok(Str::from_narrow(&mut vm.heap, &[]));
    }
    let (codec, mut at) = codec(vm, encoding, "decode")?.marked(bytes.as_slice());
    // Places in messages count from behind the mark of UTF-8, which is no part of the text.
    let bytes = match codec {
        Codec::Utf8 if at > 0 => Bytes::new(&mut vm.heap, &bytes.as_slice()[std::mem::take(&mut at)..]),
        _ => bytes,
    };
    let mut out = StrBuf::new();
    while let Err(fault) = codec.decode(bytes.as_slice(), at, &mut out) {
        at = error::decode(vm, bytes, codec, fault, errors, &mut out)?;
    }
    Ok(out.finish(&mut vm.heap))
}

#[cfg(test)]
mod tests;
