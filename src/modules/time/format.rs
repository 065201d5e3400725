//! `strftime`: a moment as text, by the directives that the C library of Linux has, in English.

use super::civil::Fields;
use super::zone;
use crate::runtime::Isolate;
use crate::runtime::objects::{StrBuf, StrView};

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What stands between `%` and the letter of a directive.
#[derive(Default)]
struct Manner {
    /// What fills, in place of what the directive fills with: `-` for nothing.
    fill: Option<char>,
    upper: bool,
    swapped: bool,
    width: usize,
}

/// What a directive gives.
enum Piece {
    Text(String),
    /// A number of at least so many digits, filled with a character.
    Number(i64, usize, char),
}

/// `time.asctime`
pub(super) fn plain(of: &Fields) -> String {
    format!(
        "{} {}{:3} {:02}:{:02}:{:02} {}",
        weekday(of, 3),
        month(of, 3),
        of.day,
        of.hour,
        of.minute,
        of.second,
        of.year
    )
}

/// The text that a format gives for fields that are in their ranges.
pub(super) fn formatted(vm: &mut Isolate, format: StrView<'_>, of: &Fields) -> StrBuf {
    let mut out = StrBuf::new();
    let letter = |at: usize| (at < format.len()).then(|| char::from_u32(format.point(at))).flatten();
    let mut at = 0;
    while at < format.len() {
        let begin = at;
        at += 1;
        if letter(begin) != Some('%') {
            out.push(format.point(begin));
            continue;
        }
        let mut manner = Manner::default();
        while let Some(flag @ ('_' | '-' | '0' | '^' | '#')) = letter(at) {
            match flag {
                '^' => manner.upper = true,
                '#' => manner.swapped = true,
                _ => manner.fill = Some(flag),
            }
            at += 1;
        }
        while let Some(digit) = letter(at).and_then(|letter| letter.to_digit(10)) {
            manner.width = manner.width.saturating_mul(10).saturating_add(digit as usize).min(WIDEST);
            at += 1;
        }
        at += usize::from(matches!(letter(at), Some('E' | 'O')));
        let piece = letter(at).and_then(|directive| piece(vm, directive, &mut manner, of));
        match piece {
            Some(piece) => {
                push(&mut out, piece, &manner);
                at += 1;
            }
            // What is no directive stays as it is.
            None => {
                at = (at + 1).min(format.len());
                out.push_view(format.slice(begin, at));
            }
        }
    }
    out
}

/// Wider texts are cut to this many fill characters.
const WIDEST: usize = 1 << 16;

fn weekday(of: &Fields, length: usize) -> String {
    let name = WEEKDAYS[of.weekday as usize];
    name[..length.min(name.len())].to_owned()
}

fn month(of: &Fields, length: usize) -> String {
    let name = MONTHS[of.month as usize];
    name[..length.min(name.len())].to_owned()
}

/// What a directive gives; nothing if there is none of this letter.
fn piece(vm: &mut Isolate, directive: char, manner: &mut Manner, of: &Fields) -> Option<Piece> {
    use Piece::{Number, Text};
    let zero = |number, digits| Number(number, digits, '0');
    let space = |number| Number(number, 2, ' ');
    let twelve = (of.hour + 11) % 12 + 1;
    let half = if of.hour < 12 { "AM" } else { "PM" };
    let composed = |format: &str, manner: &Manner, vm: &mut Isolate| {
        let text = formatted(vm, StrView::Narrow(format.as_bytes()), of).finish(&mut vm.heap).to_text().into_owned();
        Text(if manner.upper { text.to_uppercase() } else { text })
    };
    let swaps = manner.swapped;
    manner.upper |= swaps && matches!(directive, 'a' | 'A' | 'b' | 'B' | 'h');
    Some(match directive {
        '%' => Text("%".to_owned()),
        'n' => Text("\n".to_owned()),
        't' => Text("\t".to_owned()),
        'a' => Text(weekday(of, 3)),
        'A' => Text(weekday(of, usize::MAX)),
        'b' | 'h' => Text(month(of, 3)),
        'B' => Text(month(of, usize::MAX)),
        'p' if swaps => Text(half.to_lowercase()),
        'p' => Text(half.to_owned()),
        'P' => {
            manner.upper = false;
            Text(half.to_lowercase())
        }
        'c' => composed("%a %b %e %H:%M:%S %Y", manner, vm),
        'x' | 'D' => composed("%m/%d/%y", manner, vm),
        'X' | 'T' => composed("%H:%M:%S", manner, vm),
        'r' => composed("%I:%M:%S %p", manner, vm),
        'R' => composed("%H:%M", manner, vm),
        'F' => composed("%Y-%m-%d", manner, vm),
        'Y' => zero(of.year, 1),
        'C' => zero(of.year.div_euclid(100), 1),
        'y' => zero(of.year.rem_euclid(100), 2),
        'G' => zero(of.iso_week().0, 1),
        'g' => zero(of.iso_week().0.rem_euclid(100), 2),
        'V' => zero(of.iso_week().1, 2),
        'U' => zero(of.week(0), 2),
        'W' => zero(of.week(1), 2),
        'm' => zero(of.month + 1, 2),
        'd' => zero(of.day, 2),
        'e' => space(of.day),
        'j' => zero(of.yearday + 1, 3),
        'H' => zero(of.hour, 2),
        'k' => space(of.hour),
        'I' => zero(twelve, 2),
        'l' => space(twelve),
        'M' => zero(of.minute, 2),
        'S' => zero(of.second, 2),
        's' => Number(zone::seconds(vm, of), 1, ' '),
        'u' => zero((of.weekday + 6) % 7 + 1, 1),
        'w' => zero(of.weekday, 1),
        'Z' => {
            let name = match &of.zone {
                Some(zone) if !zone.is_empty() => zone.clone(),
                _ if of.saving < 0 => String::new(),
                _ => {
                    let [first, second] = zone::kinds(vm);
                    if first.is_saving == (of.saving > 0) { first.name } else { second.name }
                }
            };
            Text(if swaps { name.to_lowercase() } else { name })
        }
        'z' if of.saving < 0 => {
            manner.width = 0;
            Text(String::new())
        }
        'z' => {
            let minutes = of.offset.abs() / 60;
            let sign = if of.offset < 0 { '-' } else { '+' };
            Text(format!("{sign}{:02}{:02}", minutes / 60, minutes % 60))
        }
        _ => return None,
    })
}

fn push(out: &mut StrBuf, piece: Piece, manner: &Manner) {
    let (sign, text, fill) = match piece {
        Piece::Text(text) => ("", if manner.upper { text.to_uppercase() } else { text }, manner.fill.unwrap_or('_')),
        Piece::Number(number, digits, fill) => {
            let fill = manner.fill.unwrap_or(fill);
            let (sign, text) = (if number < 0 { "-" } else { "" }, number.unsigned_abs().to_string());
            let missing = if fill == '-' { 0 } else { digits.saturating_sub(text.len()) };
            (sign, fill_of(fill).to_string().repeat(missing) + &text, fill)
        }
    };
    let missing = manner.width.saturating_sub(sign.len() + text.chars().count());
    let fill = fill_of(fill);
    if fill == '0' {
        out.push_str(sign);
    }
    out.push_run(fill.into(), missing);
    if fill != '0' {
        out.push_str(sign);
    }
    out.push_str(&text);
}

/// The character that a flag fills with.
fn fill_of(flag: char) -> char {
    if flag == '0' { '0' } else { ' ' }
}
