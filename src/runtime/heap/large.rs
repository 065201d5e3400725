//! Large objects: each has its own memory.
//!
//! A large object begins at an address that is no multiple of a granule, so an address alone tells large from small.
//! The word in front of the object holds its size and its mark.

use super::header::{GRANULE, Header};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::NonNull;

/// Where the object begins in its memory, which is aligned to a granule.
const OFFSET: usize = size_of::<Prefix>();
const MARK: usize = 1;

/// Size in bytes, a multiple of [`GRANULE`], and the mark in the lowest bit.
struct Prefix(Cell<usize>);

/// A large object.
#[derive(Clone, Copy)]
pub struct Large(NonNull<Header>);

impl Large {
    /// The object at an address, if it is the address of a large object.
    ///
    /// # Safety
    /// The address is that of a live object.
    #[inline(always)]
    pub unsafe fn of(object: NonNull<Header>) -> Option<Large> {
        (object.as_ptr() as usize % GRANULE != 0).then_some(Large(object))
    }

    #[inline(always)]
    fn prefix(&self) -> &Prefix {
        // SAFETY: the word in front of a large object belongs to its memory and is initialised (`LargeObjects::alloc`).
        unsafe { self.0.cast::<Prefix>().sub(1).as_ref() }
    }

    /// Size in bytes.
    fn size(self) -> usize {
        self.prefix().0.get() & !MARK
    }

    /// Marks the object; false if it was marked.
    #[inline]
    pub fn mark(self) -> bool {
        let before = self.prefix().0.get();
        self.prefix().0.set(before | MARK);
        before & MARK == 0
    }

    /// Whether the object is marked.
    pub fn is_marked(self) -> bool {
        self.prefix().0.get() & MARK != 0
    }

    fn address(self) -> usize {
        self.0.as_ptr() as usize
    }

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size + OFFSET, GRANULE).expect("sizes are below isize::MAX")
    }

    /// Frees the memory.
    ///
    /// # Safety
    /// Nothing uses the object any more.
    unsafe fn free(self) {
        let layout = Self::layout(self.size());
        // SAFETY: the memory was allocated with this layout, `OFFSET` bytes in front of the object.
        unsafe { dealloc(self.0.as_ptr().cast::<u8>().sub(OFFSET), layout) };
    }
}

/// The large objects of a heap.
#[derive(Default)]
pub struct LargeObjects {
    objects: Vec<Large>,
}

impl LargeObjects {
    /// Memory of `size` bytes, a multiple of [`GRANULE`].
    pub fn alloc(&mut self, size: usize) -> NonNull<u8> {
        let layout = Large::layout(size);
        // SAFETY: the layout is not empty.
        let Some(memory) = NonNull::new(unsafe { alloc(layout) }) else { handle_alloc_error(layout) };
        // SAFETY: the memory holds the prefix and the object.
        let object = unsafe {
            memory.cast::<Prefix>().write(Prefix(Cell::new(size)));
            memory.add(OFFSET)
        };
        self.objects.push(Large(object.cast()));
        object
    }

    /// Puts the objects in the order of their addresses, for [`LargeObjects::find`].
    pub fn sort(&mut self) {
        self.objects.sort_unstable_by_key(|object| object.address());
    }

    /// The object that an address lies in.
    pub fn find(&self, address: usize) -> Option<NonNull<Header>> {
        let after = self.objects.partition_point(|object| object.address() <= address);
        let object = self.objects[after.checked_sub(1)?];
        (address < object.address() + object.size()).then_some(object.0)
    }

    /// Frees what is not marked and takes the marks away. Gives the bytes in use.
    pub fn sweep(&mut self) -> usize {
        let mut used = 0;
        self.objects.retain(|object| {
            let (size, live) = (object.size(), object.is_marked());
            if live {
                object.prefix().0.set(size);
                used += size;
            } else {
                // SAFETY: marking has not reached the object.
                unsafe { object.free() };
            }
            live
        });
        used
    }
}

impl Drop for LargeObjects {
    fn drop(&mut self) {
        for object in &self.objects {
            // SAFETY: the heap goes away, and with it all references to its objects.
            unsafe { object.free() };
        }
    }
}
