//! One entry of a traceback: file, line and function, the source, and the marks under the part that failed.

use super::anchors::{self, Anchors};
use super::width;
use crate::bytecode::Position;
use crate::runtime::objects::Traceback;
use crate::runtime::{Gc, Isolate};
use std::collections::BTreeSet;

/// What is shown of an entry. Two are equal if CPython counts the second as a repetition.
pub struct Entry {
    /// `co_filename`
    pub filename: String,
    /// The line; for instructions without a place that of the last one before them that has a place.
    pub line: u32,
    /// `co_name`
    pub name: String,
    /// The part of the source that failed.
    pub position: Position,
    /// The lines of the source that the entry spans, if they are known. Lines that the source does not have are empty.
    pub source: Option<Vec<String>>,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.line == other.line && self.filename == other.filename && self.name == other.name
    }
}

impl Entry {
    pub(super) fn new(vm: &Isolate, traceback: Gc<Traceback>) -> Entry {
        let code = &traceback.code.code;
        let position = code.positions.at(traceback.pc);
        let line = code.line_at(traceback.pc);
        let source = vm.sources.get(&*code.filename).map(|source| {
            let (first, last) = (line as usize, position.end_line.max(line) as usize);
            let known = source.lines().skip(first - 1).map(|text| text.trim_end().to_owned());
            known.chain(std::iter::repeat(String::new())).take(last - first + 1).collect()
        });
        Entry { filename: code.filename.to_string(), line, name: code.name.to_string(), position, source }
    }

    /// Appends the place, and the line of the source without marks.
    pub fn render_plain(&self, text: &mut String) {
        self.place(text);
        let shown = self.source.as_ref().map_or("", |source| source[0].trim());
        if !shown.is_empty() {
            *text += &format!("    {shown}\n");
        }
    }

    fn place(&self, text: &mut String) {
        *text += &format!("  File \"{}\", line {}, in {}\n", self.filename, self.line, self.name);
    }

    /// Appends the entry's lines.
    pub fn render(&self, text: &mut String) {
        self.place(text);
        let Some(source) = &self.source else {
            return;
        };
        let original: Vec<&str> = source.iter().map(String::as_str).collect();
        if original.iter().all(|line| line.is_empty()) {
            return;
        }
        let shown = match self.position.line {
            0 => vec![original[0].trim().to_owned()],
            _ if self.position.column == Position::NO_COLUMN => vec![original[0].trim().to_owned()],
            _ => Excerpt::new(&original, self.position).lines(),
        };
        for line in shown {
            *text += &format!("    {line}\n");
        }
    }
}

/// The source lines of an instruction, without their common indentation, and the part of them that the instruction is.
struct Excerpt {
    lines: Vec<String>,
    /// First character of the instruction in the first line.
    start: usize,
    /// After its last character in the last line.
    end: usize,
}

impl Excerpt {
    fn new(original: &[&str], position: Position) -> Excerpt {
        let lines = dedent(original);
        let (first, last) = (original[0], original[original.len() - 1]);
        let removed = characters(first) - characters(&lines[0]);
        let start = character_offset(first, position.column as usize);
        let end = character_offset(last, position.end_column as usize);
        Excerpt { lines, start: start.saturating_sub(removed), end: end.saturating_sub(removed) }
    }

    fn last(&self) -> usize {
        self.lines.len() - 1
    }

    /// The instruction's own text.
    fn segment(&self) -> String {
        let text = self.lines.join("\n");
        let behind = characters(&self.lines[self.last()]) - self.end.min(characters(&self.lines[self.last()]));
        let end = characters(&text) - behind;
        text.chars().take(end).skip(self.start).collect()
    }

    /// The lines to show, with marks.
    fn lines(&self) -> Vec<String> {
        let segment = self.segment();
        let anchors = anchors::find(&segment).map(|mut anchors| {
            // The anchors are places in the segment, which begins somewhere in the first line.
            for place in [&mut anchors.left, &mut anchors.right] {
                if place.line == 0 {
                    place.column += self.start;
                }
                place.column = width::of(&self.lines[place.line], place.column);
            }
            anchors
        });
        let marked = self.is_marked(anchors.is_some());
        let mut shown = Vec::new();
        let mut previous: Option<usize> = None;
        for line in self.significant(anchors.as_ref()) {
            match previous.map_or(1, |p| line - p) {
                2 => self.line(line - 1, marked, anchors.as_ref(), &mut shown),
                skipped @ 3.. => shown.push(format!("...<{} lines>...", skipped - 1)),
                _ => {}
            }
            self.line(line, marked, anchors.as_ref(), &mut shown);
            previous = Some(line);
        }
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        dedent(&shown)
    }

    /// The lines that are shown in any case: the first, the last, and those around the anchors.
    fn significant(&self, anchors: Option<&Anchors>) -> BTreeSet<usize> {
        let mut lines = BTreeSet::from([0, self.last()]);
        for place in anchors.iter().flat_map(|a| [a.left, a.right]) {
            lines.extend(place.line.saturating_sub(1)..=(place.line + 1).min(self.last()));
        }
        lines
    }

    /// Whether there are marks: not where they would only repeat what is shown, a whole line.
    fn is_marked(&self, anchored: bool) -> bool {
        if anchors::is_plain_call(&self.lines, self.start, self.end) {
            return false;
        }
        let before: String = self.lines[0].chars().take(self.start).collect();
        let behind: String = self.lines[self.last()].chars().skip(self.end).collect();
        anchored || !before.trim_start().is_empty() || !behind.trim_end().is_empty()
    }

    /// Shows a line and the marks under it.
    fn line(&self, line: usize, marked: bool, anchors: Option<&Anchors>, shown: &mut Vec<String>) {
        let text = &self.lines[line];
        shown.push(text.clone());
        if !marked {
            return;
        }
        let indent = characters(text) - characters(text.trim_start());
        let start = width::of(&self.lines[0], self.start);
        let end = match line == self.last() {
            true => width::of(text, self.end),
            false => width::of(text, characters(text)),
        };
        let mark = |column: usize| {
            if column < indent || line == 0 && column < start {
                return ' ';
            }
            match anchors {
                Some(Anchors { left, right })
                    if (line, column) >= (left.line, left.column) && (line, column) < (right.line, right.column) =>
                {
                    '^'
                }
                Some(_) => '~',
                None => '^',
            }
        };
        shown.push((0..end).map(mark).collect());
    }
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

/// The number of characters in the first `bytes` bytes.
fn character_offset(line: &str, bytes: usize) -> usize {
    line.char_indices().take_while(|(at, _)| *at < bytes).count()
}

/// The lines without the white space that all of them begin with. Lines of white space become empty.
fn dedent(lines: &[&str]) -> Vec<String> {
    let is_blank = |line: &str| line.trim_matches([' ', '\t']).is_empty();
    let mut margin: Option<&str> = None;
    for line in lines.iter().copied().filter(|line| !is_blank(line)) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        let common = match margin {
            None => indent.len(),
            Some(margin) => margin.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count(),
        };
        margin = Some(&indent[..common]);
    }
    let margin = margin.map_or(0, str::len);
    let cut = |line: &&str| match is_blank(line) {
        true => String::new(),
        false => line[margin..].to_owned(),
    };
    lines.iter().map(cut).collect()
}
