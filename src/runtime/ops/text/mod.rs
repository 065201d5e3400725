//! Strings and bytes: what their methods and several operations share.
//!
//! Everything here works on views of code points. Bytes are texts of code points below 256, so that one search, one
//! split and one `%` serve both; where the two differ, a [`Text`] tells which it is.

pub mod case;
pub mod class;
pub mod codec;
mod percent;
pub mod search;
pub mod set;
pub mod split;
pub mod template;
pub mod unicode;
mod unicode_tables;

pub use percent::percent_format;
pub use unicode::is_printable;

use self::set::CharSet;
use super::buffer::BytesLike;
use crate::runtime::objects::{Str, StrView, Tag};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Value};
use std::ops::Range;

/// Texts of more bytes than this are refused with MemoryError.
pub const MAX_BYTES: usize = 1 << 33;

/// Raises MemoryError if a text of `len` code points of a width would be too long to make.
pub fn check_length(vm: &mut Isolate, len: Option<usize>, width: usize) -> Result<()> {
    match len.and_then(|len| len.checked_mul(width)) {
        Some(bytes) if bytes <= MAX_BYTES => Ok(()),
        _ => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
    }
}

/// A string or bytes.
#[derive(Clone, Copy)]
pub enum Text {
    /// A string.
    Str(Gc<Str>),
    /// Bytes, and what shows its memory as such.
    Bytes(BytesLike),
}

impl Text {
    /// The value as a text, if it has the methods of one: strings, `bytes` and `bytearray`.
    #[inline]
    pub fn of(value: Value) -> Option<Text> {
        match value.downcast() {
            Some(string) => Some(Text::Str(string)),
            None => Text::of_other(value),
        }
    }

    fn of_other(value: Value) -> Option<Text> {
        let own = super::class::payload(value);
        match own.tag()? {
            Tag::Str => own.downcast().map(Text::Str),
            Tag::Bytes | Tag::ByteArray => BytesLike::of(own).map(Text::Bytes),
            _ => None,
        }
    }

    /// The value as a text of the same kind as this one.
    #[inline]
    pub fn same_kind(self, value: Value) -> Option<Text> {
        match self {
            Text::Str(_) => value.as_kind::<Str>().map(Text::Str),
            Text::Bytes(_) => BytesLike::of(value).map(Text::Bytes),
        }
    }

    /// The value.
    pub fn value(self) -> Value {
        match self {
            Text::Str(string) => string.into(),
            Text::Bytes(bytes) => bytes.value(),
        }
    }

    /// The code points.
    #[inline]
    pub fn view(&self) -> StrView<'_> {
        match self {
            Text::Str(string) => string.view(),
            Text::Bytes(bytes) => StrView::Narrow(bytes.as_slice()),
        }
    }

    /// A new text of the same kind, for views of memory `bytes`. These are made of narrow views only.
    pub fn make(self, vm: &mut Isolate, view: StrView<'_>) -> Value {
        match (self, view) {
            (Text::Bytes(own), StrView::Narrow(bytes)) => own.make(vm, bytes),
            _ => Str::from_view(&mut vm.heap, view).into(),
        }
    }

    /// Whether the text never changes.
    pub fn is_constant(self) -> bool {
        match self {
            Text::Str(_) => true,
            Text::Bytes(bytes) => bytes.is_constant(),
        }
    }

    /// All of the text, as a method gives it that has nothing to do: itself, but a copy of what may change.
    pub fn whole(self, vm: &mut Isolate) -> Value {
        self.part(vm, 0..self.view().len())
    }

    /// A part of the text: itself, if the part is all of it and it never changes.
    pub fn part(self, vm: &mut Isolate, range: Range<usize>) -> Value {
        match self {
            _ if self.is_constant() && range == (0..self.view().len()) => self.value(),
            Text::Str(string) => Str::section(&mut vm.heap, string, range).into(),
            Text::Bytes(_) => self.make(vm, self.view().slice(range.start, range.end)),
        }
    }

    /// The text as it is now, of which parts are constant: what else could change is copied.
    pub fn frozen(self, vm: &mut Isolate) -> Text {
        match self {
            Text::Bytes(bytes) if !bytes.is_constant() => Text::Bytes(bytes.frozen(vm).into()),
            _ => self,
        }
    }

    /// The same text, of which parts are constant. It serves as long as no Python code runs.
    pub fn shown(self, vm: &mut Isolate) -> Text {
        match self {
            Text::Bytes(bytes) => Text::Bytes(bytes.shown(vm)),
            Text::Str(_) => self,
        }
    }

    /// What is white space to this kind of text.
    pub fn spaces(self) -> &'static CharSet {
        match self {
            Text::Str(_) => CharSet::SPACES,
            Text::Bytes(_) => CharSet::ASCII_SPACES,
        }
    }

    /// What ends lines of this kind of text.
    pub fn breaks(self) -> &'static CharSet {
        match self {
            Text::Str(_) => CharSet::BREAKS,
            Text::Bytes(_) => CharSet::ASCII_BREAKS,
        }
    }
}

#[cfg(test)]
mod tests;
