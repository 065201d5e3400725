//! Encoding, decoding, and what is wrong with bytes.
use super::{decode, encode};
use crate::runtime::objects::{Bytes, Str};
use crate::runtime::{Isolate, Raised};

fn isolate() -> Box<Isolate> {
    Isolate::new(|_, _, _| panic!("no calls"), |_, _| panic!("no source")).unwrap()
}

/// The kind of the pending exception and its arguments from the third on.
fn failure(vm: &mut Isolate, _: Raised) -> String {
    let exception = vm.take_pending();
    let args = exception.args();
    let details = args.items().iter().skip(2).map(|&arg| match arg.downcast::<Str>() {
        Some(text) => text.to_text().into_owned(),
        None => arg.as_fixnum().map_or_else(String::new, |n| n.to_string()),
    });
    let details: Vec<String> = details.collect();
    format!("{} {}", exception.class.get().name.to_text(), details.join(" "))
}

fn encoded(points: &[u32], encoding: &str, errors: &str) -> Result<Vec<u8>, String> {
    let vm = &mut isolate();
    let text = Str::from_points(&mut vm.heap, points);
    match encode(vm, text, encoding, errors) {
        Ok(bytes) => Ok(bytes.as_slice().to_vec()),
        Err(raised) => Err(failure(vm, raised)),
    }
}

fn decoded(bytes: &[u8], encoding: &str, errors: &str) -> Result<Vec<u32>, String> {
    let vm = &mut isolate();
    let bytes = Bytes::new(&mut vm.heap, bytes);
    match decode(vm, bytes, encoding, errors) {
        Ok(text) => Ok(text.view().points().collect()),
        Err(raised) => Err(failure(vm, raised)),
    }
}

fn bytes(bytes: &[u8]) -> Result<Vec<u8>, String> {
    Ok(bytes.to_vec())
}

fn points(text: &str) -> Result<Vec<u32>, String> {
    Ok(text.chars().map(u32::from).collect())
}

#[test]
fn round_trips() {
    let text: Vec<u32> = "aé日😀\u{0}".chars().map(u32::from).collect();
    for encoding in ["utf-8", "UTF_16", "utf-16-be", "utf-32", "utf 32 le", "utf-8-sig"] {
        let there = encoded(&text, encoding, "strict").unwrap();
        assert_eq!(decoded(&there, encoding, "strict"), Ok(text.clone()), "{encoding}");
    }
    assert_eq!(encoded(&[0x61, 0x20ac], "utf-16", "strict"), bytes(b"\xff\xfea\x00\xac\x20"));
    assert_eq!(encoded(&[0x12345], "utf-16-be", "strict"), bytes(b"\xd8\x08\xdf\x45"));
}

#[test]
fn names_are_looked_up_loosely() {
    for name in ["latin-1", "Latin1", "ISO-8859-1", "l1", " iso8859 1"] {
        assert_eq!(encoded(&[0xe9], name, "strict"), bytes(b"\xe9"), "{name}");
    }
    assert_eq!(encoded(&[0x61], "nope", "strict"), Err("LookupError ".into()));
    assert_eq!(encoded(&[0x61], "utf\0", "strict"), Err("ValueError ".into()));
}

#[test]
fn faults_are_runs_of_code_points() {
    let not_ascii = "UnicodeEncodeError 1 3 ordinal not in range(128)";
    assert_eq!(encoded(&[0x61, 0xe9, 0x1234, 0x62], "ascii", "strict"), Err(not_ascii.into()));
    let surrogates = "UnicodeEncodeError 0 2 surrogates not allowed";
    assert_eq!(encoded(&[0xd800, 0xd801, 0x61], "utf-8", "strict"), Err(surrogates.into()));
    let surrogate = "UnicodeEncodeError 0 1 surrogates not allowed";
    assert_eq!(encoded(&[0xd800, 0xdc00], "utf-16", "strict"), Err(surrogate.into()));
}

