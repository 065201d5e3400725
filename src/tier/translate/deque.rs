//! Deques: `append`, `appendleft`, `pop` and `popleft` where the deque stands, without a call while its array has room and its
//! limit is not reached, and items by index.

use super::frame::Frame;
use super::items::ITEM;
use super::ops::access;
use super::{Body, Step, Translator};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Array, Deque, Tag};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Cond, MemAccess, MemKind, Reason, Value};

const HEAD: MemAccess = access(Heap::Deque, MemKind::Int, Deque::HEAD_OFFSET);
const LEN: MemAccess = access(Heap::Deque, MemKind::Int, Deque::LEN_OFFSET);

/// One of the two ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Left,
    Right,
}

impl Translator<'_, '_> {
    /// A method of the deque below the arguments, if it has a form here.
    pub(super) fn deque_method(&mut self, body: &Body, f: &Frame, pc: u32, name: &str, argc: usize) -> Option<Value> {
        let end = match (name, argc) {
            ("append", 1) | ("pop", 0) => End::Right,
            ("appendleft", 1) | ("popleft", 0) => End::Left,
            _ => return None,
        };
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let deque = self.as_object(body, f, pc, argc + 1, Tag::Deque);
        if argc == 0 {
            return Some(self.take_from_deque(body, f, pc, deque, end));
        }
        let item = self.tagged(&f.peek(1).clone());
        self.add_to_deque(deque, item, end);
        Some(self.b.value_const(Word64::NONE.word()))
    }

    /// `deque[index]`, both on top of the stack.
    pub(super) fn deque_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let (deque, index) = self.indexed(body, f, pc, 2, Tag::Deque)?;
        let ring = self.ring(deque);
        let place = self.place_in(ring, deque, index);
        Ok(self.b.load_elem(ITEM, ring, place))
    }

    /// Adds a value word at an end. Where the array is full, or the limit is reached, a helper does it.
    fn add_to_deque(&mut self, deque: Value, item: Value, end: End) {
        let (ring, len) = (self.ring(deque), self.b.load(LEN, deque));
        let bounds = [
            self.b.load(access(Heap::Deque, MemKind::Int, Array::CAPACITY_OFFSET), ring),
            self.b.load(access(Heap::Deque, MemKind::Int, Deque::LIMIT_OFFSET), deque),
        ];
        let [below_limit, room, other, join] = [(); 4].map(|()| self.b.create_block());
        for (bound, next) in bounds.into_iter().zip([below_limit, room]) {
            let is_below = self.b.icmp(Cond::Ult, len, bound);
            self.b.branch(is_below, next, &[], other, &[]);
            self.b.switch_to(next);
        }
        let place = match end {
            End::Left => {
                let before = self.b.int_const(-1);
                let place = self.place_in(ring, deque, before);
                self.b.store(HEAD, deque, place);
                place
            }
            End::Right => self.place_in(ring, deque, len),
        };
        self.b.store_elem(ITEM, ring, place, item);
        self.resize_deque(deque, len, 1);
        self.b.jump(join, &[]);
        self.b.switch_to(other);
        let helper = if end == End::Left { HelperId::DequeAppendLeft } else { HelperId::DequeAppend };
        self.b.helper(helper, &[deque, item]);
        self.b.jump(join, &[]);
        self.b.switch_to(join);
    }

    /// The item at an end, which is no longer in the deque. Of an empty deque it is left to the interpreter to raise.
    fn take_from_deque(&mut self, body: &Body, f: &Frame, pc: u32, deque: Value, end: End) -> Value {
        let (len, zero) = (self.b.load(LEN, deque), self.b.int_const(0));
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        let has_items = self.b.icmp(Cond::Ne, len, zero);
        self.b.check_true(has_items, exit);
        let ring = self.ring(deque);
        let place = match end {
            End::Left => self.b.load(HEAD, deque),
            End::Right => {
                let one = self.b.int_const(1);
                let last = self.b.sub(len, one);
                self.place_in(ring, deque, last)
            }
        };
        let item = self.b.load_elem(ITEM, ring, place);
        let absent = self.b.value_const(0);
        self.b.store_elem(ITEM, ring, place, absent);
        if end == End::Left {
            let second = self.b.int_const(1);
            let head = self.place_in(ring, deque, second);
            self.b.store(HEAD, deque, head);
        }
        self.resize_deque(deque, len, -1);
        item
    }

    /// The array with a deque's items.
    fn ring(&mut self, deque: Value) -> Value {
        self.b.load(access(Heap::Deque, MemKind::Ref, Deque::ARRAY_OFFSET), deque)
    }

    /// Where in the array the item at an index is: the array ends where it begins, and its capacity is a power of two.
    fn place_in(&mut self, ring: Value, deque: Value, index: Value) -> Value {
        let capacity = self.b.load(access(Heap::Deque, MemKind::Int, Array::CAPACITY_OFFSET), ring);
        let (head, one) = (self.b.load(HEAD, deque), self.b.int_const(1));
        let (place, last) = (self.b.add(head, index), self.b.sub(capacity, one));
        self.b.and(place, last)
    }

    /// Notes that a deque of this length has got some items more.
    fn resize_deque(&mut self, deque: Value, len: Value, more: i64) {
        const CHANGES: MemAccess = access(Heap::Deque, MemKind::Int, Deque::CHANGES_OFFSET);
        let (more, one) = (self.b.int_const(more), self.b.int_const(1));
        let (len, changes) = (self.b.add(len, more), self.b.load(CHANGES, deque));
        let changes = self.b.add(changes, one);
        self.b.store(LEN, deque, len);
        self.b.store(CHANGES, deque, changes);
    }
}
