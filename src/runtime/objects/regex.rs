//! Patterns, matches and scanners of the module `re`.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::regex::Regex;
use crate::runtime::value::{Slot, Value};
use std::cell::Cell;

/// `re.Pattern`
#[repr(C)]
pub struct Pattern {
    header: Header,
    /// What was compiled: a string or bytes.
    pub pattern: Value,
    /// The regular expression.
    pub regex: Box<Regex>,
    /// `groupindex`, once it has been asked for.
    pub group_index: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Pattern {
    const TAG: Tag = Tag::Pattern;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.pattern);
        tracer.slot(self.group_index.get());
    }
}

impl Pattern {
    /// A pattern of a regular expression.
    pub fn new(heap: &mut Heap, pattern: Value, regex: Regex) -> Gc<Pattern> {
        heap.note_allocated(regex.size());
        let regex = Box::new(regex);
        heap.alloc(0, |header| Pattern { header, pattern, regex, group_index: Cell::new(None) })
    }
}

/// `re.Match`: where the groups begin and end stands inline.
#[repr(C)]
pub struct Match {
    header: Header,
    /// The pattern that matched.
    pub pattern: Gc<Pattern>,
    /// What was searched.
    pub string: Value,
    /// Where the search began.
    pub pos: usize,
    /// Where it ended.
    pub endpos: usize,
    len: usize,
    marks: [usize; 0],
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Match {
    const TAG: Tag = Tag::Match;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.pattern);
        tracer.value(self.string);
    }
}

impl Match {
    /// A match with these marks, two a group; `last_group` was closed last, 0 if none was.
    pub fn new(
        heap: &mut Heap,
        pattern: Gc<Pattern>,
        string: Value,
        (pos, endpos): (usize, usize),
        marks: &[usize],
        last_group: u32,
    ) -> Gc<Match> {
        let offset = std::mem::offset_of!(Match, marks);
        let memory = heap.alloc_sized::<Match>(offset + size_of_val(marks), last_group);
        // SAFETY: the memory holds the fields and the marks, and is distinct from `marks`.
        unsafe {
            (&raw mut (*memory.as_ptr()).pattern).write(pattern);
            (&raw mut (*memory.as_ptr()).string).write(string);
            (&raw mut (*memory.as_ptr()).pos).write(pos);
            (&raw mut (*memory.as_ptr()).endpos).write(endpos);
            (&raw mut (*memory.as_ptr()).len).write(marks.len());
            std::ptr::copy_nonoverlapping(marks.as_ptr(), (&raw mut (*memory.as_ptr()).marks).cast(), marks.len());
            Gc::from_address(memory)
        }
    }

    /// Where groups begin and end, two marks a group, those of the whole match first.
    pub fn marks(&self) -> &[usize] {
        // SAFETY: `new` made the object with this many marks.
        unsafe { std::slice::from_raw_parts(self.marks.as_ptr(), self.len) }
    }

    /// The group that was closed last; 0 if none was.
    pub fn last_group(&self) -> u32 {
        self.header.number()
    }
}

/// What finds one match after another.
#[repr(C)]
pub struct Scanner {
    header: Header,
    /// The pattern.
    pub pattern: Gc<Pattern>,
    /// What is searched.
    pub string: Value,
    /// Where the search began.
    pub pos: usize,
    /// Where it ends.
    pub endpos: usize,
    /// Where the next match may begin; none when there are no more.
    pub next: Cell<Option<usize>>,
    /// Whether the next match is not to be empty and there.
    pub must_advance: Cell<bool>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Scanner {
    const TAG: Tag = Tag::Scanner;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.pattern);
        tracer.value(self.string);
    }
}

impl Scanner {
    /// A scanner of a part of a text.
    pub fn new(heap: &mut Heap, pattern: Gc<Pattern>, string: Value, (pos, endpos): (usize, usize)) -> Gc<Scanner> {
        heap.alloc(0, |header| Scanner {
            header,
            pattern,
            string,
            pos,
            endpos,
            next: Cell::new(Some(pos)),
            must_advance: Cell::new(false),
        })
    }
}
