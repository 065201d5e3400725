//! What is noted of objects while code is translated: the class and the shape that they are taken to have.
//!
//! An object has them for certain where it has just been made or its header was checked. So what an inlined method does with
//! its receiver need not rest on all that the method has ever met. Notes are guesses nevertheless: whoever uses one checks
//! it, which costs nothing where the optimiser knows the header.

use super::Translator;
use super::frame::{Abs, Frame};
use crate::runtime::objects::{Function, Gc, Shape, TypeObject};
use freevar_jit::ir::Value;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Notes on objects.
#[derive(Default)]
pub(super) struct Noted {
    classes: FxHashMap<Value, Gc<TypeObject>>,
    /// The shapes at the current place: those of blocks that lead here by more than one way are not among them.
    shapes: FxHashMap<Value, u32>,
    /// The functions that a value is one of: no guess, for it was chosen among them.
    choices: FxHashMap<Value, Rc<[Gc<Function>]>>,
    /// The receivers of the methods that are being inlined, with the shapes that they had last.
    receivers: Vec<Option<(Value, u32)>>,
}

impl Noted {
    /// Forgets shapes that may not be those of the current place any more. Methods seldom change their receiver's.
    pub fn forget_shapes(&mut self) {
        self.shapes.clear();
        self.shapes.extend(self.receivers.iter().copied().flatten());
    }

    /// Begins an inlined body.
    pub fn enter(&mut self, receiver: Option<&Abs>) {
        let receiver = match receiver {
            Some(Abs::Val(value)) => self.shapes.get(value).map(|&shape| (*value, shape)),
            _ => None,
        };
        self.receivers.push(receiver);
    }

    /// Notes that an object has got another shape.
    fn reshape(&mut self, object: Value, shape: u32) {
        self.shapes.insert(object, shape);
        for receiver in self.receivers.iter_mut().flatten().filter(|receiver| receiver.0 == object) {
            receiver.1 = shape;
        }
    }

    /// Forgets the shape of an object, which may have got another.
    fn unshape(&mut self, object: Value) {
        self.shapes.remove(&object);
        for receiver in self.receivers.iter_mut().filter(|receiver| receiver.is_some_and(|(value, _)| value == object))
        {
            *receiver = None;
        }
    }

    /// Ends an inlined body.
    pub fn leave(&mut self) {
        self.receivers.pop();
    }
}

impl Translator<'_, '_> {
    /// The shape that the object on top of the stack is taken to have, unless that has been wrong.
    pub(super) fn noted_shape(&self, f: &Frame, pc: u32) -> Option<Gc<Shape>> {
        let Abs::Val(value) = f.peek(1) else { return None };
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        self.vm.shapes.get(*self.noted.shapes.get(value)?)
    }

    /// Notes that the object on top of the stack has a shape.
    pub(super) fn note_shape(&mut self, f: &Frame, number: u32) {
        let (&Abs::Val(value), Some(shape)) = (f.peek(1), self.vm.shapes.get(number)) else { return };
        self.noted.reshape(value, number);
        self.noted.classes.insert(value, shape.class);
    }

    /// Forgets the shape of the object on top of the stack.
    pub(super) fn forget_shape(&mut self, f: &Frame) {
        if let &Abs::Val(value) = f.peek(1) {
            self.noted.unshape(value);
        }
    }

    /// Notes the class of an object that was made, and its shape if it has one.
    pub(super) fn note_made(&mut self, object: Value, class: Gc<TypeObject>, shape: Option<u32>) {
        self.noted.classes.insert(object, class);
        self.noted.shapes.extend(shape.map(|shape| (object, shape)));
    }

    /// Notes that a value was chosen among these functions.
    pub(super) fn note_choice(&mut self, value: Value, functions: Rc<[Gc<Function>]>) {
        self.noted.choices.insert(value, functions);
    }

    /// The functions that a slot holds one of.
    pub(super) fn choices(&self, abs: &Abs) -> Option<Rc<[Gc<Function>]>> {
        let Abs::Val(value) = abs else { return None };
        self.noted.choices.get(value).cloned()
    }

    /// The class that an object is taken to be of.
    pub(super) fn noted_class(&self, object: Value) -> Option<Gc<TypeObject>> {
        self.noted.classes.get(&object).copied()
    }
}
