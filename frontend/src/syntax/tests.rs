//! Decoding, places and errors.

use super::*;

fn error(source: &[u8]) -> String {
    parse(source, "t.py").expect_err("the source is wrong").to_string()
}

#[test]
fn byte_order_mark_and_line_ends_are_normalised() {
    let module = parse(b"\xef\xbb\xbfx = '''a\r\nb'''\ry = 1\n", "t.py").expect("the source is right");
    assert_eq!(module.source().text(), "x = '''a\nb'''\ny = 1\n");
    assert_eq!(module.body().len(), 2);
}

#[test]
fn places_count_bytes_and_marks_count_characters() {
    let source = Source::decode("é = 1\nab\n".as_bytes(), "t.py").expect("the source is right");
    assert_eq!(source.place(3.into()), Place { line: 1, column: 3 });
    assert_eq!(source.place(8.into()), Place { line: 2, column: 1 });
    assert_eq!((source.line_text(1), source.line_text(3), source.line_count()), ("é = 1", "", 3));
    assert_eq!(
        error("é = = 2\n".as_bytes()),
        "  File \"t.py\", line 1\n    é = = 2\n        ^\nSyntaxError: invalid syntax"
    );
}

#[test]
fn bad_bytes_are_named() {
    let message = "    ^\nSyntaxError: (unicode error) 'utf-8' codec can't decode";
    let at = |line: u32, text: &str, rest: &str| format!("  File \"t.py\", line {line}\n    {text}\n{message} {rest}");
    assert_eq!(error(b"\xef\xbb\xbf\xff"), at(1, "\u{fffd}", "byte 0xff in position 0: invalid start byte"));
    assert_eq!(
        error(b"# coding: utf8\n\xc3("),
        at(2, "\u{fffd}(", "byte 0xc3 in position 15: invalid continuation byte")
    );
    let undeclared = "but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    let message = format!("SyntaxError: Non-UTF-8 code starting with '\\xe2' in file t.py on line 2, {undeclared}");
    assert_eq!(error(b"x\n\xe2\x82"), message);
    assert_eq!(error(b"x\0"), "  File \"t.py\", line 1\n    x\nSyntaxError: source code cannot contain null bytes");
    assert_eq!(error(b"# coding: big5\n"), "SyntaxError: encoding not supported: big5");
}

#[test]
fn deep_nesting_is_refused() {
    let parens = "(".repeat(10_000) + &")".repeat(10_000);
    assert!(error(parens.as_bytes()).ends_with("SyntaxError: too many nested parentheses"));
    for deep in ["-", "not ", "lambda:", "x**", "x if x else "].map(|part| part.repeat(50_000) + "x") {
        let message = "MemoryError: Parser stack overflowed - Python source too complex to parse";
        assert_eq!(error(deep.as_bytes()), message);
    }
    for deep in ["+x", ".x", "()"].map(|part| "x".to_owned() + &part.repeat(50_000)) {
        assert_eq!(error(deep.as_bytes()), "RecursionError: maximum recursion depth exceeded during compilation");
    }
    let strings = "f'{".repeat(200) + "1" + &"}'".repeat(200);
    assert!(error(strings.as_bytes()).ends_with("SyntaxError: too many nested f-strings"));
    parse(("x".to_owned() + &"+x".repeat(5_000)).as_bytes(), "t.py").expect("this deep is allowed");
}

#[test]
fn brackets_explain_later_errors() {
    let source = b"value = (1 + 2\nother = 3\n";
    assert!(error(source).ends_with("    value = (1 + 2\n            ^\nSyntaxError: '(' was never closed"));
    assert!(error(b"x = [1, 2)\n").ends_with("closing parenthesis ')' does not match opening parenthesis '['"));
    assert!(error(b"x = 1)\n").ends_with("unmatched ')'"));
}

#[test]
fn the_tokenizer_comes_first() {
    assert!(error(b"x = = 1\ny = 0b2\n").ends_with("SyntaxError: invalid digit '2' in binary literal"));
    assert!(error(b"    x\ny = 0b2\n").ends_with("IndentationError: unexpected indent"));
    assert!(
        error(b"if 1:\n        x\n\ty\n").ends_with("TabError: inconsistent use of tabs and spaces in indentation")
    );
}
