//! Bytes that change: byte arrays, arrays of numbers, and views of the memory of such objects.
//!
//! Bytes stand in a [`Block`] of the heap. A view pins the size of what it shows: as long as it has not been released,
//! whoever wants to change the size is told so by [`Growable::is_pinned`]. A view that is derived from another one has no
//! pin of its own but keeps that one: it would be found only by a collection that nobody uses it any more.

use super::{Bytes, Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use crate::runtime::value::Value;
use smallvec::{SmallVec, smallvec};
use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;
use std::sync::Arc;

/// Bytes behind a header. No Python value.
#[repr(C)]
pub struct Block {
    header: Header,
    capacity: usize,
    data: [Cell<u8>; 0],
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Block {
    const TAG: Tag = Tag::Block;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Block {
    fn new(heap: &mut Heap, capacity: usize) -> Gc<Block> {
        let memory = heap.alloc_zeroed::<Block>(std::mem::offset_of!(Block, data) + capacity, 0);
        // SAFETY: the memory holds the capacity and the bytes, which are zero.
        unsafe {
            (&raw mut (*memory.as_ptr()).capacity).write(capacity);
            Gc::from_address(memory)
        }
    }

    fn start(&self) -> *mut u8 {
        self.data.as_ptr().cast_mut().cast()
    }
}

/// Bytes that can grow and shrink, at both ends in constant time. Part of an object.
pub struct Growable {
    block: Cell<Gc<Block>>,
    /// The first byte's address, within the block or at its end.
    data: Cell<*mut u8>,
    len: Cell<usize>,
    pins: OnceCell<Arc<()>>,
}

impl Growable {
    const DATA_OFFSET: usize = std::mem::offset_of!(Growable, data);
    const LEN_OFFSET: usize = std::mem::offset_of!(Growable, len);

    fn new(heap: &mut Heap, bytes: &[u8]) -> Growable {
        let own = Growable::zeroed(heap, bytes.len());
        own.write(0, bytes);
        own
    }

    fn zeroed(heap: &mut Heap, len: usize) -> Growable {
        let block = Block::new(heap, len);
        let data = Cell::new(block.start());
        Growable { block: Cell::new(block), data, len: Cell::new(len), pins: OnceCell::new() }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.block.get());
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.len.get()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn room(&self) -> usize {
        let block = self.block.get();
        block.capacity - (self.data().addr() - block.start().addr())
    }

    /// The first byte's address.
    fn data(&self) -> *mut u8 {
        self.data.get()
    }

    /// The bytes as they are now. Whoever holds the slice neither writes nor lets Python code run meanwhile.
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: the block has these bytes; it is alive as long as the object refers to it, and a replaced one until
        // the next poll. Nobody writes while the slice is in use.
        unsafe { std::slice::from_raw_parts(self.data(), self.len()) }
    }

    /// Overwrites the bytes from a position on. They may come from this object.
    pub fn write(&self, at: usize, bytes: &[u8]) {
        assert!(at <= self.len() && bytes.len() <= self.len() - at);
        // SAFETY: the target lies within the block; both may overlap.
        unsafe { std::ptr::copy(bytes.as_ptr(), self.data().add(at), bytes.len()) };
    }

    /// Changes the length; new bytes are unspecified.
    fn resize(&self, heap: &mut Heap, len: usize) {
        if len > self.room() {
            let capacity = if len > self.len() && self.len() > 0 { len + (len >> 2) + 8 } else { len };
            let block = Block::new(heap, capacity);
            // SAFETY: the new block is distinct from the old one and has room for its bytes.
            unsafe { std::ptr::copy_nonoverlapping(self.data(), block.start(), self.len()) };
            self.block.set(block);
            self.data.set(block.start());
        }
        self.len.set(len);
    }

    /// Puts bytes, which may come from this object, in the place of a range of bytes.
    pub fn splice(&self, heap: &mut Heap, range: Range<usize>, bytes: &[u8]) {
        let old = self.len();
        assert!(range.start <= range.end && range.end <= old);
        let (removed, added) = (range.len(), bytes.len());
        if range.start == 0 && removed >= added {
            // SAFETY: these bytes lie at the end of those that go.
            let gap = unsafe { self.data().add(removed - added) };
            // SAFETY: both lie within blocks; they may overlap.
            unsafe { std::ptr::copy(bytes.as_ptr(), gap, added) };
            self.data.set(gap);
            self.len.set(old - removed + added);
            return;
        }
        let block = self.block.get();
        let own = block.start() as usize..block.start() as usize + block.capacity;
        let copy: Vec<u8>;
        let bytes = match own.contains(&(bytes.as_ptr() as usize)) {
            true => {
                copy = bytes.to_vec();
                &copy[..]
            }
            false => bytes,
        };
        if added > removed {
            self.resize(heap, old - removed + added);
        }
        // SAFETY: what follows the range and where it goes lie within the block.
        unsafe {
            let data = self.data();
            std::ptr::copy(data.add(range.end), data.add(range.start + added), old - range.end);
        }
        self.len.set(old - removed + added);
        self.write(range.start, bytes);
    }

    /// How many bytes have room without growing.
    pub fn capacity(&self) -> usize {
        self.room()
    }

    /// Pins the size as long as the result, or a copy of it, exists.
    fn pin(&self) -> Arc<()> {
        self.pins.get_or_init(Arc::default).clone()
    }

    /// Whether somebody has pinned the size.
    pub fn is_pinned(&self) -> bool {
        self.pins.get().is_some_and(|pins| Arc::strong_count(pins) > 1)
    }
}

/// A `bytearray`.
#[repr(C)]
pub struct ByteArray {
    header: Header,
    /// The bytes.
    pub bytes: Growable,
}

// SAFETY: `repr(C)`, the header is first, and the block is shown.
unsafe impl Object for ByteArray {
    const TAG: Tag = Tag::ByteArray;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.bytes.trace(tracer);
    }
}

impl ByteArray {
    /// Byte offset of the first byte's address.
    pub const DATA_OFFSET: usize = std::mem::offset_of!(ByteArray, bytes) + Growable::DATA_OFFSET;
    /// Byte offset of the length.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(ByteArray, bytes) + Growable::LEN_OFFSET;

    /// A byte array with these bytes.
    pub fn new(heap: &mut Heap, bytes: &[u8]) -> Gc<ByteArray> {
        let bytes = Growable::new(heap, bytes);
        heap.alloc(0, |header| ByteArray { header, bytes })
    }
}

/// An `array.array`: items of one kind, in the machine's order of bytes. The header's own bits are the type code.
#[repr(C)]
pub struct NumberArray {
    header: Header,
    /// The type code.
    pub code: u8,
    /// How many bytes an item has.
    pub item_size: usize,
    /// The items.
    pub bytes: Growable,
}

// SAFETY: `repr(C)`, the header is first, and the block is shown.
unsafe impl Object for NumberArray {
    const TAG: Tag = Tag::NumberArray;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.bytes.trace(tracer);
    }
}

