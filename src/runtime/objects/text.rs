//! Strings and bytes.
//!
//! A string is an array of code points of one width: bytes where all are below 256, else 32-bit words. So indexing is
//! one load, and lone surrogates are possible. Whether all are ASCII is known: then the bytes are UTF-8 as well.

use super::{Gc, List, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use smallvec::SmallVec;
use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

/// A string.
#[repr(C)]
pub struct Str {
    header: Header,
    hash: Cell<i64>,
    len: usize,
    data: [u32; 0],
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Str {
    const TAG: Tag = Tag::Str;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

/// The code points of a string.
#[derive(Clone, Copy, Debug)]
pub enum StrView<'a> {
    /// All are below 256.
    Narrow(&'a [u8]),
    /// At least one is 256 or more.
    Wide(&'a [u32]),
}

const ASCII: u32 = 0;
const LATIN: u32 = 1;
const WIDE: u32 = Str::WIDE;

/// Copies bytes to other memory: a few without a call.
///
/// # Safety
/// There is room for them, apart from them.
#[inline(always)]
unsafe fn copy(bytes: &[u8], to: *mut u8) {
    let (from, len) = (bytes.as_ptr(), bytes.len());
    // SAFETY: all that is read and written lies within `len` bytes; in the middle, two words may overlap.
    unsafe {
        match len {
            8..=16 => {
                let [first, last] = [0, len - 8].map(|at| from.add(at).cast::<u64>().read_unaligned());
                to.cast::<u64>().write_unaligned(first);
                to.add(len - 8).cast::<u64>().write_unaligned(last);
            }
            4..=7 => {
                let [first, last] = [0, len - 4].map(|at| from.add(at).cast::<u32>().read_unaligned());
                to.cast::<u32>().write_unaligned(first);
                to.add(len - 4).cast::<u32>().write_unaligned(last);
            }
            0..=3 => (0..len).for_each(|at| to.add(at).write(from.add(at).read())),
            _ => std::ptr::copy_nonoverlapping(from, to, len),
        }
    }
}

/// Writes a code point `count` times at a width that it fits; gives where they end.
///
/// # Safety
/// There is room for them.
#[inline]
unsafe fn fill_run(data: *mut u8, width: u32, point: u32, count: usize) -> *mut u8 {
    // SAFETY: the caller has made sure of room for `count` code points of this width.
    unsafe {
        if width == WIDE {
            (0..count).for_each(|at| data.cast::<u32>().add(at).write(point));
            data.add(count * size_of::<u32>())
        } else {
            data.write_bytes(point as u8, count);
            data.add(count)
        }
    }
}

/// What strings are together.
#[derive(Clone, Copy, Default)]
struct Extent {
    /// The widths are ordered: the greatest is that of all.
    width: u32,
    len: usize,
    count: usize,
}

impl Extent {
    #[inline(always)]
    fn add(&mut self, part: &Str) {
        self.width = self.width.max(part.header.number());
        self.len = self.len.saturating_add(part.len);
        self.count += 1;
    }

    fn add_times(&mut self, part: &Str, times: usize) {
        self.width = self.width.max(part.header.number());
        self.len = self.len.saturating_add(part.len.saturating_mul(times));
    }

    fn bytes(self) -> usize {
        let width = if self.width == WIDE { size_of::<u32>() } else { 1 };
        self.len.saturating_mul(width)
    }
}

/// Why items are not joined.
pub enum NotJoined {
    /// The one at this place is no string.
    NoString(usize),
    /// They are too long together.
    TooLong,
}

impl Str {
    /// The number in the header of those with a code point of 256 or more, one bit that others lack.
    pub const WIDE: u32 = 2;
    /// Byte offset of the length in code points, a machine word.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Str, len);
    /// Byte offset of the code points.
    pub const DATA_OFFSET: usize = std::mem::offset_of!(Str, data);

    /// A string of `len` code points of a width, whose data `fill` writes, all of it.
    ///
    /// # Safety
    /// `fill` writes `len` code points: ASCII bytes, any bytes, or words of which one is 256 or more.
    #[inline]
    unsafe fn build(heap: &mut Heap, width: u32, len: usize, fill: impl FnOnce(*mut u8)) -> Gc<Str> {
        let size = if width == WIDE { len * size_of::<u32>() } else { len };
        let memory = heap.alloc_sized::<Str>(Self::DATA_OFFSET + size, width);
        // SAFETY: the memory holds the fields and the data, which `fill` writes.
        unsafe {
            (&raw mut (*memory.as_ptr()).hash).write(Cell::new(-1));
            (&raw mut (*memory.as_ptr()).len).write(len);
            fill((&raw mut (*memory.as_ptr()).data).cast());
            Gc::from_address(memory)
        }
    }

    fn copied(heap: &mut Heap, width: u32, view: StrView<'_>) -> Gc<Str> {
        let bytes = view.as_bytes();
        // SAFETY: the bytes are the code points; new memory is distinct from them.
        unsafe { Self::build(heap, width, view.len(), |data| copy(bytes, data)) }
    }

    /// A string of text.
    pub fn new(heap: &mut Heap, text: &str) -> Gc<Str> {
        if text.is_ascii() {
            return Self::from_narrow(heap, text.as_bytes());
        }
        let points: Vec<u32> = text.chars().map(u32::from).collect();
        Self::from_points(heap, &points)
    }

    /// A string of code points below 256.
    pub fn from_narrow(heap: &mut Heap, points: &[u8]) -> Gc<Str> {
        if let &[byte] = points {
            return Self::character(heap, byte.into());
        }
        let width = if points.is_ascii() { ASCII } else { LATIN };
        Self::copied(heap, width, StrView::Narrow(points))
    }

    /// A string of code points, in the narrowest form.
    pub fn from_points(heap: &mut Heap, points: &[u32]) -> Gc<Str> {
        if let &[point @ ..0x100] = points {
            return Self::character(heap, point);
        }
        // The bits of all points together tell the width, without a branch for each.
        let width = match points.iter().fold(0, |bits, &point| bits | point) {
            0x00..=0x7f => ASCII,
            0x80..=0xff => LATIN,
            _ => return Self::copied(heap, WIDE, StrView::Wide(points)),
        };
        // SAFETY: as many code points are written as there are, and all fit a byte.
        unsafe {
            Self::build(heap, width, points.len(), |data| {
                for (at, &point) in points.iter().enumerate() {
                    data.add(at).write(point as u8);
                }
            })
        }
    }

    /// A string of a view's code points, in the narrowest form.
    pub fn from_view(heap: &mut Heap, view: StrView<'_>) -> Gc<Str> {
        match view {
            StrView::Narrow(points) => Self::from_narrow(heap, points),
            StrView::Wide(points) => Self::from_points(heap, points),
        }
    }

    /// The part of a string between two places.
    #[inline]
    pub fn section(heap: &mut Heap, text: Gc<Str>, range: Range<usize>) -> Gc<Str> {
        match text.view() {
            StrView::Narrow(points) => match &points[range] {
                &[byte] => Self::character(heap, byte.into()),
                // What is cut from ASCII needs no look.
                part if text.header.number() == ASCII => Self::copied(heap, ASCII, StrView::Narrow(part)),
                part => Self::from_narrow(heap, part),
            },
            StrView::Wide(points) => Self::from_points(heap, &points[range]),
        }
    }

    /// The concatenation of strings.
    #[inline]
    pub fn concat(heap: &mut Heap, parts: impl Iterator<Item = Gc<Str>> + Clone) -> Gc<Str> {
        let mut extent = Extent::default();
        parts.clone().for_each(|part| extent.add(&part));
        // SAFETY: it is the extent of these parts.
        unsafe { Self::concat_extending(heap, extent, None, parts) }
    }

    /// The concatenation of a list's items, with a separator between each and the next, if they are strings that together
    /// have at most so many bytes.
    pub fn join(heap: &mut Heap, separator: Gc<Str>, items: Gc<List>, most: usize) -> Result<Gc<Str>, NotJoined> {
        let items = &items.slots()[..items.len()];
        let parts = items.iter().map_while(|slot| slot.get()?.as_kind::<Str>());
        let mut extent = Extent::default();
        parts.clone().for_each(|part| extent.add(&part));
        if extent.count < items.len() {
            return Err(NotJoined::NoString(extent.count));
        }
        let separator = Some(separator).filter(|separator| extent.count > 1 && separator.len > 0);
        if let Some(separator) = separator {
            extent.add_times(&separator, extent.count - 1);
        }
        if extent.bytes() > most {
            return Err(NotJoined::TooLong);
        }
        // SAFETY: it is the extent of these parts, which have not changed, and of what comes between.
        Ok(unsafe { Self::concat_extending(heap, extent, separator, parts) })
    }

    /// # Safety
    /// The extent is that of the parts and of the separators.
    #[inline]
    unsafe fn concat_extending(
        heap: &mut Heap,
        Extent { width, len, .. }: Extent,
        separator: Option<Gc<Str>>,
        parts: impl Iterator<Item = Gc<Str>>,
    ) -> Gc<Str> {
        // SAFETY: the parts' code points are written one behind another, at the width of the widest part.
        let joined = unsafe {
            Self::build(heap, width, len, |mut data| {
                for (at, part) in parts.enumerate() {
                    if let Some(separator) = separator.filter(|_| at > 0) {
                        data = separator.write(data, width);
                    }
                    data = part.write(data, width);
                }
            })
        };
        Self::shared(heap, joined)
    }

    /// The string itself, or the one object that there is for its character.
    #[inline]
    fn shared(heap: &mut Heap, text: Gc<Str>) -> Gc<Str> {
        match text.len {
            1 if text.header.number() != WIDE => Self::character(heap, text.point(0)),
            _ => text,
        }
    }

    /// A string with a code point `left` times before it and `right` times behind it.
    pub fn padded(heap: &mut Heap, text: Gc<Str>, left: usize, right: usize, fill: u32) -> Gc<Str> {
        let filled = match fill {
            0x00..=0x7f => ASCII,
            0x80..=0xff => LATIN,
            _ => WIDE,
        };
        let width = text.header.number().max(if left + right > 0 { filled } else { ASCII });
        // SAFETY: before and behind the string's code points come `left` and `right` others, all at the greater width.
        let padded = unsafe {
            Self::build(heap, width, left + text.len + right, |data| {
                let data = fill_run(data, width, fill, left);
                let data = text.write(data, width);
                fill_run(data, width, fill, right);
            })
        };
        Self::shared(heap, padded)
    }

    /// A copy of a string of ASCII that `change` has gone over, which leaves it ASCII.
    pub fn changed(heap: &mut Heap, text: Gc<Str>, change: impl FnOnce(&mut [u8])) -> Gc<Str> {
        let points = text.as_ascii().expect("a string of ASCII").as_bytes();
        if let &[mut byte] = points {
            change(std::slice::from_mut(&mut byte));
            return Self::character(heap, byte.into());
        }
        // SAFETY: the bytes are written before they are changed, and are ASCII then, too.
        unsafe {
            Self::build(heap, ASCII, points.len(), |data| {
                copy(points, data);
                let bytes = std::slice::from_raw_parts_mut(data, points.len());
                change(bytes);
                assert!(bytes.is_ascii(), "ASCII stays ASCII");
            })
        }
    }

    /// Writes the code points at a width that is not below their own; gives where they end.
    ///
    /// # Safety
    /// There is room for them, apart from the string.
    #[inline(always)]
    unsafe fn write(&self, data: *mut u8, width: u32) -> *mut u8 {
        match self.view() {
            StrView::Narrow(points) if width == WIDE => {
                for (at, &point) in points.iter().enumerate() {
                    // SAFETY: the caller has made sure of room for as many words as there are code points.
                    unsafe { data.cast::<u32>().add(at).write(point.into()) };
                }
                // SAFETY: as above.
                unsafe { data.add(size_of_val(points) * size_of::<u32>()) }
            }
            view => {
                let bytes = view.as_bytes();
                // SAFETY: the caller has made sure of room for the memory of the code points.
                unsafe {
                    copy(bytes, data);
                    data.add(bytes.len())
                }
            }
        }
    }

    /// The concatenation of `count` times the same string; the length must fit memory.
    pub fn repeated(heap: &mut Heap, text: Gc<Str>, count: usize) -> Gc<Str> {
        let bytes = text.view().as_bytes();
        // SAFETY: the code points are written `count` times, one copy behind another, at their own width.
        unsafe {
            Self::build(heap, text.header.number(), text.len * count, |data| match bytes {
                &[byte] => data.write_bytes(byte, count),
                _ => (0..count).for_each(|copy| {
                    std::ptr::copy_nonoverlapping(bytes.as_ptr(), data.add(copy * bytes.len()), bytes.len());
                }),
            })
        }
    }

    /// A string of one code point. There is one object for each below 256.
    #[inline]
    pub fn character(heap: &mut Heap, point: u32) -> Gc<Str> {
        match u8::try_from(point) {
            Ok(byte) => match heap.characters[usize::from(byte)] {
                Some(character) => character,
                None => Self::new_character(heap, byte),
            },
            Err(_) => Self::from_points(heap, &[point]),
        }
    }

    #[cold]
    fn new_character(heap: &mut Heap, byte: u8) -> Gc<Str> {
        let width = if byte.is_ascii() { ASCII } else { LATIN };
        let character = Self::copied(heap, width, StrView::Narrow(&[byte]));
        heap.characters[usize::from(byte)] = Some(character);
        character
    }

    /// The code points.
    #[inline]
    pub fn view(&self) -> StrView<'_> {
        // SAFETY: `allocate` made the object with this many code points of this width.
        unsafe {
            if self.header.number() == WIDE {
                StrView::Wide(std::slice::from_raw_parts(self.data.as_ptr(), self.len))
            } else {
                StrView::Narrow(std::slice::from_raw_parts(self.data.as_ptr().cast(), self.len))
            }
        }
    }

    /// How many code points there are.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the string is empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The code point at `index`, which is below the length.
    #[inline]
    pub fn point(&self, index: usize) -> u32 {
        match self.view() {
            StrView::Narrow(points) => points[index].into(),
            StrView::Wide(points) => points[index],
        }
    }

    /// Whether a code point is in the text.
    pub fn has_point(&self, point: u32) -> bool {
        match (self.view(), u8::try_from(point)) {
            (StrView::Narrow(points), Ok(byte)) => memchr::memchr(byte, points).is_some(),
            (StrView::Narrow(_), Err(_)) => false,
            (StrView::Wide(points), _) => points.contains(&point),
        }
    }

    /// The text, if all of it is ASCII.
    #[inline]
    pub fn as_ascii(&self) -> Option<&str> {
        match self.view() {
            StrView::Narrow(points) if self.header.number() == ASCII => {
                // SAFETY: ASCII bytes are UTF-8.
                Some(unsafe { std::str::from_utf8_unchecked(points) })
            }
            _ => None,
        }
    }

    /// The text as UTF-8; lone surrogates become replacement characters.
    pub fn to_text(&self) -> Cow<'_, str> {
        match (self.as_ascii(), self.view()) {
            (Some(text), _) => Cow::Borrowed(text),
            (None, view) => {
                Cow::Owned(view.points().map(|p| char::from_u32(p).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
            }
        }
    }

    /// The hash, if it has been computed.
    #[inline(always)]
    pub fn cached_hash(&self) -> Option<i64> {
        let hash = self.hash.get();
        (hash != -1).then_some(hash)
    }

    /// Keeps the computed hash, which is not -1.
    #[inline(always)]
    pub fn cache_hash(&self, hash: i64) {
        self.hash.set(hash);
    }

    /// Whether both have the same code points.
    #[inline]
    pub fn same_text(&self, other: &Str) -> bool {
        match (self.view(), other.view()) {
            (StrView::Narrow(a), StrView::Narrow(b)) => a == b,
            (StrView::Wide(a), StrView::Wide(b)) => a == b,
            _ => false,
        }
    }

    /// Whether the string is this text.
    pub fn is_text(&self, text: &str) -> bool {
        match self.as_ascii() {
            Some(own) => own == text,
            None => !text.is_ascii() && self.view().points().eq(text.chars().map(u32::from)),
        }
    }
}

impl<'a> StrView<'a> {
    /// How many code points there are.
    #[inline]
    pub fn len(self) -> usize {
        match self {
            StrView::Narrow(points) => points.len(),
            StrView::Wide(points) => points.len(),
        }
    }

    /// Whether there are no code points.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code point at `index`, which is below the length.
    #[inline]
    pub fn point(self, index: usize) -> u32 {
        match self {
            StrView::Narrow(points) => points[index].into(),
            StrView::Wide(points) => points[index],
        }
    }

    /// The memory of the code points: each a byte, or four in the machine's order.
    #[inline]
    pub fn as_bytes(self) -> &'a [u8] {
        match self {
            StrView::Narrow(points) => points,
            // SAFETY: the words are initialised memory of this size, and any bytes are valid.
            StrView::Wide(points) => unsafe { std::slice::from_raw_parts(points.as_ptr().cast(), size_of_val(points)) },
        }
    }

    /// How many bytes a code point takes.
    #[inline]
    pub fn width(self) -> usize {
        match self {
            StrView::Narrow(_) => 1,
            StrView::Wide(_) => size_of::<u32>(),
        }
    }

    /// The code points of a range.
    #[inline]
    pub fn slice(self, start: usize, end: usize) -> StrView<'a> {
        match self {
            StrView::Narrow(points) => StrView::Narrow(&points[start..end]),
            StrView::Wide(points) => StrView::Wide(&points[start..end]),
        }
    }

    /// The code points in order.
    pub fn points(self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + 'a {
        (0..self.len()).map(move |i| self.point(i))
    }
}

/// A buffer takes no memory of its own for so many code points below 256.
const SHORT: usize = 64;

/// Collects code points for a new string.
#[derive(Debug, Default)]
pub struct StrBuf {
    narrow: SmallVec<[u8; SHORT]>,
    wide: Option<Vec<u32>>,
}

impl StrBuf {
    /// An empty buffer.
    pub fn new() -> StrBuf {
        StrBuf::default()
    }

    /// An empty buffer with room for so many code points below 256.
    pub fn with_capacity(len: usize) -> StrBuf {
        StrBuf { narrow: SmallVec::with_capacity(len), wide: None }
    }

    /// The code points so far.
    pub fn view(&self) -> StrView<'_> {
        match &self.wide {
            Some(points) => StrView::Wide(points),
            None => StrView::Narrow(&self.narrow),
        }
    }

    /// Appends a code point `count` times.
    pub fn push_run(&mut self, point: u32, count: usize) {
        match (&mut self.wide, u8::try_from(point)) {
            (None, Ok(byte)) => self.narrow.resize(self.narrow.len() + count, byte),
            (_, _) => {
                let wide = self.widen();
                wide.resize(wide.len() + count, point);
            }
        }
    }

    /// Appends a code point.
    pub fn push(&mut self, point: u32) {
        match (&mut self.wide, u8::try_from(point)) {
            (None, Ok(byte)) => self.narrow.push(byte),
            (Some(wide), _) => wide.push(point),
            (None, Err(_)) => self.widen().push(point),
        }
    }

    fn widen(&mut self) -> &mut Vec<u32> {
        let narrow = std::mem::take(&mut self.narrow);
        self.wide.get_or_insert_with(|| narrow.into_iter().map(u32::from).collect())
    }

    /// Appends a string's code points.
    pub fn push_view(&mut self, view: StrView<'_>) {
        match (&mut self.wide, view) {
            (None, StrView::Narrow(points)) => self.narrow.extend_from_slice(points),
            (Some(wide), StrView::Narrow(points)) => wide.extend(points.iter().map(|&b| u32::from(b))),
            (_, StrView::Wide(points)) => self.widen().extend_from_slice(points),
        }
    }

    /// Appends text.
    pub fn push_str(&mut self, text: &str) {
        if text.is_ascii() {
            self.push_view(StrView::Narrow(text.as_bytes()));
        } else {
            text.chars().for_each(|c| self.push(c.into()));
        }
    }

    /// The string.
    pub fn finish(self, heap: &mut Heap) -> Gc<Str> {
        Str::from_view(heap, self.view())
    }
}

impl std::fmt::Write for StrBuf {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

/// A bytes object.
#[repr(C)]
pub struct Bytes {
    header: Header,
    hash: Cell<i64>,
    len: usize,
    data: [u8; 0],
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Bytes {
    const TAG: Tag = Tag::Bytes;

    fn trace(&self, _tracer: &mut Tracer<'_>) {}
}

impl Bytes {
    /// Byte offset of the length.
    pub const LEN_OFFSET: usize = std::mem::offset_of!(Bytes, len);
    /// Byte offset of the first byte.
    pub const DATA_OFFSET: usize = std::mem::offset_of!(Bytes, data);

    /// A bytes object with these bytes.
    pub fn new(heap: &mut Heap, bytes: &[u8]) -> Gc<Bytes> {
        let memory = heap.alloc_sized::<Bytes>(Bytes::DATA_OFFSET + bytes.len(), 0);
        // SAFETY: the memory holds the fields and the data.
        unsafe {
            (&raw mut (*memory.as_ptr()).hash).write(Cell::new(-1));
            (&raw mut (*memory.as_ptr()).len).write(bytes.len());
            copy(bytes, (&raw mut (*memory.as_ptr()).data).cast());
            Gc::from_address(memory)
        }
    }

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: `new` made the object with this many bytes.
        unsafe { std::slice::from_raw_parts(self.data.as_ptr(), self.len) }
    }

    /// The hash, if it has been computed.
    pub fn cached_hash(&self) -> Option<i64> {
        let hash = self.hash.get();
        (hash != -1).then_some(hash)
    }

    /// Keeps the computed hash, which is not -1.
    pub fn cache_hash(&self, hash: i64) {
        self.hash.set(hash);
    }
}
