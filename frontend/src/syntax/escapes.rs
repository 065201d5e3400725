//! What is wrong with an escape sequence in a string literal, and what is only doubtful, in CPython's words.

/// The prefix of a string literal, and the text between its quotes.
pub(super) fn parts(literal: &str) -> Option<(&str, &str)> {
    let (prefix, quoted) = literal.split_at(literal.find(['"', '\''])?);
    let width = if quoted.starts_with("\"\"\"") || quoted.starts_with("'''") { 3 } else { 1 };
    Some((prefix, quoted.get(width..quoted.len().checked_sub(width)?)?))
}

/// The message for the first bad escape of a string literal, given the text between its quotes.
pub(super) fn message(body: &str, is_bytes: bool) -> Option<String> {
    let mut position = 0;
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            position += decoded_width(c);
            continue;
        }
        let Some(escape) = rest.chars().next() else { break };
        rest = &rest[escape.len_utf8()..];
        let (digits, shape) = match escape {
            'x' => (2, "truncated \\xXX escape"),
            'u' if !is_bytes => (4, "truncated \\uXXXX escape"),
            'U' if !is_bytes => (8, "truncated \\UXXXXXXXX escape"),
            'N' if !is_bytes => match name_length(rest) {
                Some(length) => {
                    if rest.get(1..length - 1).is_none_or(|name| !is_known_name(name)) {
                        return Some(unicode_error(position, 2 + length, "unknown Unicode character name"));
                    }
                    rest = &rest[length..];
                    position += 2 + length;
                    continue;
                }
                None => {
                    return Some(unicode_error(
                        position,
                        2 + rest.starts_with('{') as usize,
                        "malformed \\N character escape",
                    ));
                }
            },
            _ => {
                position += 1 + decoded_width(escape);
                continue;
            }
        };
        let found = rest.bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        if found < digits {
            return Some(match is_bytes {
                true => format!("(value error) invalid \\x escape at position {position}"),
                false => unicode_error(position, 2 + found, shape),
            });
        }
        if u32::from_str_radix(&rest[..digits], 16).is_ok_and(|point| point > u32::from(char::MAX)) {
            return Some(unicode_error(position, 2 + digits, "illegal Unicode character"));
        }
        rest = &rest[digits..];
        position += 2 + digits;
    }
    None
}

/// The first escape of a string literal that means only itself, and what is to be said of it. Nothing is said of one that
/// is no ASCII character.
pub(super) fn doubtful(body: &str, is_bytes: bool) -> Option<(char, String)> {
    let mut rest = body;
    loop {
        rest = &rest[memchr::memchr(b'\\', rest.as_bytes())? + 1..];
        let escape = rest.chars().next()?;
        match escape {
            '0'..='7' => {
                let digits = rest.bytes().take(3).take_while(|c| (b'0'..b'8').contains(c)).count();
                if digits == 3 && escape > '3' {
                    return Some((escape, format!("invalid octal escape sequence '\\{}'", &rest[..digits])));
                }
            }
            '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {}
            'N' | 'u' | 'U' if !is_bytes => {}
            _ if !escape.is_ascii() => {}
            _ => return Some((escape, format!("invalid escape sequence '\\{escape}'"))),
        }
        rest = &rest[escape.len_utf8()..];
    }
}

/// CPython decodes escapes in a copy of the text in which characters beyond ASCII are escapes of ten bytes themselves.
fn decoded_width(c: char) -> usize {
    if c.is_ascii() { 1 } else { 10 }
}

/// Length of `{name}`.
fn name_length(rest: &str) -> Option<usize> {
    let end = rest.strip_prefix('{')?.find('}')?;
    (end > 0).then_some(end + 2)
}

/// Whether the parser, which has the table of names, knows this one.
fn is_known_name(name: &str) -> bool {
    !name.contains(['"', '\\', '\n']) && ruff_python_parser::parse_expression(&format!("\"\\N{{{name}}}\"")).is_ok()
}

fn unicode_error(position: usize, length: usize, reason: &str) -> String {
    let end = position + length - 1;
    let place = if length == 1 {
        format!("byte in position {position}")
    } else {
        format!("bytes in position {position}-{end}")
    };
    format!("(unicode error) 'unicodeescape' codec can't decode {place}: {reason}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubtful_escapes() {
        let found = |body: &str, is_bytes| doubtful(body, is_bytes).map(|(_, message)| message);
        assert_eq!(found(r"\n\\d\d", false).as_deref(), Some(r"invalid escape sequence '\d'"));
        assert_eq!(found(r"\377\400", true).as_deref(), Some(r"invalid octal escape sequence '\400'"));
        assert_eq!(found(r"\u1234", true).as_deref(), Some(r"invalid escape sequence '\u'"));
        assert_eq!(found(r"\u1234 \é\07\x41", false), None);
    }

    #[test]
    fn bad_escapes() {
        let codec = "(unicode error) 'unicodeescape' codec can't decode bytes in position";
        for (body, tail) in [
            (r"abc \x4", "4-6: truncated \\xXX escape"),
            (r"\u12", "0-3: truncated \\uXXXX escape"),
            (r"é\x4", "10-12: truncated \\xXX escape"),
            (r"\U00110000", "0-9: illegal Unicode character"),
            (r"\N{NO SUCH NAME}", "0-15: unknown Unicode character name"),
        ] {
            assert_eq!(message(body, false), Some(format!("{codec} {tail}")));
        }
        assert_eq!(message(r"\x4", true).as_deref(), Some("(value error) invalid \\x escape at position 0"));
        assert_eq!(message(r"\\x4 \N{DIGIT ONE} \n\u0041", false), None);
    }
}
