//! Which objects there are and what each refers to, for programs that ask. It knows nothing of what of that a program
//! may see.

use super::super::value::Value;
use super::Heap;

/// A look at the objects of a heap. It uses the marks of the last collection, which nothing needs any more.
pub struct Survey<'a> {
    heap: &'a mut Heap,
}

impl Heap {
    /// Begins to look at the objects.
    pub fn survey(&mut self) -> Survey<'_> {
        self.space.forget_marks();
        Survey { heap: self }
    }
}

impl Survey<'_> {
    /// What the last collection has left, by address.
    pub fn survivors(&self) -> Vec<Value> {
        let small = self.heap.space.starts();
        let large = self.heap.large.objects().map(|object| object.as_ptr() as usize);
        // SAFETY: what has survived a collection is alive until the next.
        small.chain(large).filter_map(|address| unsafe { Value::from_word(address as u64) }).collect()
    }

    /// The objects that one refers to, each once. Values that are no objects of the heap are not among them.
    pub fn references(&mut self, object: Value) -> Vec<Value> {
        let Some(object) = object.as_pointer() else { return Vec::new() };
        // SAFETY: a value that somebody has is alive, and so is what it refers to.
        let found = unsafe { self.heap.referents(object) };
        // SAFETY: as above.
        found.iter().filter_map(|object| unsafe { Value::from_word(object.as_ptr() as u64) }).collect()
    }
}
