//! Bytes-like objects: what shows its memory as bytes, and how bytes that change are changed.

use super::class::payload;
use super::int;
use super::number::Integer;
use super::{iter, memory_view};
use crate::runtime::native_stack;
use crate::runtime::objects::{ByteArray, Bytes, Growable, Layout, Memory, MemoryView, Str};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};

/// An object whose memory can be read as one run of bytes.
#[derive(Clone, Copy)]
pub enum BytesLike {
    /// What owns its bytes.
    Owner(Memory),
    /// A view without gaps.
    View(Gc<MemoryView>),
}

impl From<Memory> for BytesLike {
    fn from(memory: Memory) -> BytesLike {
        BytesLike::Owner(memory)
    }
}

impl From<Gc<Bytes>> for BytesLike {
    fn from(bytes: Gc<Bytes>) -> BytesLike {
        BytesLike::Owner(Memory::Bytes(bytes))
    }
}

impl BytesLike {
    /// The value as bytes; nothing if it is none, a view that is not one run of bytes, or one that has been released.
    pub fn of(value: Value) -> Option<BytesLike> {
        let own = payload(value);
        if let Some(memory) = Memory::of(own) {
            return Some(BytesLike::Owner(memory));
        }
        let view = own.downcast::<MemoryView>()?;
        (!view.is_released() && view.layout.is_contiguous()).then_some(BytesLike::View(view))
    }

    /// The value as bytes, or an exception that says what is wrong with it.
    pub fn required(vm: &mut Isolate, value: Value) -> Result<BytesLike> {
        BytesLike::of(value).ok_or(()).or_else(|()| Err(not_bytes(vm, value)))
    }

    /// The bytes as they are now: see [`Growable::as_slice`].
    pub fn as_slice(&self) -> &[u8] {
        match self {
            BytesLike::Owner(memory) => memory.as_slice(),
            BytesLike::View(view) => {
                let start = view.layout.offset;
                let shown = view.memory.as_slice().get(start..start + view.layout.byte_len());
                shown.unwrap_or_default()
            }
        }
    }

    /// Whether the bytes can be written.
    pub fn is_writable(&self) -> bool {
        match self {
            BytesLike::Owner(memory) => memory.growable().is_some(),
            BytesLike::View(view) => !view.layout.is_readonly && view.memory.growable().is_some(),
        }
    }

    /// Overwrites bytes that can be written, from a position on; those behind the end are left out.
    pub fn write(&self, at: usize, bytes: &[u8]) {
        let (memory, start) = match self {
            BytesLike::Owner(memory) => (memory, at),
            BytesLike::View(view) => (&view.memory, view.layout.offset + at),
        };
        if let Some(growable) = memory.growable().filter(|growable| start <= growable.len()) {
            let len = bytes.len().min(growable.len() - start);
            growable.write(start, &bytes[..len]);
        }
    }

    /// The object.
    pub fn value(self) -> Value {
        match self {
            BytesLike::Owner(memory) => memory.value(),
            BytesLike::View(view) => view.into(),
        }
    }

    /// Whether the bytes never change.
    pub fn is_constant(self) -> bool {
        matches!(self, BytesLike::Owner(Memory::Bytes(_)))
    }

    /// What has been read now: the object itself if it is constant, else a copy.
    pub fn frozen(self, vm: &mut Isolate) -> Gc<Bytes> {
        match self {
            BytesLike::Owner(Memory::Bytes(bytes)) => bytes,
            other => Bytes::new(&mut vm.heap, other.as_slice()),
        }
    }

    /// A new object with these bytes, of the kind that methods of this one give.
    pub fn make(self, vm: &mut Isolate, bytes: &[u8]) -> Value {
        match self {
            BytesLike::Owner(Memory::ByteArray(_)) => ByteArray::new(&mut vm.heap, bytes).into(),
            _ => Bytes::new(&mut vm.heap, bytes).into(),
        }
    }

    /// The same memory, but parts of it are `bytes`. Its size is not pinned: this is for as long as no Python code runs.
    pub fn shown(self, vm: &mut Isolate) -> BytesLike {
        match self {
            BytesLike::Owner(memory) if !self.is_constant() => {
                let layout = Layout::of_bytes(memory.as_slice().len(), false);
                BytesLike::View(MemoryView::new(&mut vm.heap, memory.value(), memory, layout, false))
            }
            _ => self,
        }
    }
}

/// What is wrong with a value that is not [`BytesLike`].
#[cold]
pub fn not_bytes(vm: &mut Isolate, value: Value) -> Raised {
    match payload(value).downcast::<MemoryView>() {
        Some(view) if view.is_released() => released(vm),
        Some(_) => vm.raise_new(ExceptionKind::BufferError, "memoryview: underlying buffer is not C-contiguous"),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
            vm.type_error(message)
        }
    }
}

#[cold]
fn released(vm: &mut Isolate) -> Raised {
    vm.value_error("operation forbidden on released memoryview object")
}

/// Raises ValueError if a view has been released.
pub fn check_released(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<()> {
    match view.is_released() {
        true => Err(released(vm)),
        false => Ok(()),
    }
}

/// Whether the size of bytes is pinned. Views that nobody has any more do not count: they are looked for first.
pub fn is_pinned(vm: &mut Isolate, bytes: &Growable) -> bool {
    if bytes.is_pinned() {
        native_stack::scrub();
        vm.collect();
    }
    bytes.is_pinned()
}

/// Raises BufferError if the size of a byte array is pinned.
pub fn check_resizable(vm: &mut Isolate, bytes: &Growable) -> Result<()> {
    match is_pinned(vm, bytes) {
        true => {
            let message = "Existing exports of data: object cannot be re-sized";
            Err(vm.raise_new(ExceptionKind::BufferError, message))
        }
        false => Ok(()),
    }
}

/// What is said of integers that are no bytes.
pub const NO_BYTE: &str = "byte must be in range(0, 256)";

/// An integer as a byte, or ValueError with the message.
pub fn byte(vm: &mut Isolate, value: Value, message: &str) -> Result<u8> {
    match int::integer(vm, value)? {
        Integer::Small(n @ 0..=255) => Ok(n as u8),
        _ => Err(vm.value_error(message)),
    }
}

/// The bytes of a bytes-like object, or of the integers that an iterable gives, for an object of a type of this name.
pub fn collect(vm: &mut Isolate, source: Value, kind: &str) -> Result<Vec<u8>> {
    let refused = |found: &str| format!("cannot convert '{found}' object to {kind}");
    if let Some(view) = payload(source).downcast::<MemoryView>() {
        check_released(vm, view)?;
        return Ok(memory_view::to_vec(&view));
    }
    if let Some(bytes) = BytesLike::of(source) {
        return Ok(bytes.as_slice().to_vec());
    }
    if source.is::<Str>() || !iter::has_iteration(vm, source) {
        let message = refused(&vm.type_name(source));
        return Err(vm.type_error(message));
    }
    let iterator = iter::iter(vm, source).or_else(|raised| {
        // Objects with methods of their own may still be none to iterate over.
        let _ = vm.catch(raised, ExceptionKind::TypeError)?;
        let message = refused(&vm.type_name(source));
        Err(vm.type_error(message))
    })?;
    if kind == "bytes" {
        iter::ask_length(vm, source)?;
    }
    let mut bytes = Vec::new();
    while let Some(item) = iter::next(vm, iterator)? {
        let message = if kind == "bytes" { "bytes must be in range(0, 256)" } else { NO_BYTE };
        bytes.push(byte(vm, item, message)?);
    }
    Ok(bytes)
}
