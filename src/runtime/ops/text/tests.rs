//! Strings and bytes: splitting, searching, formatting.
#![allow(clippy::type_complexity, reason = "tables of functions and figures")]
use super::case::{Case, convert, convert_ascii};

use super::search::{self, Ends};
use super::set::CharSet;
use super::split::{Parts, lines, split, split_from_right, words, words_from_right};
use super::unicode::{self, Mapped};
use crate::runtime::objects::{StrBuf, StrView};

/// A text of the narrowest width.
fn text(content: &str) -> StrBuf {
    let mut text = StrBuf::new();
    text.push_str(content);
    text
}

fn shown(text: StrView<'_>) -> String {
    text.points().filter_map(char::from_u32).collect()
}

fn parts(content: &str, divide: impl Fn(StrView<'_>, &mut Parts)) -> Vec<String> {
    let text = text(content);
    let view = text.view();
    let mut parts = Parts::new();
    divide(view, &mut parts);
    parts.into_iter().map(|range| shown(view.slice(range.start, range.end))).collect()
}

/// The figures are `len(s), sum(s)` for the set `s` of all code points for which the reference's method holds.
#[test]
fn classes_are_those_of_the_reference() {
    let classes: [(fn(u32) -> bool, usize, u64); 13] = [
        (unicode::is_alpha, 136726, 14893071681),
        (unicode::is_decimal, 680, 32783620),
        (unicode::is_digit, 808, 36528954),
        (unicode::is_numeric, 1922, 107907824),
        (unicode::is_alnum, 138557, 14996615746),
        (unicode::is_space, 29, 141704),
        (unicode::is_printable, 149625, 15870251364),
        (unicode::is_lower, 2544, 116308964),
        (unicode::is_upper, 1951, 95541008),
        (unicode::is_title, 31, 220514),
        (unicode::is_id_start, 136945, 14905111260),
        (unicode::is_id_continue, 140089, 15251168663),
        (unicode::is_line_break, 10, 16731),
    ];
    for (index, (class, count, sum)) in classes.into_iter().enumerate() {
        let members: Vec<u64> = (0..0x11_0000).filter(|&p| class(p)).map(u64::from).collect();
        assert_eq!((members.len(), members.iter().sum()), (count, sum), "class {index}");
    }
}

/// The figures are how many code points the reference's method changes, and the sum over all code points of what they
/// map to, the second and third of them counted twice and three times.
#[test]
fn case_mappings_are_those_of_the_reference() {
    let mappings: [(fn(u32) -> Mapped, usize, u64); 4] = [
        (unicode::to_lower, 1433, 620624910626),
        (unicode::to_upper, 1525, 620618667202),
        (unicode::to_title, 1452, 620618477124),
        (unicode::to_folded, 1530, 620617874115),
    ];
    for (index, (map, changed, sum)) in mappings.into_iter().enumerate() {
        let differs = |&p: &u32| map(p) != Mapped::one(p);
        let weighted = |p| (1..).zip(map(p).points()).map(|(factor, q)| factor * u64::from(q)).sum::<u64>();
        assert_eq!((0..0x11_0000).filter(differs).count(), changed, "mapping {index}");
        assert_eq!((0..0x11_0000).map(weighted).sum::<u64>(), sum, "mapping {index}");
    }
}

#[test]
fn searches_agree_for_both_widths() {
    for (content, part, first, last, count) in [
        ("aaaa", "aa", Some(0), Some(2), 2),
        ("abcabc", "bc", Some(1), Some(4), 2),
        ("abc", "", Some(0), Some(3), 4),
        ("abc", "x", None, None, 0),
        ("aé日b日b", "日b", Some(2), Some(4), 2),
        ("日本語", "é", None, None, 0),
        ("plain", "日", None, None, 0),
        ("日a\u{0}a", "a", Some(1), Some(3), 2),
        // Their bytes also occur between two code points.
        ("\u{100}\u{0}\u{1}\u{0}", "\u{1}", Some(2), Some(2), 1),
        ("\u{10000}\u{100}\u{1}", "\u{1}", Some(2), Some(2), 1),
    ] {
        let (content, part) = (text(content), text(part));
        let (content, part) = (content.view(), part.view());
        assert_eq!(search::find(content, part), first);
        assert_eq!(search::rfind(content, part), last);
        assert_eq!(search::count(content, part), count);
    }
}

#[test]
fn a_wide_part_may_have_narrow_code_points_only() {
    let wide = text("日abc");
    let (wide, narrow) = (wide.view(), text("abc"));
    assert!(search::equal(wide.slice(1, 4), narrow.view()));
    assert!(search::ends_with(wide, narrow.view()));
    assert!(!search::starts_with(wide, narrow.view()));
}

#[test]
fn strips_either_end() {
    let text = text("xxaxx");
    let is_x = |p| p == u32::from(b'x');
    assert_eq!(search::strip(text.view(), Ends::Both, is_x), 2..3);
    assert_eq!(search::strip(text.view(), Ends::Left, is_x), 2..5);
    assert_eq!(search::strip(text.view(), Ends::Right, is_x), 0..3);
    assert_eq!(search::strip(text.view(), Ends::Both, |_| true).len(), 0);
}

#[test]
fn sets_of_code_points_are_the_classes() {
    for point in 0..0x3001 {
        assert_eq!(CharSet::SPACES.has(point), unicode::is_space(point), "{point:#x}");
        assert_eq!(CharSet::BREAKS.has(point), unicode::is_line_break(point), "{point:#x}");
    }
}

#[test]
fn splits_from_either_side() {
    let comma = text(",");
    let by_comma = |limit| move |view: StrView<'_>, parts: &mut Parts| split(view, text(",").view(), limit, parts);
    assert_eq!(parts("a,b,,c", by_comma(usize::MAX)), ["a", "b", "", "c"]);
    assert_eq!(parts("a,b,c", by_comma(1)), ["a", "b,c"]);
    assert_eq!(parts("", by_comma(1)), [""]);
    let from_right = |view: StrView<'_>, parts: &mut Parts| split_from_right(view, comma.view(), 1, parts);
    assert_eq!(parts("a,日,c", from_right), ["a,日", "c"]);
}

#[test]
fn words_keep_the_rest_behind_the_limit() {
    let some = |limit| move |view: StrView<'_>, parts: &mut Parts| words(view, limit, CharSet::SPACES, parts);
    assert_eq!(parts(" a b  c ", some(usize::MAX)), ["a", "b", "c"]);
    assert_eq!(parts(" a b  c ", some(1)), ["a", "b  c "]);
    assert_eq!(parts(" a ", some(0)), ["a "]);
    assert_eq!(parts(" ", some(1)), [""; 0]);
    let from_right = |view: StrView<'_>, parts: &mut Parts| words_from_right(view, 1, CharSet::SPACES, parts);
    assert_eq!(parts(" a b\u{3000}c ", from_right), [" a b", "c"]);
}

#[test]
fn lines_end_in_many_ways() {
    let all = |keep| move |view: StrView<'_>, parts: &mut Parts| lines(view, keep, CharSet::BREAKS, parts);
    assert_eq!(parts("a\r\nb\n\nc\u{2028}", all(false)), ["a", "b", "", "c"]);
    assert_eq!(parts("a\r\nb\rc", all(true)), ["a\r\n", "b\r", "c"]);
}

#[test]
fn case_depends_on_the_neighbours() {
    for (content, case, expected) in [
        ("ὈΔΥΣΣΕΎΣ ΣΑΣ Σ", Case::Lower, "ὀδυσσεύς σας σ"),
        ("ΑΣ'Α ΑΣ'", Case::Lower, "ασ'α ας'"),
        ("they're ǆ ßa", Case::Title, "They'Re ǅ Ssa"),
        ("ﬁNE", Case::Capitalized, "Fine"),
        ("Aé ß Σ", Case::Swapped, "aÉ SS σ"),
        ("Straße İ", Case::Folded, "strasse i̇"),
    ] {
        assert_eq!(shown(convert(text(content).view(), case).view()), expected);
    }
    let converted = |bytes: &[u8], case| {
        let mut bytes = bytes.to_vec();
        convert_ascii(&mut bytes, case);
        bytes
    };
    assert_eq!(converted(b"aB1c \xe9d", Case::Title), b"Ab1C \xe9D");
    assert_eq!(converted(b"aB1@[`{", Case::Swapped), b"Ab1@[`{");
}
