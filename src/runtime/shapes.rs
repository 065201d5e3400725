//! The shapes of an isolate, by number.
//!
//! The table does not keep shapes alive: classes do, and a number is found in the header of an instance, whose class is
//! alive. Numbers of shapes that are gone lead nowhere.

use super::heap::Header;
use super::objects::{Gc, Shape};

/// All shapes.
#[derive(Default)]
pub struct Shapes {
    /// Shape number n stands at n - 1: 0 is the number of instances without a shape.
    table: Vec<Option<Gc<Shape>>>,
}

impl Shapes {
    /// The number of the next shape.
    pub fn next_number(&self) -> u32 {
        Header::next_number(self.table.len())
    }

    /// Enters a new shape, which has the next number.
    pub fn add(&mut self, shape: Gc<Shape>) {
        debug_assert_eq!(shape.number(), self.next_number());
        self.table.push(Some(shape));
    }

    /// The shape with a number, if it is still there.
    #[inline]
    pub fn get(&self, number: u32) -> Option<Gc<Shape>> {
        self.table.get((number as usize).wrapping_sub(1)).copied().flatten()
    }

    /// The shape with a number, if it tells which slots attributes are in.
    #[inline]
    pub fn of_slots(&self, number: u32) -> Option<Gc<Shape>> {
        self.get(number).filter(|shape| !shape.is_of_dict)
    }

    /// Forgets the shapes that are not alive.
    pub fn retain(&mut self, is_alive: impl Fn(Gc<Shape>) -> bool) {
        for entry in &mut self.table {
            *entry = entry.filter(|&shape| is_alive(shape));
        }
    }
}