#[test]
fn handlers_replace_what_cannot_be_encoded() {
    let text = [0x1234, 0x12345, 0xff, 0x78];
    for (errors, expected) in [
        ("ignore", "x"),
        ("replace", "???x"),
        ("backslashreplace", "\\u1234\\U00012345\\xffx"),
        ("xmlcharrefreplace", "&#4660;&#74565;&#255;x"),
    ] {
        assert_eq!(encoded(&text, "ascii", errors), bytes(expected.as_bytes()));
    }
    assert_eq!(encoded(&[0xd800], "utf-16-le", "replace"), bytes(b"?\0"));
    assert_eq!(encoded(&[0xdc80, 0xdcff], "utf-8", "surrogateescape"), bytes(b"\x80\xff"));
    assert_eq!(encoded(&[0xd800], "utf-8", "surrogatepass"), bytes(b"\xed\xa0\x80"));
    let rest = "UnicodeEncodeError 1 2 ordinal not in range(256)";
    assert_eq!(encoded(&[0xdc80, 0x1234], "latin-1", "surrogateescape"), Err(rest.into()));
    let whole_units = "UnicodeEncodeError 1 2 surrogates not allowed";
    assert_eq!(encoded(&[0x61, 0xdc80], "utf-16", "surrogateescape"), Err(whole_units.into()));
    assert_eq!(encoded(&[0xe9], "ascii", "nope"), Err("LookupError ".into()));
    assert_eq!(encoded(&[0x61], "ascii", "nope"), bytes(b"a"));
}

#[test]
fn utf8_names_the_longest_wrong_prefix() {
    for (wrong, expected) in [
        (&b"\xff"[..], "0 1 invalid start byte"),
        (b"\xc0\x80", "0 1 invalid start byte"),
        (b"a\xe2\x82", "1 3 unexpected end of data"),
        (b"\xe2\x82(", "0 2 invalid continuation byte"),
        (b"\xe2(\xa1", "0 1 invalid continuation byte"),
        (b"\xed\xa0\x80", "0 1 invalid continuation byte"),
        (b"\xed\xa0", "0 1 invalid continuation byte"),
        (b"\xf4\x90\x80\x80", "0 1 invalid continuation byte"),
    ] {
        let expected = format!("UnicodeDecodeError {expected}");
        assert_eq!(decoded(wrong, "utf-8", "strict"), Err(expected));
    }
    // Places count from behind a byte order mark.
    let expected = "UnicodeDecodeError 1 2 invalid start byte";
    assert_eq!(decoded(b"\xef\xbb\xbfa\xff", "utf-8-sig", "strict"), Err(expected.into()));
}

#[test]
fn wide_units_can_be_cut_short_or_illegal() {
    for (wrong, encoding, expected) in [
        (&b"a"[..], "utf-16", "0 1 truncated data"),
        (b"\xff\xfe\x00\xd8", "utf-16", "2 4 unexpected end of data"),
        (b"\x00\xd8a\x00", "utf-16-le", "0 2 illegal UTF-16 surrogate"),
        (b"\x00\xdca\x00", "utf-16-le", "0 2 illegal encoding"),
        (b"a\x00\x00\x00b", "utf-32-le", "4 5 truncated data"),
        (b"\xff\xff\xff\xff", "utf-32-le", "0 4 code point not in range(0x110000)"),
        (b"\x00\xd8\x00\x00", "utf-32-le", "0 4 code point in surrogate code point range(0xd800, 0xe000)"),
    ] {
        let expected = format!("UnicodeDecodeError {expected}");
        assert_eq!(decoded(wrong, encoding, "strict"), Err(expected));
    }
    assert_eq!(decoded(b"\xfe\xff\x00a", "utf-16", "strict"), points("a"));
    assert_eq!(decoded(b"\x00\x00\xfe\xff\x00\x00\x00a", "utf-32", "strict"), points("a"));
}

#[test]
fn handlers_replace_what_cannot_be_decoded() {
    assert_eq!(decoded(b"\xf0\x90(\xbc", "utf-8", "replace"), points("\u{fffd}(\u{fffd}"));
    assert_eq!(decoded(b"\xf8\xa1", "utf-8", "backslashreplace"), points("\\xf8\\xa1"));
    assert_eq!(decoded(b"\xf8a", "ascii", "ignore"), points("a"));
    assert_eq!(decoded(b"\xf8\xa1", "utf-8", "surrogateescape"), Ok(vec![0xdcf8, 0xdca1]));
    assert_eq!(decoded(b"\xed\xa0\x80", "utf-8", "surrogatepass"), Ok(vec![0xd800]));
    assert_eq!(decoded(b"\x00\xdca\x00", "utf-16-le", "surrogatepass"), Ok(vec![0xdc00, 0x61]));
    assert_eq!(decoded(b"\x00\x00\xd8\x00", "utf-32-be", "surrogatepass"), Ok(vec![0xd800]));
    assert_eq!(decoded(b"\xff", "utf-8", "xmlcharrefreplace"), Err("TypeError ".into()));
    assert_eq!(decoded(b"\xff", "utf-8", "surrogatepass"), Err("UnicodeDecodeError 0 1 invalid start byte".into()));
}
