//! Large objects: each has its own memory, which is zero when it is handed out.
//!
//! The largest have pages of their own, which go back to the system with them. Huge pages are not asked for: a virtual machine
//! whose free memory is its host's gets one in 4.6 ms, and the 512 small ones in its place in 0.6; tables that are reached
//! in no order gain 3% by them.
//!
//! Memory of objects that have died is kept for one collection more where others are of the same size, for new ones of
//! that size: a page that the system hands out anew takes several times as long as making zeroes of one at hand. What
//! only one object has needed is more likely a table that has grown beyond it.
//!
//! A large object begins at an address that is no multiple of a granule, so an address alone tells large from small.
//! The word in front of the object holds its size and its mark.

use super::header::{GRANULE, Header};
use memmap2::{MmapOptions, MmapRaw};
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::NonNull;

/// Where the object begins in its memory, which is aligned to a granule.
const OFFSET: usize = size_of::<Prefix>();
const MARK: usize = 1;
/// From this size on objects have pages of their own.
const MAPPED_SIZE: usize = 1024 * 1024;
/// From this size on memory is kept for new objects; the allocator has less at hand.
const SPARED_SIZE: usize = 32 * 1024;

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

    /// Takes the object's mark away.
    pub fn unmark(self) {
        self.prefix().0.set(self.size());
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
}

/// A large object with its memory.
struct Owned {
    object: Large,
    /// The pages, if they are its own; else the memory is the allocator's.
    pages: Option<MmapRaw>,
}

impl Owned {
    /// Memory for an object of `size` bytes; all of it is zero but for the prefix.
    fn new(size: usize) -> Owned {
        let pages = (size >= MAPPED_SIZE).then(|| map(size + OFFSET));
        let memory = match &pages {
            Some(pages) => pages.as_mut_ptr(),
            // SAFETY: the layout is not empty.
            None => unsafe { alloc_zeroed(Large::layout(size)) },
        };
        let Some(memory) = NonNull::new(memory) else { handle_alloc_error(Large::layout(size)) };
        // SAFETY: the memory holds the prefix and the object.
        let object = unsafe {
            memory.cast::<Prefix>().write(Prefix(Cell::new(size)));
            memory.add(OFFSET)
        };
        Owned { object: Large(object.cast()), pages }
    }

    /// Makes a new object of a dead one: all of it is zero again.
    fn clear(&mut self) {
        let size = self.object.size();
        // SAFETY: the memory holds that many bytes, and nothing refers to them.
        unsafe { self.object.0.cast::<u8>().write_bytes(0, size) };
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        if self.pages.is_none() {
            let layout = Large::layout(self.object.size());
            // SAFETY: the memory was allocated with this layout, `OFFSET` bytes in front of the object, to which there
            // are no references any more: marking has not reached it, or the heap goes away.
            unsafe { dealloc(self.object.0.as_ptr().cast::<u8>().sub(OFFSET), layout) };
        }
    }
}

/// Pages with room for `size` bytes.
fn map(size: usize) -> MmapRaw {
    match MmapOptions::new().len(size).no_reserve_swap().map_anon() {
        Ok(pages) => MmapRaw::from(pages),
        Err(_) => handle_alloc_error(Large::layout(size)),
    }
}

/// The large objects of a heap.
#[derive(Default)]
pub struct LargeObjects {
    objects: Vec<Owned>,
    /// What the last collection has found dead, and nobody has needed since. Their marks are gone.
    spare: Vec<Owned>,
}

impl LargeObjects {
    /// Memory of `size` bytes, a multiple of [`GRANULE`]; all of it is zero.
    pub fn alloc(&mut self, size: usize) -> NonNull<u8> {
        let owned = self.spared(size).unwrap_or_else(|| Owned::new(size));
        let object = owned.object.0.cast();
        self.objects.push(owned);
        object
    }

    fn spared(&mut self, size: usize) -> Option<Owned> {
        if size < SPARED_SIZE {
            return None;
        }
        let index = self.spare.iter().rposition(|spare| spare.object.size() == size)?;
        let mut owned = self.spare.swap_remove(index);
        owned.clear();
        Some(owned)
    }

    /// Puts the objects in the order of their addresses, for [`LargeObjects::find`].
    pub fn sort(&mut self) {
        self.objects.sort_unstable_by_key(|owned| owned.object.address());
    }

    /// All of them.
    pub fn objects(&self) -> impl Iterator<Item = NonNull<Header>> {
        self.objects.iter().map(|owned| owned.object.0)
    }

    /// The object that an address lies in.
    pub fn find(&self, address: usize) -> Option<NonNull<Header>> {
        let after = self.objects.partition_point(|owned| owned.object.address() <= address);
        let object = self.objects[after.checked_sub(1)?].object;
        (address < object.address() + object.size()).then_some(object.0)
    }

    /// Takes the marks away, and the objects that have none. Gives the bytes in use.
    pub fn sweep(&mut self) -> usize {
        let mut sizes: Vec<usize> = self.objects.iter().map(|owned| owned.object.size()).collect();
        sizes.sort_unstable();
        let has_others = |size: usize| {
            let first = sizes.partition_point(|&other| other < size);
            sizes.get(first + 1) == Some(&size)
        };
        let (live, dead) = std::mem::take(&mut self.objects).into_iter().partition(|owned| owned.object.is_marked());
        self.objects = live;
        self.spare = dead;
        self.spare.retain(|owned| owned.object.size() >= SPARED_SIZE && has_others(owned.object.size()));
        self.objects.iter().for_each(|owned| owned.object.unmark());
        self.objects.iter().map(|owned| owned.object.size()).sum()
    }

    /// Gives memory of dead objects back to the system, but for `needed` bytes.
    pub fn release(&mut self, needed: usize) {
        let mut kept = 0;
        self.spare.retain(|spare| {
            kept += spare.object.size();
            kept <= needed
        });
    }
}
