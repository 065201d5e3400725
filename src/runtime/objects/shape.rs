//! Shapes, also known as hidden classes or maps: what the instances of one class have in common that got the same
//! attributes in the same order.
//!
//! The shapes of a class form a tree: its root has what `__slots__` declares, and each other one an attribute more than
//! its parent. Children keep those that share them in a list. See Chambers, Ungar, Lee: "An Efficient Implementation of
//! SELF" (1989), section 3.1.
//!
//! Beside the tree a class has one shape for all instances whose attributes are in a dict: it tells their class, and where
//! the slots are that the class declares.
//!
//! The header's own 32 bits are the shape's number, which its instances have in their headers: so that one comparison
//! tells kind, class and the places of all attributes. A number is never used again, so whoever remembers one need not
//! keep the shape alive.

use super::{Gc, Object, Str, Tag, TypeObject};
use crate::runtime::heap::{Header, Heap, Tracer};
use std::cell::Cell;

/// A shape.
#[repr(C)]
pub struct Shape {
    header: Header,
    /// The class of its instances.
    pub class: Gc<TypeObject>,
    /// The shape without the last attribute; none for a root.
    pub parent: Option<Gc<Shape>>,
    /// The last attribute, interned; none for a root.
    pub name: Option<Gc<Str>>,
    /// How many slots of an instance are in use, declared ones included.
    pub used: usize,
    /// How many slots an instance has.
    pub capacity: usize,
    /// Whether attributes are in a dict, so that no slot is in use but declared ones.
    pub is_of_dict: bool,
    child: Cell<Option<Gc<Shape>>>,
    sibling: Cell<Option<Gc<Shape>>>,
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Shape {
    const TAG: Tag = Tag::Shape;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.class);
        self.name.into_iter().for_each(|name| tracer.gc(name));
        let shapes = [self.parent, self.child.get(), self.sibling.get()];
        shapes.into_iter().flatten().for_each(|shape| tracer.gc(shape));
    }
}

impl Shape {
    /// The most slots of an instance.
    pub const MOST_SLOTS: usize = 62;
    /// The most children of a shape: where more ways part, attributes are names that a program makes up.
    const MOST_CHILDREN: usize = 16;

    /// The shape of new instances of `class`, which keeps it alive from now on. The roots before it stay alive with it,
    /// because instances may have their shapes.
    pub fn new_root(heap: &mut Heap, class: Gc<TypeObject>, number: u32, capacity: usize) -> Gc<Shape> {
        let declared = class.slot_count.get();
        let root = heap.alloc(number, |header| Shape {
            header,
            class,
            parent: None,
            name: None,
            used: declared,
            capacity: capacity.clamp(declared, Shape::MOST_SLOTS.max(declared)),
            is_of_dict: false,
            child: Cell::new(None),
            sibling: Cell::new(class.shape.get()),
        });
        class.shape.set(Some(root));
        root
    }

    /// The shape of the instances of `class` with attributes in a dict, which keeps it alive from now on.
    pub fn new_of_dict(heap: &mut Heap, class: Gc<TypeObject>, number: u32) -> Gc<Shape> {
        let declared = class.slot_count.get();
        let shape = heap.alloc(number, |header| Shape {
            header,
            class,
            parent: None,
            name: None,
            used: declared,
            capacity: declared,
            is_of_dict: true,
            child: Cell::new(None),
            sibling: Cell::new(None),
        });
        class.dict_shape.set(Some(shape));
        shape
    }

    /// The number that instances have in their headers.
    #[inline(always)]
    pub fn number(&self) -> u32 {
        self.header.number()
    }

    /// The slot of an attribute that is in one, by its interned name. Declared slots have none.
    pub fn find(&self, name: Gc<Str>) -> Option<usize> {
        let mut shape = self;
        loop {
            if shape.name? == name {
                return Some(shape.used - 1);
            }
            shape = shape.parent.as_ref().expect("only roots have no attribute");
        }
    }

    /// The names of the attributes that are in slots, the first one first, with these.
    pub fn attributes(&self) -> Vec<(Gc<Str>, usize)> {
        let mut found = Vec::new();
        let mut shape = self;
        while let (Some(name), Some(parent)) = (shape.name, &shape.parent) {
            found.push((name, shape.used - 1));
            shape = parent;
        }
        found.reverse();
        found
    }
}

impl Gc<Shape> {
    /// The shapes of a class that tell slots, or the first of them if there are more than `most`.
    pub fn of_class(class: Gc<TypeObject>, most: usize) -> Vec<Gc<Shape>> {
        let mut found: Vec<Gc<Shape>> = Vec::new();
        let mut waiting: Vec<Gc<Shape>> = class.shape.get().into_iter().collect();
        while let Some(shape) = waiting.pop().filter(|_| found.len() < most) {
            waiting.extend([shape.sibling.get(), shape.child.get()].into_iter().flatten());
            found.push(shape);
        }
        found
    }

    /// The child with one attribute more; none if there is not, and `full` is true of it if there may be none.
    pub fn child(self, name: Gc<Str>) -> Result<Gc<Shape>, Full> {
        let mut next = self.child.get();
        let mut count = 0;
        while let Some(child) = next {
            if child.name == Some(name) {
                return Ok(child);
            }
            next = child.sibling.get();
            count += 1;
        }
        Err(Full(count >= Shape::MOST_CHILDREN || self.used == self.capacity))
    }

    /// Makes the child with this attribute, of which there is none yet.
    pub fn new_child(self, heap: &mut Heap, name: Gc<Str>, number: u32) -> Gc<Shape> {
        let child = heap.alloc(number, |header| Shape {
            header,
            class: self.class,
            parent: Some(self),
            name: Some(name),
            used: self.used + 1,
            capacity: self.capacity,
            is_of_dict: false,
            child: Cell::new(None),
            sibling: Cell::new(self.child.get()),
        });
        self.child.set(Some(child));
        child
    }
}

/// There is no such child; whether there is no place for one either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full(pub bool);
