//! The machine: runs programs over texts, by backtracking.
//!
//! Everything that has to be undone or tried again is on a stack of frames, so that neither a pattern nor a text uses
//! up the native stack. After an attempt that fails the stack is empty and all marks are as they were.

use super::fold;
use super::program::{One, Op, Regex};
use super::search::Search;
use super::tree::{Case, ENDLESS, Greed, Place};
use crate::runtime::objects::StrView;
use memchr::memmem::Finder;

/// A mark that is not set.
pub const UNSET: usize = usize::MAX;

/// More frames than this are refused, if nothing else is said: about 800 megabytes.
const MOST_FRAMES: usize = 1 << 25;
/// How many steps are made between two questions whether to stop.
const STEPS: u32 = 1 << 16;

/// A code point as texts store it.
pub trait Point: Copy + Into<u32> + 'static {
    /// The first occurrence of a text of code points below 256.
    fn find(text: &[Self], finder: &Finder<'_>) -> Option<usize>;

    /// The first occurrence of a code point.
    fn find_one(text: &[Self], point: u32) -> Option<usize>;
}

impl Point for u8 {
    fn find(text: &[u8], finder: &Finder<'_>) -> Option<usize> {
        finder.find(text)
    }

    fn find_one(text: &[u8], point: u32) -> Option<usize> {
        memchr::memchr(u8::try_from(point).ok()?, text)
    }
}

impl Point for u32 {
    fn find(text: &[u32], finder: &Finder<'_>) -> Option<usize> {
        let needle = finder.needle();
        let is_here = |window: &[u32]| window.iter().zip(needle).all(|(&point, &byte)| point == byte.into());
        text.windows(needle.len()).position(is_here)
    }

    fn find_one(text: &[u32], point: u32) -> Option<usize> {
        text.iter().position(|&other| other == point)
    }
}

/// What kind of match is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// One that begins anywhere from the start on.
    Search,
    /// One that begins at the start.
    Match,
    /// One that begins at the start and ends at the end.
    Full,
}

/// What is to be matched.
#[derive(Clone, Copy, Debug)]
pub struct Task {
    /// The kind of match.
    pub mode: Mode,
    /// Where it may begin at the earliest. The text before can be looked at.
    pub start: usize,
    /// The end of the text.
    pub end: usize,
    /// Whether an empty match at the start is none: the last match has ended there.
    pub must_advance: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It was asked to stop.
    Stopped,
    /// There are too many possibilities to remember.
    Memory,
}

/// A counter, and where its repetition or a look-around stands.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    count: u32,
    /// The height of the stack when it began.
    height: usize,
    /// Where the last repetition began, or the look-around.
    at: usize,
}

#[derive(Clone, Copy, Debug)]
enum Frame {
    /// Try again elsewhere.
    Retry { pc: u32, at: usize },
    /// Give code points of a greedy repetition back, down to `least`, and go on behind it.
    GiveBack { pc: u32, least: usize, at: usize },
    /// Take one more code point into a lazy repetition, which has taken so many.
    TakeMore { pc: u32, count: u32, at: usize },
    /// Set a mark back.
    Mark { mark: u32, old: usize },
    /// Set the last group back.
    LastGroup { old: u32 },
    /// Set a counter back.
    Count { slot: u32, count: u32, at: usize },
}

/// The machine, with what it needs while it runs. It may be used for one program after another.
#[derive(Debug)]
pub struct Machine {
    frames: Vec<Frame>,
    slots: Vec<Slot>,
    /// Where groups begin and end, two marks a group; those of the whole match come first.
    pub marks: Vec<usize>,
    /// The group that was closed last; 0: none.
    pub last_group: u32,
    steps: u32,
    most_frames: usize,
}

impl Default for Machine {
    fn default() -> Machine {
        Machine::with_most_frames(MOST_FRAMES)
    }
}

impl Machine {
    /// A machine that remembers so many possibilities at most.
    pub fn with_most_frames(most_frames: usize) -> Machine {
        Machine { frames: Vec::new(), slots: Vec::new(), marks: Vec::new(), last_group: 0, steps: 0, most_frames }
    }

