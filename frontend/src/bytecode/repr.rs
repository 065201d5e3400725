//! `repr` of constants, for the disassembler, which must not know runtime objects.

use super::{Code, Const, Points};
use crate::decimal;
use std::fmt::Write;

/// `repr` of a constant that is no code.
pub fn constant_text(value: &Const) -> String {
    const_repr(value, &|code| format!("<code object {}>", code.name))
}

/// `repr` of a constant; `code_repr` gives that of a code object.
pub(super) fn const_repr(value: &Const, code_repr: &dyn Fn(&Code) -> String) -> String {
    let join = |items: &[Const]| items.iter().map(|item| const_repr(item, code_repr)).collect::<Vec<_>>().join(", ");
    match value {
        Const::None => "None".into(),
        Const::Bool(true) => "True".into(),
        Const::Bool(false) => "False".into(),
        Const::Ellipsis => "Ellipsis".into(),
        Const::Int(value) => value.to_string(),
        Const::Float(value) => decimal::repr(*value),
        Const::Complex(value) => value.text(),
        Const::Str(text) => str_repr(text),
        Const::Bytes(bytes) => bytes_repr(bytes),
        Const::Tuple(items) if items.len() == 1 => format!("({},)", join(items)),
        Const::Tuple(items) => format!("({})", join(items)),
        Const::FrozenSet(items) => format!("frozenset({{{}}})", join(items)),
        Const::Code(code) => code_repr(code),
    }
}

fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn str_repr(text: &Points) -> String {
    let has = |quote: char| text.iter().any(|point| point == u32::from(quote));
    let quote = quote_for(has('\''), has('"'));
    let mut out = String::from(quote);
    for point in text.iter() {
        match char::from_u32(point) {
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(c) if c == quote || c == '\\' => out.extend(['\\', c]),
            Some(c) if is_printable(c) => out.push(c),
            _ => {
                let _ = match point {
                    0..=0xff => write!(out, "\\x{point:02x}"),
                    0x100..=0xffff => write!(out, "\\u{point:04x}"),
                    _ => write!(out, "\\U{point:08x}"),
                };
            }
        }
    }
    out.push(quote);
    out
}

/// Rust escapes the same categories in strings, and combining characters only where they come first.
fn is_printable(c: char) -> bool {
    c.is_ascii_graphic() || c == ' ' || !c.is_ascii() && format!("a{c}").escape_debug().nth(1) != Some('\\')
}

fn bytes_repr(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = format!("b{quote}");
    for &byte in bytes {
        match byte {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            _ if char::from(byte) == quote => out.extend(['\\', quote]),
            b' '..=b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> String {
        str_repr(&value.into())
    }

    #[test]
    fn strings_choose_their_quote() {
        assert_eq!(
            [text("it's"), text("\"'"), text("a\n\u{0}é\u{301}")],
            ["\"it's\"", "'\"\\''", "'a\\n\\x00é\u{301}'"]
        );
        assert_eq!(str_repr(&Points::from(&[0xd800, 0x2028, 0x10ffff][..])), "'\\ud800\\u2028\\U0010ffff'");
        assert_eq!(bytes_repr(b"'\xff\x00a"), "b\"'\\xff\\x00a\"");
    }

    #[test]
    fn tuples_of_one_have_a_comma() {
        let tuple = Const::Tuple(vec![Const::Tuple(vec![Const::None]), Const::Bool(true)]);
        assert_eq!(const_repr(&tuple, &|_| String::new()), "((None,), True)");
    }
}