impl NumberArray {
    /// Byte offset of the first item's address.
    pub const DATA_OFFSET: usize = std::mem::offset_of!(NumberArray, bytes) + Growable::DATA_OFFSET;
    /// Byte offset of the length in bytes.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(NumberArray, bytes) + Growable::LEN_OFFSET;

    /// An array of items of a size.
    pub fn new(heap: &mut Heap, code: u8, item_size: usize, bytes: &[u8]) -> Gc<NumberArray> {
        let bytes = Growable::new(heap, bytes);
        heap.alloc(code.into(), |header| NumberArray { header, code, item_size, bytes })
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.bytes.len() / self.item_size
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// An object that owns bytes which others may look at.
#[derive(Clone, Copy)]
pub enum Memory {
    /// A `bytes`.
    Bytes(Gc<Bytes>),
    /// A `bytearray`.
    ByteArray(Gc<ByteArray>),
    /// An `array.array`.
    Array(Gc<NumberArray>),
}

impl Memory {
    /// The value as such an object.
    pub fn of(value: Value) -> Option<Memory> {
        match value.tag()? {
            Tag::Bytes => value.downcast().map(Memory::Bytes),
            Tag::ByteArray => value.downcast().map(Memory::ByteArray),
            Tag::NumberArray => value.downcast().map(Memory::Array),
            _ => None,
        }
    }

    /// The object.
    pub fn value(self) -> Value {
        match self {
            Memory::Bytes(bytes) => bytes.into(),
            Memory::ByteArray(array) => array.into(),
            Memory::Array(array) => array.into(),
        }
    }

    /// The bytes as they are now: see [`Growable::as_slice`].
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Memory::Bytes(bytes) => bytes.as_slice(),
            Memory::ByteArray(array) => array.bytes.as_slice(),
            Memory::Array(array) => array.bytes.as_slice(),
        }
    }