    /// Looks for a match, and leaves it in the marks. `stop` is asked now and then.
    pub fn run(
        &mut self,
        regex: &Regex,
        text: StrView<'_>,
        task: Task,
        stop: &mut dyn FnMut() -> bool,
    ) -> Result<bool, Fault> {
        self.frames.clear();
        self.slots.clear();
        self.slots.resize(regex.slots, Slot::default());
        self.marks.clear();
        self.marks.resize(2 * regex.groups + 2, UNSET);
        self.last_group = 0;
        let found = match text.slice(0, task.end) {
            StrView::Narrow(text) => self.search(regex, text, task, stop),
            StrView::Wide(text) => self.search(regex, text, task, stop),
        };
        // A great stack is not kept for the next time.
        if self.frames.capacity() > 1 << 16 {
            self.frames = Vec::new();
        }
        found
    }

    fn search<P: Point>(
        &mut self,
        regex: &Regex,
        text: &[P],
        task: Task,
        stop: &mut dyn FnMut() -> bool,
    ) -> Result<bool, Fault> {
        let anywhere = Search::Anywhere;
        let search = if task.mode == Mode::Search { &regex.search } else { &anywhere };
        let mut forbidden = if task.must_advance { task.start } else { UNSET };
        let is_full = task.mode == Mode::Full;
        let mut from = task.start;
        while let Some(start) = search.next(text, from) {
            if start != task.start {
                forbidden = UNSET;
            }
            let mut attempt = Attempt { machine: self, regex, text, forbidden, is_full };
            if let Some(end) = attempt.run(start, stop)? {
                self.marks[0] = start;
                self.marks[1] = end;
                return Ok(true);
            }
            if task.mode != Mode::Search {
                break;
            }
            from = start + 1;
        }
        Ok(false)
    }

    fn step(&mut self, stop: &mut dyn FnMut() -> bool) -> Result<(), Fault> {
        self.steps += 1;
        if self.steps >= STEPS {
            self.steps = 0;
            if stop() {
                return Err(Fault::Stopped);
            }
        }
        if self.frames.len() > self.most_frames {
            return Err(Fault::Memory);
        }
        Ok(())
    }

    /// Forgets what could be tried again above a height of the stack, not what has to be undone.
    fn cut(&mut self, height: usize) {
        let mut kept = height;
        for at in height..self.frames.len() {
            let frame = self.frames[at];
            if !matches!(frame, Frame::Retry { .. } | Frame::GiveBack { .. } | Frame::TakeMore { .. }) {
                self.frames[kept] = frame;
                kept += 1;
            }
        }
        self.frames.truncate(kept);
    }

    /// Undoes what was done above a height of the stack.
    fn unwind(&mut self, height: usize) {
        while self.frames.len() > height
            && let Some(frame) = self.frames.pop()
        {
            self.undo(frame);
        }
    }

    #[inline]
    fn undo(&mut self, frame: Frame) {
        match frame {
            Frame::Mark { mark, old } => self.marks[mark as usize] = old,
            Frame::LastGroup { old } => self.last_group = old,
            Frame::Count { slot, count, at } => {
                let slot = &mut self.slots[slot as usize];
                (slot.count, slot.at) = (count, at);
            }
            Frame::Retry { .. } | Frame::GiveBack { .. } | Frame::TakeMore { .. } => {}
        }
    }

    #[inline]
    fn set_mark(&mut self, mark: u32, at: usize) {
        let old = std::mem::replace(&mut self.marks[mark as usize], at);
        self.frames.push(Frame::Mark { mark, old });
    }

    /// Changes a counter, so that it is set back later.
    #[inline]
    fn set_count(&mut self, slot: u32, count: u32, at: usize) {
        let place = &mut self.slots[slot as usize];
        let old = std::mem::replace(place, Slot { count, at, ..*place });
        self.frames.push(Frame::Count { slot, count: old.count, at: old.at });
    }

    /// The part of the text that a group has captured.
    fn captured(&self, group: u32) -> Option<(usize, usize)> {
        let (start, end) = (self.marks[2 * group as usize], self.marks[2 * group as usize + 1]);
        (start != UNSET && end != UNSET && start <= end).then_some((start, end))
    }
}

