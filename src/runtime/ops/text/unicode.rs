//! Classes and case mappings of code points, as CPython 3.13's Unicode 15.1 has them.
//!
//! The standard library's `char` follows a newer Unicode, so the answers come from own tables. Code points below 256
//! have all their classes in one array, because most text is there.

use super::unicode_tables as tables;

/// A run of code points `first, first + stride, ..., last` that map to `difference` more.
pub(super) type SimpleRow = (u32, u32, u32, i32);

/// A code point and the up to three it maps to, zeros behind them.
pub(super) type SpecialRow = (u32, [u32; 3]);

/// Turns the lengths of runs outside and inside a set, in turn, into the starts of all runs but the first.
pub(super) const fn starts<const N: usize>(mut runs: [u32; N]) -> [u32; N] {
    let mut index = 1;
    while index < N {
        runs[index] += runs[index - 1];
        index += 1;
    }
    runs
}

const fn contains(starts: &[u32], point: u32) -> bool {
    let (mut low, mut high) = (0, starts.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if starts[middle] <= point {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low % 2 == 1
}

/// Defines a predicate a line: by the class bits of [`LATIN`] below 256, by a table above.
macro_rules! classes {
    ($($(#[$meta:meta])* $name:ident $bit:literal $table:ident;)*) => {
        static LATIN: [u16; 256] = {
            let mut classes = [0; 256];
            let mut point = 0;
            while point < 256 {
                $(if contains(&tables::$table, point as u32) {
                    classes[point] |= 1 << $bit;
                })*
                point += 1;
            }
            classes
        };

        $(
            $(#[$meta])*
            #[inline]
            pub fn $name(point: u32) -> bool {
                match LATIN.get(point as usize) {
                    Some(classes) => classes & (1 << $bit) != 0,
                    None => contains(&tables::$table, point),
                }
            }
        )*
    };
}

classes! {
    /// A letter, as `str.isalpha` has it.
    is_alpha 0 ALPHA;
    /// A decimal digit, as `str.isdecimal` has it.
    is_decimal 1 DECIMAL;
    /// A digit, as `str.isdigit` has it.
    is_digit 2 DIGIT;
    /// A number, as `str.isnumeric` has it.
    is_numeric 3 NUMERIC;
    /// White space, as `str.isspace` has it and `str.split` and `str.strip` use it.
    is_space 4 SPACE;
    /// What `repr` shows as it is, as `str.isprintable` has it.
    is_printable 5 PRINTABLE;
    /// A small letter.
    is_lower 6 LOWER;
    /// A capital letter.
    is_upper 7 UPPER;
    /// A letter in title case, like U+01C5.
    is_title 8 TITLE;
    /// What casing looks through, like an apostrophe.
    is_case_ignorable 9 CASE_IGNORABLE;
    /// Begins identifiers and is no letter.
    extra_id_start 10 ID_START_EXTRA;
    /// A letter that does not begin identifiers.
    not_id_start 11 ID_START_EXCEPT;
    /// Continues identifiers and does not begin them.
    extra_id_continue 12 ID_CONTINUE_EXTRA;
}

/// A letter or number, as `str.isalnum` has it.
pub fn is_alnum(point: u32) -> bool {
    is_alpha(point) || is_numeric(point) || is_digit(point)
}

/// Whether there are cases of it.
pub fn is_cased(point: u32) -> bool {
    is_lower(point) || is_upper(point) || is_title(point)
}

/// May begin an identifier.
pub fn is_id_start(point: u32) -> bool {
    (is_alpha(point) && !not_id_start(point)) || extra_id_start(point)
}

/// May stand in an identifier behind its beginning.
pub fn is_id_continue(point: u32) -> bool {
    is_id_start(point) || extra_id_continue(point)
}

/// Whether these are an identifier, as `str.isidentifier` has it.
pub fn is_identifier(mut points: impl Iterator<Item = u32>) -> bool {
    points.next().is_some_and(is_id_start) && points.all(is_id_continue)
}

/// What ends a line, as `str.splitlines` has it.
pub fn is_line_break(point: u32) -> bool {
    matches!(point, 0x0a..=0x0d | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// The code points that one maps to: one to three of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mapped([u32; 3]);

impl Mapped {
    /// A code point alone.
    pub fn one(point: u32) -> Mapped {
        Mapped([point, 0, 0])
    }

    /// The code points in order.
    pub fn points(self) -> impl Iterator<Item = u32> {
        let len = 1 + self.0[1..].iter().take_while(|&&p| p != 0).count();
        self.0.into_iter().take(len)
    }
}

fn map_simple(rows: &[SimpleRow], point: u32) -> Option<u32> {
    let &(first, last, stride, difference) = rows.get(rows.partition_point(|row| row.1 < point))?;
    let inside = first <= point && point <= last && (point - first).is_multiple_of(stride);
    inside.then(|| point.wrapping_add_signed(difference))
}

fn map(rows: &[SimpleRow], special: &[SpecialRow], point: u32) -> Option<Mapped> {
    if let Ok(at) = special.binary_search_by_key(&point, |row| row.0) {
        return Some(Mapped(special[at].1));
    }
    map_simple(rows, point).map(Mapped::one)
}

/// The lower case, a final sigma's place not regarded.
pub fn to_lower(point: u32) -> Mapped {
    map(&tables::TO_LOWER, &tables::TO_LOWER_SPECIAL, point).unwrap_or(Mapped::one(point))
}

/// The upper case.
pub fn to_upper(point: u32) -> Mapped {
    map(&tables::TO_UPPER, &tables::TO_UPPER_SPECIAL, point).unwrap_or(Mapped::one(point))
}

/// The title case.
pub fn to_title(point: u32) -> Mapped {
    map(&tables::TO_TITLE, &tables::TO_TITLE_SPECIAL, point).unwrap_or_else(|| to_upper(point))
}

/// The form for comparison without case.
pub fn to_folded(point: u32) -> Mapped {
    map(&tables::TO_FOLDED, &tables::TO_FOLDED_SPECIAL, point).unwrap_or_else(|| to_lower(point))
}

/// The other small letters that have the same capital as this one.
pub fn same_upper(small: u32) -> &'static [u32] {
    match tables::SAME_UPPER.binary_search_by_key(&small, |row| row.0) {
        Ok(at) => tables::SAME_UPPER[at].1,
        Err(_) => &[],
    }
}

/// The code points from `low` to `high` that have a lower or an upper case other than themselves, some of them twice.
pub fn cased_between(low: u32, high: u32) -> impl Iterator<Item = u32> {
    let simple = [&tables::TO_LOWER[..], &tables::TO_UPPER[..]].into_iter().flatten();
    let simple = simple.filter(move |row| row.0 <= high && low <= row.1);
    let simple = simple.flat_map(|&(first, last, stride, _)| (first..=last).step_by(stride as usize));
    let special = [&tables::TO_LOWER_SPECIAL[..], &tables::TO_UPPER_SPECIAL[..]].into_iter().flatten();
    simple.chain(special.map(|row| row.0)).filter(move |&point| low <= point && point <= high)
}
