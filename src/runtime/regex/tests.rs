//! What the parser makes of patterns, and what programs are made of them. That matches are CPython's is what the
//! conformance programs in `tests/conformance/re` and `tests/support/re_differential.py` are for.

use super::program::{One, Op};
use super::search::Search;
use super::*;
use crate::runtime::objects::StrView;

fn points(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

fn regex(pattern: &str) -> Regex {
    compile(Pattern { points: &points(pattern), is_text: true }, Flags::default(), &mut Vec::new())
        .expect("the pattern is valid")
}

fn error(pattern: &str) -> (String, Option<usize>) {
    let error =
        compile(Pattern { points: &points(pattern), is_text: true }, Flags::default(), &mut Vec::new()).unwrap_err();
    let text = error.message.view().points().filter_map(char::from_u32).collect();
    (text, error.position)
}

fn task(mode: Mode, end: usize) -> Task {
    Task { mode, start: 0, end, must_advance: false }
}

/// The marks of the first match.
fn search(pattern: &str, text: &str) -> Option<Vec<usize>> {
    let (regex, text) = (regex(pattern), points(text));
    let mut machine = Machine::default();
    let narrow: Option<Vec<u8>> = text.iter().map(|&point| u8::try_from(point).ok()).collect();
    let mut run = |view| {
        let found = machine.run(&regex, view, task(Mode::Search, text.len()), &mut || false).unwrap();
        found.then(|| machine.marks.clone())
    };
    let wide = run(StrView::Wide(&text));
    if let Some(narrow) = narrow {
        assert_eq!(run(StrView::Narrow(&narrow)), wide, "both widths match alike");
    }
    wide
}

#[test]
fn neighbouring_literals_are_one_instruction() {
    let ops = regex("abc(d)").ops;
    assert!(matches!(
        ops[..],
        [Op::Literal { len: 3, .. }, Op::Open(1), Op::One(One::Is(100)), Op::Close(1), Op::Accept]
    ));
}

#[test]
fn a_repeated_single_is_one_instruction() {
    for pattern in ["a*", "[ab]+?", "(?:.)*", r"\w{2,3}+", "(?:a|b)*"] {
        assert!(matches!(regex(pattern).ops[..], [Op::RepeatOne { .. }, Op::Accept]), "{pattern}");
    }
}

#[test]
fn a_repetition_knows_what_has_to_follow() {
    for pattern in ["a*b", "(a*)b", "(?:x|a*)b"] {
        let ops = regex(pattern).ops;
        assert!(ops.iter().any(|op| matches!(op, Op::RepeatOne { follow: Some(98), .. })), "{pattern}");
    }
    // What is atomic must not look behind its end, and what is repeated may come again.
    for pattern in ["(?>a*)b", "(?:a*c?)*b", "a*.", "(?=a*)b"] {
        let ops = regex(pattern).ops;
        assert!(!ops.iter().any(|op| matches!(op, Op::RepeatOne { follow: Some(98), .. })), "{pattern}");
    }
}

#[test]
fn searches_know_how_matches_begin() {
    assert!(matches!(regex("abc|x").search, Search::First(_)));
    assert!(matches!(regex("abc*").search, Search::Literal(finder) if finder.needle() == b"ab"));
    assert!(matches!(regex("(ab)+").search, Search::Literal(finder) if finder.needle() == b"ab"));
    assert!(matches!(regex("^a|^b").search, Search::AtStart));
    assert!(matches!(regex("(?m)^a").search, Search::First(_)));
    for pattern in ["a*", "(?=a)", "(?s).", "a?|b", "", "(a)?", "(?(1)a|)(b)?"] {
        assert!(matches!(regex(pattern).search, Search::Anywhere), "{pattern}");
    }
}

#[test]
fn errors_have_their_places() {
    assert_eq!(error("a(b"), ("missing ), unterminated subpattern".into(), Some(1)));
    assert_eq!(error("[a"), ("unterminated character set".into(), Some(0)));
    assert_eq!(error("x*\\"), ("bad escape (end of pattern)".into(), Some(2)));
    // A backslash at the end is found before what stands in front of it.
    assert_eq!(error("*\\"), ("bad escape (end of pattern)".into(), Some(1)));
    assert_eq!(error("(?P<n>a)(?P<n>b)"), ("redefinition of group name 'n' as group 2; was group 1".into(), Some(12)));
    assert_eq!(error("(?<=a*)"), ("look-behind requires fixed-width pattern".into(), None));
}

#[test]
fn marks_are_set_back() {
    assert_eq!(search("(?:(a)b|ac)", "ac"), Some(vec![0, 2, UNSET, UNSET]));
    assert_eq!(search("(?:(a)|b)*", "ab"), Some(vec![0, 2, 0, 1]));
    assert_eq!(search("(?!(a)c)ab", "ab"), Some(vec![0, 2, UNSET, UNSET]));
    assert_eq!(search("(?:(a)|(b))++", "ab"), Some(vec![0, 2, 0, 1, 1, 2]));
}

#[test]
fn special_characters_are_literal_in_sets() {
    for text in ["[", "&&", "--", "||", "~~", "^", "$", "."] {
        assert_eq!(search(r"[x[&|~^$.-]+", text), Some(vec![0, text.len()]), "{text}");
    }
}

#[test]
fn an_endless_search_can_be_stopped() {
    let (regex, text) = (regex("(?:a+)+b"), [b'a'; 60]);
    let mut asked = 0;
    let mut stop = || {
        asked += 1;
        asked == 3
    };
    let result = Machine::default().run(&regex, StrView::Narrow(&text), task(Mode::Match, text.len()), &mut stop);
    assert_eq!((result, asked), (Err(Fault::Stopped), 3));
}

#[test]
fn too_many_frames_are_refused() {
    let (regex, text) = (regex("(?:(?:a|b)(?:a|b)?)*c"), vec![b'a'; 40 << 20]);
    let mut machine = Machine::with_most_frames(1 << 20);
    let result = machine.run(&regex, StrView::Narrow(&text), task(Mode::Match, text.len()), &mut || false);
    assert_eq!(result, Err(Fault::Memory));
    assert!(machine.run(&regex, StrView::Narrow(b"abc"), task(Mode::Full, 3), &mut || false).unwrap());
}
