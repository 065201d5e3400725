//! Permanent objects: code and its constants, names, and what native types and modules consist of, which live as long as their
//! heap. They lie in blocks of their own, whose marks stay, so that a collection neither marks nor traces them: large
//! programs consist of little else, and small ones have little that lives.
//!
//! What permanent objects refer to is permanent itself, or else kept ([`Heap::keep`]).

use super::super::objects::{Gc, Object};
use super::super::value::Value;
use super::Heap;
use super::block::Block;
use super::header::Header;
use super::runs::objects_between;
use rustc_hash::FxHashSet;
use std::ptr::NonNull;

/// Where a heap allocates.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    run_start: usize,
    next: u64,
    limit: u64,
    overflow: (usize, usize, usize),
}

/// What a heap knows of its permanent objects, those in its blocks aside.
#[derive(Default)]
pub(super) struct Permanent {
    /// What is allocated now is permanent.
    pub(super) is_open: bool,
    /// Where the other objects are allocated: permanent ones, or while there are such, those that are not.
    aside: Place,
    /// The large ones. They are roots.
    pub(super) large: Vec<NonNull<Header>>,
    /// What permanent objects have come to refer to. They are roots.
    pub(super) kept: FxHashSet<Value>,
}

impl Heap {
    /// What is allocated from now on lives as long as the heap. It refers to nothing that does not, without
    /// [`Heap::keep`].
    pub fn begin_permanent(&mut self) {
        assert!(!self.permanent.is_open, "permanent objects are made by one at a time");
        self.permanent.is_open = true;
        self.exchange_places();
    }

    /// What is allocated from now on lives as long as something reaches it.
    pub fn end_permanent(&mut self) {
        assert!(self.permanent.is_open, "permanent objects have been begun");
        let next = self.context().bump_top as usize;
        self.settle(self.run_start, next);
        self.run_start = next;
        let (start, next, _) = self.overflow;
        self.settle(start, next);
        self.overflow.0 = next;
        self.permanent.is_open = false;
        self.exchange_places();
    }

    /// What `make` allocates lives as long as the heap, which it may do already.
    pub fn permanently<R>(&mut self, make: impl FnOnce(&mut Heap) -> R) -> R {
        if self.permanent.is_open {
            return make(self);
        }
        self.begin_permanent();
        let made = make(self);
        self.end_permanent();
        made
    }

    /// Keeps an object that a permanent one refers to from now on.
    pub fn keep<T: Object>(&mut self, object: Gc<T>) {
        self.permanent.kept.insert(object.into());
    }

    fn exchange_places(&mut self) {
        let other = self.permanent.aside;
        let (run_start, overflow) = (self.run_start, self.overflow);
        let context = self.context();
        let here = Place { run_start, next: context.bump_top, limit: context.bump_limit, overflow };
        (context.bump_top, context.bump_limit) = (other.next, other.limit);
        (self.run_start, self.overflow) = (other.run_start, other.overflow);
        self.permanent.aside = here;
    }

    /// Marks the objects of a run, for ever.
    pub(super) fn settle(&mut self, start: usize, end: usize) {
        for object in objects_between(start, end) {
            // SAFETY: runs lie in blocks of this heap, and hold objects whose headers are written.
            let (block, header) = unsafe { (Block::of(object), &*(object as *const Header)) };
            block.note_start(object);
            block.mark(object);
            block.mark_lines(object, header.small_size());
        }
    }

    /// Whether the last collection has marked all that permanent objects refer to.
    pub(super) fn is_permanent_closed(&mut self) -> bool {
        let objects: Vec<_> = self.space.permanent_starts().collect();
        let referents = objects.into_iter().filter_map(|address| NonNull::new(address as *mut Header)).map(|object| {
            // SAFETY: permanent objects are alive, and so is what they refer to.
            unsafe { self.referents(object) }
        });
        referents.flatten().next().is_none()
    }
}
