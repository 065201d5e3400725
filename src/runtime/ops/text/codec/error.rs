//! Error handlers: what stands for what a codec cannot convert.

use super::{Codec, Fault};
use crate::runtime::objects::{Bytes, Str, StrBuf, StrView};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handler {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
}

impl Handler {
    fn find(vm: &mut Isolate, name: &str) -> Result<Handler> {
        Ok(match name {
            "strict" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::BackslashReplace,
            "xmlcharrefreplace" => Handler::XmlCharRefReplace,
            "surrogateescape" => Handler::SurrogateEscape,
            "surrogatepass" => Handler::SurrogatePass,
            "namereplace" => Handler::NameReplace,
            _ => {
                let message = format!("unknown error handler name '{name}'");
                return Err(vm.raise_new(ExceptionKind::LookupError, message));
            }
        })
    }
}

/// Appends what stands for the code points of a fault, and gives the position at which to go on.
pub(super) fn encode(
    vm: &mut Isolate,
    text: Gc<Str>,
    codec: Codec,
    fault: Fault,
    errors: &str,
    out: &mut Vec<u8>,
) -> Result<usize> {
    let handler = Handler::find(vm, errors)?;
    let view = text.view().slice(fault.range.start, fault.range.end);
    let shown = |show: &dyn Fn(u32) -> String| Some(view.points().map(show).collect::<String>());
    let substitute = match handler {
        Handler::Strict => None,
        Handler::Ignore => Some(String::new()),
        Handler::Replace => shown(&|_| "?".to_owned()),
        Handler::BackslashReplace => shown(&escape),
        Handler::XmlCharRefReplace => shown(&|p| format!("&#{p};")),
        Handler::NameReplace => shown(&|p| {
            let name = char::from_u32(p).and_then(unicode_names2::name);
            name.map_or_else(|| escape(p), |name| format!("\\N{{{name}}}"))
        }),
        Handler::SurrogateEscape | Handler::SurrogatePass => {
            let bytes: Vec<Vec<u8>> = view.points().map_while(|p| surrogate(p, codec, handler)).collect();
            let end = fault.range.start + bytes.len();
            let bytes = bytes.concat();
            if !bytes.is_empty() && bytes.len().is_multiple_of(codec.unit()) {
                out.extend(bytes);
                return Ok(end);
            }
            None
        }
    };
    match substitute {
        // Every codec can encode ASCII.
        Some(ascii) if codec.encode(StrView::Narrow(ascii.as_bytes()), 0, out).is_ok() => Ok(fault.range.end),
        _ => Err(raise(vm, ExceptionKind::UnicodeEncodeError, codec, text.into(), fault)),
    }
}

/// How `backslashreplace` shows a code point.
fn escape(point: u32) -> String {
    match point {
        0..=0xff => format!("\\x{point:02x}"),
        0x100..=0xffff => format!("\\u{point:04x}"),
        _ => format!("\\U{point:08x}"),
    }
}

/// The bytes of a surrogate, if it is one of those that the handler takes.
fn surrogate(point: u32, codec: Codec, handler: Handler) -> Option<Vec<u8>> {
    match (handler, point) {
        (Handler::SurrogatePass, 0xd800..=0xdfff) => codec.encode_surrogate(point),
        // The surrogates that stand for bytes which could not be decoded.
        (Handler::SurrogateEscape, 0xdc80..=0xdcff) => Some(vec![point as u8]),
        _ => None,
    }
}

/// Appends what stands for the bytes of a fault, and gives the position at which to go on.
pub(super) fn decode(
    vm: &mut Isolate,
    bytes: Gc<Bytes>,
    codec: Codec,
    fault: Fault,
    errors: &str,
    out: &mut StrBuf,
) -> Result<usize> {
    let wrong = &bytes.as_slice()[fault.range.clone()];
    match Handler::find(vm, errors)? {
        Handler::Ignore => return Ok(fault.range.end),
        Handler::Replace => {
            out.push(char::REPLACEMENT_CHARACTER.into());
            return Ok(fault.range.end);
        }
        Handler::BackslashReplace => {
            wrong.iter().for_each(|&b| out.push_str(&escape(b.into())));
            return Ok(fault.range.end);
        }
        Handler::XmlCharRefReplace | Handler::NameReplace => {
            return Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"));
        }
        Handler::SurrogateEscape => {
            let escaped = wrong.iter().take_while(|b| !b.is_ascii());
            let count = escaped.map(|&b| out.push(0xdc00 + u32::from(b))).count();
            if count > 0 {
                return Ok(fault.range.start + count);
            }
        }
        Handler::SurrogatePass => {
            let rest = &bytes.as_slice()[fault.range.start..];
            if let Some((point, len)) = codec.decode_surrogate(rest) {
                out.push(point);
                return Ok(fault.range.start + len);
            }
        }
        Handler::Strict => {}
    }
    Err(raise(vm, ExceptionKind::UnicodeDecodeError, codec, bytes.into(), fault))
}

#[cold]
fn raise(vm: &mut Isolate, kind: ExceptionKind, codec: Codec, object: Value, fault: Fault) -> Raised {
    let encoding = vm.str(codec.name());
    let start = vm.heap.int(fault.range.start as i64);
    let end = vm.heap.int(fault.range.end as i64);
    let reason = vm.str(fault.reason);
    vm.raise_with(kind, &[encoding, object, start, end, reason])
}