/// One attempt to match from one place on.
struct Attempt<'a, P> {
    machine: &'a mut Machine,
    regex: &'a Regex,
    text: &'a [P],
    /// Where a match must not end.
    forbidden: usize,
    is_full: bool,
}

/// How an instruction has ended: the next instruction and the place in the text.
type Next = Option<(usize, usize)>;

impl<P: Point> Attempt<'_, P> {
    /// The end of the match that begins at a place.
    fn run(&mut self, start: usize, stop: &mut dyn FnMut() -> bool) -> Result<Option<usize>, Fault> {
        let (mut pc, mut at) = (0, start);
        loop {
            let op = self.regex.ops[pc];
            let next = match op {
                Op::One(one) => match self.text.get(at) {
                    Some(&point) if self.is_one(one, point.into()) => Some((pc + 1, at + 1)),
                    _ => None,
                },
                Op::Accept => {
                    if at != self.forbidden && !(self.is_full && at != self.text.len()) {
                        return Ok(Some(at));
                    }
                    None
                }
                Op::Jump(to) => Some((to as usize, at)),
                Op::Split(to) => {
                    self.machine.frames.push(Frame::Retry { pc: to, at });
                    Some((pc + 1, at))
                }
                Op::SplitLast(to) => {
                    self.machine.frames.push(Frame::Retry { pc: pc as u32 + 1, at });
                    Some((to as usize, at))
                }
                Op::Unless { first, to } => Some((if self.may_begin(first, at) { pc + 1 } else { to as usize }, at)),
                Op::Open(group) => {
                    self.machine.set_mark(2 * group, at);
                    Some((pc + 1, at))
                }
                Op::Close(group) => {
                    self.machine.set_mark(2 * group + 1, at);
                    let old = std::mem::replace(&mut self.machine.last_group, group);
                    self.machine.frames.push(Frame::LastGroup { old });
                    Some((pc + 1, at))
                }
                Op::RepeatOne { one, min, max, greed, follow } => {
                    self.repeat_one(pc, at, one, (min, max), greed, follow)
                }
                Op::Repeat { .. } => {
                    self.machine.step(stop)?;
                    self.repeat(pc, at, op)
                }
                _ => self.rare(pc, at, op),
            };
            (pc, at) = match next {
                Some(next) => next,
                None => {
                    self.machine.step(stop)?;
                    match self.backtrack() {
                        Some(next) => next,
                        None => return Ok(None),
                    }
                }
            };
        }
    }

    /// Instructions that are not in the innermost loops of most patterns.
    fn rare(&mut self, pc: usize, at: usize, op: Op) -> Next {
        let go_on = Some((pc + 1, at));
        match op {
            Op::Literal { start, len } => {
                let literal = &self.regex.literals[start as usize..][..len as usize];
                let here = self.text.get(at..at + literal.len())?;
                let is_here = here.iter().zip(literal).all(|(&point, &other)| point.into() == other);
                is_here.then_some((pc + 1, at + literal.len()))
            }
            Op::Place(place) => {
                if self.is_place(place, at) {
                    go_on
                } else {
                    None
                }
            }
            Op::RepeatStart { slot } => {
                self.machine.set_count(slot, 0, UNSET);
                go_on
            }
            Op::RepeatMore { slot, max, body } => {
                let Slot { count, at: last, .. } = self.machine.slots[slot as usize];
                if (count >= max && max != ENDLESS) || at == last {
                    return None;
                }
                self.machine.set_count(slot, count.saturating_add(1), at);
                Some((body as usize, at))
            }
            Op::RepeatEnd { slot, test } => {
                let Slot { count, height, at: last } = self.machine.slots[slot as usize];
                self.machine.cut(height);
                self.machine.set_count(slot, count.saturating_add(1), last);
                Some((test as usize, at))
            }
            Op::AtomicStart { slot } => {
                self.machine.slots[slot as usize].height = self.machine.frames.len();
                go_on
            }
            Op::AtomicEnd { slot } => {
                self.machine.cut(self.machine.slots[slot as usize].height);
                go_on
            }
            Op::LookStart { slot, back } => {
                let begin = at.checked_sub(back as usize)?;
                self.machine.slots[slot as usize] = Slot { count: 0, height: self.machine.frames.len(), at };
                Some((pc + 1, begin))
            }
            Op::LookEnd { slot } => {
                let Slot { height, at, .. } = self.machine.slots[slot as usize];
                self.machine.cut(height);
                Some((pc + 1, at))
            }
            Op::LookNotStart { slot, back, exit } => {
                let Some(begin) = at.checked_sub(back as usize) else {
                    return Some((exit as usize, at));
                };
                self.machine.slots[slot as usize].height = self.machine.frames.len();
                self.machine.frames.push(Frame::Retry { pc: exit, at });
                Some((pc + 1, begin))
            }
            Op::LookNotEnd { slot } => {
                self.machine.unwind(self.machine.slots[slot as usize].height);
                None
            }
            Op::Reference { group, case } => {
                let (start, end) = self.machine.captured(group)?;
                let (captured, here) = (&self.text[start..end], self.text.get(at..at + (end - start))?);
                let is_same = captured.iter().zip(here).all(|(&a, &b)| {
                    let (a, b) = (a.into(), b.into());
                    a == b || (case != Case::Exact && fold::lower(case, a) == fold::lower(case, b))
                });
                is_same.then_some((pc + 1, at + (end - start)))
            }
            Op::UnlessGroup { group, to } => match self.machine.captured(group) {
                Some(_) => go_on,
                None => Some((to as usize, at)),
            },
            _ => None,
        }
    }

    /// Goes on with what was left to try.
    fn backtrack(&mut self) -> Next {
        loop {
            match self.machine.frames.pop()? {
                Frame::Retry { pc, at } => return Some((pc as usize, at)),
                Frame::GiveBack { pc, least, at } => {
                    let at = at - 1;
                    let Some(at) = self.last_that_fits(pc as usize - 1, least, at) else { continue };
                    if at > least {
                        self.machine.frames.push(Frame::GiveBack { pc, least, at });
                    }
                    return Some((pc as usize, at));
                }
                Frame::TakeMore { pc, count, at } => {
                    if let Some(next) = self.take_more(pc as usize, count, at) {
                        return Some(next);
                    }
                }
                other => self.machine.undo(other),
            }
        }
    }

    #[inline]
    fn is_one(&self, one: One, point: u32) -> bool {
        match one {
            One::Is(other) => point == other,
            One::IsNot(other) => point != other,
            One::NotNewline => point != 0x0a,
            One::Any => true,
            One::In(set) => self.regex.sets[set as usize].contains(point),
        }
    }

    #[inline]
    fn may_begin(&self, first: u32, at: usize) -> bool {
        self.text.get(at).is_some_and(|&point| self.regex.firsts[first as usize].may_be(point.into()))
    }

    /// How many of the code points from a place on match, at most so many.
    fn count(&self, one: One, at: usize, most: u32) -> usize {
        let rest = &self.text[at..];
        let rest = &rest[..rest.len().min(most as usize)];
        match one {
            One::Any => rest.len(),
            One::NotNewline => P::find_one(rest, 0x0a).unwrap_or(rest.len()),
            One::IsNot(other) => P::find_one(rest, other).unwrap_or(rest.len()),
            One::Is(other) => rest.iter().take_while(|&&point| point.into() == other).count(),
            One::In(set) => {
                let set = &self.regex.sets[set as usize];
                rest.iter().take_while(|&&point| set.contains(point.into())).count()
            }
        }
    }

    fn repeat_one(
        &mut self,
        pc: usize,
        at: usize,
        one: One,
        (min, max): (u32, u32),
        greed: Greed,
        follow: Option<u32>,
    ) -> Next {
        let most = if greed == Greed::Lazy { min } else { max };
        let count = self.count(one, at, most);
        if count < min as usize {
            return None;
        }
        let end = at + count;
        match greed {
            Greed::Possessive => Some((pc + 1, end)),
            Greed::Greedy => {
                let least = at + min as usize;
                let end = match follow {
                    Some(_) => self.last_that_fits(pc, least, end)?,
                    None => end,
                };
                if end > least {
                    self.machine.frames.push(Frame::GiveBack { pc: pc as u32 + 1, least, at: end });
                }
                Some((pc + 1, end))
            }
            Greed::Lazy => {
                if min < max {
                    self.machine.frames.push(Frame::TakeMore { pc: pc as u32, count: min, at: end });
                }
                Some((pc + 1, end))
            }
        }
    }

    /// The last place down to `least` where what has to follow a repetition does.
    fn last_that_fits(&self, pc: usize, least: usize, at: usize) -> Option<usize> {
        let Op::RepeatOne { follow: Some(follow), .. } = self.regex.ops[pc] else { return Some(at) };
        (least..=at).rev().find(|&at| self.text.get(at).is_some_and(|&point| point.into() == follow))
    }

    /// Takes one more code point into a lazy repetition, or as many as have to come before what follows it.
    fn take_more(&mut self, pc: usize, count: u32, at: usize) -> Next {
        let Op::RepeatOne { one, max, follow, .. } = self.regex.ops[pc] else { return None };
        let (mut count, mut at) = (count, at);
        loop {
            let point: u32 = (*self.text.get(at)?).into();
            if !self.is_one(one, point) {
                return None;
            }
            at += 1;
            count = count.saturating_add(1);
            let fits = match follow {
                Some(follow) => self.text.get(at).is_some_and(|&point| point.into() == follow),
                None => true,
            };
            let is_full = count >= max && max != ENDLESS;
            if fits {
                if !is_full {
                    self.machine.frames.push(Frame::TakeMore { pc: pc as u32, count, at });
                }
                return Some((pc + 1, at));
            }
            if is_full {
                return None;
            }
        }
    }

    fn repeat(&mut self, pc: usize, at: usize, op: Op) -> Next {
        let Op::Repeat { slot, min, max, greed, first, exit } = op else { return None };
        let Slot { count, at: last, .. } = self.machine.slots[slot as usize];
        let height = self.machine.frames.len();
        if count < min {
            if greed == Greed::Possessive {
                self.machine.slots[slot as usize].height = height;
            } else {
                self.machine.set_count(slot, count + 1, last);
            }
            let body = if greed == Greed::Lazy { pc + 2 } else { pc + 1 };
            return Some((body, at));
        }
        if greed == Greed::Lazy {
            self.machine.frames.push(Frame::Retry { pc: pc as u32 + 1, at });
            return Some((exit as usize, at));
        }
        let may_repeat = (count < max || max == ENDLESS) && at != last;
        if !may_repeat || first.is_some_and(|first| !self.may_begin(first, at)) {
            return Some((exit as usize, at));
        }
        self.machine.frames.push(Frame::Retry { pc: exit, at });
        if greed == Greed::Possessive {
            // The body's end counts; only where it began is known now.
            self.machine.set_count(slot, count, at);
            self.machine.slots[slot as usize].height = height;
        } else {
            self.machine.set_count(slot, count.saturating_add(1), at);
        }
        Some((pc + 1, at))
    }

    fn is_place(&self, place: Place, at: usize) -> bool {
        let is_newline = |at: usize| self.text.get(at).is_some_and(|&point| point.into() == 0x0a);
        match place {
            Place::Start => at == 0,
            Place::LineStart => at == 0 || is_newline(at - 1),
            Place::TextEnd => at == self.text.len(),
            Place::End => at == self.text.len() || (at + 1 == self.text.len() && is_newline(at)),
            Place::LineEnd => at == self.text.len() || is_newline(at),
            // As in CPython, an empty text has neither.
            Place::Boundary { unicode } => !self.text.is_empty() && self.is_boundary(unicode, at),
            Place::NoBoundary { unicode } => !self.text.is_empty() && !self.is_boundary(unicode, at),
        }
    }

    fn is_boundary(&self, unicode: bool, at: usize) -> bool {
        let is_word = |at: Option<usize>| {
            let point = at.and_then(|at| self.text.get(at)).map(|&point| point.into());
            point.is_some_and(if unicode { fold::is_word } else { fold::is_ascii_word })
        };
        is_word(at.checked_sub(1)) != is_word(Some(at))
    }
}