    /// The bytes, if they can be written.
    pub fn growable(&self) -> Option<&Growable> {
        match self {
            Memory::Bytes(_) => None,
            Memory::ByteArray(array) => Some(&array.bytes),
            Memory::Array(array) => Some(&array.bytes),
        }
    }
}

/// What a view shows of an object's memory.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The format of an item, a code of the module `struct`.
    pub format: u8,
    /// Whether the format was given with `@` before it.
    pub is_marked: bool,
    /// How many bytes an item has.
    pub item_size: usize,
    /// Whether nothing can be written.
    pub is_readonly: bool,
    /// Where the first item is, in bytes.
    pub offset: usize,
    /// How many items there are, a number for each dimension.
    pub shape: SmallVec<[usize; 1]>,
    /// How many bytes lie between the beginnings of neighbours, a number for each dimension.
    pub strides: SmallVec<[isize; 1]>,
}

/// A `memoryview`.
#[repr(C)]
pub struct MemoryView {
    header: Header,
    /// The object whose memory is shown, perhaps an instance of a class derived from the type that owns it.
    pub object: Value,
    /// Its memory.
    pub memory: Memory,
    /// What is shown.
    pub layout: Box<Layout>,
    /// The view with the pin, if this one is derived from it.
    root: Option<Gc<MemoryView>>,
    pin: RefCell<Option<Arc<()>>>,
    is_released: Cell<bool>,
}

// SAFETY: `repr(C)`, the header is first, and the reference is shown.
unsafe impl Object for MemoryView {
    const TAG: Tag = Tag::MemoryView;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.object);
        tracer.value(self.memory.value());
        self.root.iter().for_each(|&root| tracer.gc(root));
    }
}

impl MemoryView {
    /// A view of an object, whose size can be pinned.
    pub fn new(heap: &mut Heap, object: Value, memory: Memory, layout: Layout, pins: bool) -> Gc<MemoryView> {
        let pin = memory.growable().filter(|_| pins).map(Growable::pin);
        MemoryView::make(heap, (object, memory), layout, None, pin)
    }

    /// Another view of the same memory.
    pub fn derive(view: Gc<MemoryView>, heap: &mut Heap, layout: Layout) -> Gc<MemoryView> {
        let root = view.root.unwrap_or(view);
        MemoryView::make(heap, (view.object, view.memory), layout, Some(root), None)
    }

    fn make(
        heap: &mut Heap,
        (object, memory): (Value, Memory),
        layout: Layout,
        root: Option<Gc<MemoryView>>,
        pin: Option<Arc<()>>,
    ) -> Gc<MemoryView> {
        heap.alloc(0, |header| MemoryView {
            header,
            object,
            memory,
            layout: Box::new(layout),
            root,
            pin: RefCell::new(pin),
            is_released: Cell::new(false),
        })
    }

    /// Whether the view has been released: it shows nothing any more.
    pub fn is_released(&self) -> bool {
        self.is_released.get()
    }

    /// Lets the object change its size.
    pub fn unpin(&self) {
        self.pin.replace(None);
    }

    /// Lets the object go.
    pub fn release(&self) {
        self.is_released.set(true);
        self.unpin();
    }
}

impl Layout {
    /// A row of bytes.
    pub fn of_bytes(len: usize, is_readonly: bool) -> Layout {
        Layout {
            format: b'B',
            is_marked: false,
            item_size: 1,
            is_readonly,
            offset: 0,
            shape: smallvec![len],
            strides: smallvec![1],
        }
    }

    /// How many bytes the items have.
    pub fn byte_len(&self) -> usize {
        self.shape.iter().product::<usize>() * self.item_size
    }

    /// Whether the items follow each other without gaps, the last index first.
    pub fn is_contiguous(&self) -> bool {
        self.follows(self.shape.iter().zip(&self.strides).rev())
    }

    /// The same with the first index first.
    pub fn is_fortran_contiguous(&self) -> bool {
        self.follows(self.shape.iter().zip(&self.strides))
    }

    fn follows<'a>(&self, dimensions: impl Iterator<Item = (&'a usize, &'a isize)>) -> bool {
        let mut expected = self.item_size as isize;
        self.byte_len() == 0
            || dimensions.into_iter().all(|(&count, &stride)| {
                let fits = count == 1 || stride == expected;
                expected *= count as isize;
                fits
            })
    }
}
