//! Views of memory: items, parts, comparison, casts.

use super::buffer::{BytesLike, check_released, not_bytes};
use super::class::payload;
use super::number::Integer;
use super::scalar::{Order, Packed, Scalar};
use super::slice::{self, Subscript};
use super::{compare, hash, int, special};
use crate::bytecode::CompareOp;
use crate::runtime::objects::{Bytes, Layout, List, Memory, MemoryView, SliceObject, Tuple};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Raised, Result, Value};
use smallvec::smallvec;

/// `memoryview(object)`
pub fn of(vm: &mut Isolate, object: Value) -> Result<Gc<MemoryView>> {
    let own = payload(object);
    if let Some(view) = own.downcast::<MemoryView>() {
        check_released(vm, view)?;
        let layout = Layout::clone(&view.layout);
        return Ok(MemoryView::derive(view, &mut vm.heap, layout));
    }
    let Some(memory) = Memory::of(own) else {
        let message = format!("memoryview: a bytes-like object is required, not '{}'", vm.type_name(object));
        return Err(vm.type_error(message));
    };
    let mut layout = Layout::of_bytes(memory.as_slice().len(), memory.growable().is_none());
    if let Memory::Array(array) = memory {
        layout.format = array.code;
        layout.item_size = array.item_size;
        layout.shape = smallvec![array.len()];
        layout.strides = smallvec![array.item_size as isize];
    }
    Ok(MemoryView::new(&mut vm.heap, object, memory, layout, true))
}

/// Another view of the same memory.
pub fn derive(vm: &mut Isolate, view: Gc<MemoryView>, layout: Layout) -> Value {
    MemoryView::derive(view, &mut vm.heap, layout).into()
}

/// What items are; a NotImplementedError for formats that views do not read.
fn scalar(vm: &mut Isolate, layout: &Layout) -> Result<Scalar> {
    match Scalar::native(layout.format) {
        Some(scalar) => Ok(scalar),
        None => {
            let message = format!("memoryview: format {} not supported", layout.format as char);
            Err(vm.raise_new(ExceptionKind::NotImplementedError, message))
        }
    }
}

/// The item whose first byte is at an offset.
fn read(vm: &mut Isolate, view: Gc<MemoryView>, at: usize) -> Result<Value> {
    let scalar = scalar(vm, &view.layout)?;
    // The size of the memory is pinned, so that the item is there.
    let mut item = Packed::default();
    match view.memory.as_slice().get(at..at + scalar.size()) {
        Some(bytes) => item[..bytes.len()].copy_from_slice(bytes),
        None => return Err(vm.index_error("index out of bounds on dimension 1")),
    }
    Ok(scalar.read(vm, &item, Order::NATIVE))
}

/// The bytes of a value as an item.
fn pack(vm: &mut Isolate, layout: &Layout, value: Value) -> Result<Packed> {
    let scalar = scalar(vm, layout)?;
    let packed = match scalar {
        Scalar::Char => {
            let Some(bytes) = payload(value).downcast::<Bytes>() else { return Err(wrong(vm, layout, "type")) };
            match bytes.as_slice() {
                &[byte] => Some([byte, 0, 0, 0, 0, 0, 0, 0]),
                _ => None,
            }
        }
        Scalar::Bool => Some([compare::is_true(vm, value)?.into(), 0, 0, 0, 0, 0, 0, 0]),
        Scalar::Half | Scalar::Single | Scalar::Double => {
            let number = super::number::Number::of(value);
            let number = match number {
                None => special::real(vm, value)?.and_then(super::number::Number::of),
                number => number,
            };
            let Some(number) = number else { return Err(wrong(vm, layout, "type")) };
            let x = number.to_f64(vm)?;
            match scalar {
                // A cast of C makes it infinite.
                Scalar::Single => scalar.pack_float((x as f32).into(), Order::NATIVE),
                _ => {
                    return scalar
                        .pack_float(x, Order::NATIVE)
                        .ok_or(())
                        .or_else(|()| Err(vm.overflow_error("float too large to pack with e format")));
                }
            }
        }
        Scalar::Signed(_) | Scalar::Unsigned(_) => {
            let index = match Integer::of(value) {
                Some(n) => Some(n),
                None => special::index(vm, value)?.and_then(Integer::of),
            };
            let Some(n) = index else { return Err(wrong(vm, layout, "type")) };
            scalar.pack_integer(n, Order::NATIVE)
        }
    };
    packed.ok_or(()).or_else(|()| Err(wrong(vm, layout, "value")))
}

#[cold]
fn wrong(vm: &mut Isolate, layout: &Layout, what: &str) -> Raised {
    let message = format!("memoryview: invalid {what} for format '{}'", layout.format_text());
    if what == "type" { vm.type_error(message) } else { vm.value_error(message) }
}

impl Layout {
    /// The format as programs see it.
    pub fn format_text(&self) -> String {
        let mark = if self.is_marked { "@" } else { "" };
        format!("{mark}{}", self.format as char)
    }

    /// Where items begin, in the order of their indices, the last one first.
    fn offsets(&self) -> Vec<usize> {
        let mut offsets = vec![self.offset as isize];
        for (&count, &stride) in self.shape.iter().zip(&self.strides) {
            let next = |&start: &isize| (0..count as isize).map(move |at| start + at * stride);
            offsets = offsets.iter().flat_map(next).collect();
        }
        offsets.into_iter().map(|at| at as usize).collect()
    }

    /// The same items with the first index first.
    fn transposed(&self) -> Layout {
        let mut layout = self.clone();
        layout.shape.reverse();
        layout.strides.reverse();
        layout
    }
}

/// The bytes of the items, one behind another.
pub fn to_vec(view: &MemoryView) -> Vec<u8> {
    gather(view, &view.layout)
}

/// The same with the first index running first.
pub fn to_vec_by_first(view: &MemoryView) -> Vec<u8> {
    gather(view, &view.layout.transposed())
}

fn gather(view: &MemoryView, layout: &Layout) -> Vec<u8> {
    let (memory, size) = (view.memory.as_slice(), layout.item_size);
    if layout.is_contiguous() {
        return memory.get(layout.offset..layout.offset + layout.byte_len()).unwrap_or_default().to_vec();
    }
    let items = layout.offsets().into_iter().filter_map(|at| memory.get(at..at + size));
    items.flatten().copied().collect()
}

/// `view.tolist()`
pub fn to_list(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<Value> {
    scalar(vm, &view.layout)?;
    nested(vm, view, 0, view.layout.offset as isize)
}

fn nested(vm: &mut Isolate, view: Gc<MemoryView>, depth: usize, start: isize) -> Result<Value> {
    let (Some(&count), Some(&stride)) = (view.layout.shape.get(depth), view.layout.strides.get(depth)) else {
        return read(vm, view, start as usize);
    };
    let list = List::with_capacity(&mut vm.heap, count);
    for at in 0..count as isize {
        let item = nested(vm, view, depth + 1, start + at * stride)?;
        list.push(&mut vm.heap, item);
    }
    Ok(list.into())
}

/// The length of the first dimension.
pub fn len(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<usize> {
    check_released(vm, view)?;
    match view.layout.shape.first() {
        Some(&len) => Ok(len),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

/// Raises what `iter(view)` raises for views that have no items one behind another.
pub fn check_iterable(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<()> {
    check_released(vm, view)?;
    match view.layout.shape.len() {
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        1 => scalar(vm, &view.layout).map(drop),
        _ => Err(not_implemented(vm, "multi-dimensional sub-views are not implemented")),
    }
}

/// Where an index of a dimension leads, from a place on.
fn step(vm: &mut Isolate, layout: &Layout, start: usize, dimension: usize, index: i64) -> Result<usize> {
    match slice::position(index, layout.shape[dimension]) {
        Some(at) => Ok((start as isize + at as isize * layout.strides[dimension]) as usize),
        None => {
            let message = format!("index out of bounds on dimension {}", dimension + 1);
            Err(vm.index_error(message))
        }
    }
}

fn not_implemented(vm: &mut Isolate, message: &str) -> Raised {
    vm.raise_new(ExceptionKind::NotImplementedError, message)
}

/// What a key means to a view.
enum Place {
    /// An item: its offset.
    Item(usize),
    /// A part.
    Part(Layout),
}

fn place(vm: &mut Isolate, view: Gc<MemoryView>, key: Value) -> Result<Place> {
    check_released(vm, view)?;
    let layout = &*view.layout;
    if let Some(indices) = key.downcast::<Tuple>() {
        return by_indices(vm, view, indices).map(Place::Item);
    }
    if layout.shape.is_empty() {
        return Err(vm.type_error("invalid indexing of 0-dim memory"));
    }
    match Subscript::of(key) {
        Subscript::Index(index) => match layout.shape.len() {
            1 => step(vm, layout, layout.offset, 0, index).map(Place::Item),
            _ => Err(not_implemented(vm, "multi-dimensional sub-views are not implemented")),
        },
        Subscript::Slice(slice) => part(vm, layout, slice).map(Place::Part),
        Subscript::TooLarge => Err(slice::too_large(vm)),
        Subscript::Other => Err(bad_key(vm)),
    }
}

#[cold]
fn bad_key(vm: &mut Isolate) -> Raised {
    vm.type_error("memoryview: invalid slice key")
}

fn by_indices(vm: &mut Isolate, view: Gc<MemoryView>, indices: Gc<Tuple>) -> Result<usize> {
    let layout = &*view.layout;
    let (given, dimensions) = (indices.len(), layout.shape.len());
    let all_slices = given > 0 && indices.items().iter().all(|index| index.is::<SliceObject>());
    if all_slices {
        return Err(not_implemented(vm, "multi-dimensional slicing is not implemented"));
    }
    let mut at = layout.offset;
    let is_index = |index: &Value| matches!(Subscript::of(*index), Subscript::Index(_) | Subscript::TooLarge);
    if !indices.items().iter().all(is_index) {
        return Err(bad_key(vm));
    }
    if given < dimensions {
        return Err(not_implemented(vm, "sub-views are not implemented"));
    }
    if given > dimensions {
        let message = format!("cannot index {dimensions}-dimension view with {given}-element tuple");
        return Err(vm.type_error(message));
    }
    for (dimension, &index) in indices.items().iter().enumerate() {
        let index = int::sequence_index(vm, index)?;
        at = step(vm, layout, at, dimension, index)?;
    }
    Ok(at)
}

fn part(vm: &mut Isolate, layout: &Layout, slice: Gc<SliceObject>) -> Result<Layout> {
    let bounds = slice::bounds(vm, slice, layout.shape[0])?;
    let mut layout = layout.clone();
    // An empty part begins where its memory does, whatever its bounds.
    let start = if bounds.len == 0 { 0 } else { bounds.start as isize };
    layout.offset = (layout.offset as isize + start * layout.strides[0]) as usize;
    layout.shape[0] = bounds.len;
    layout.strides[0] *= bounds.step as isize;
    Ok(layout)
}

/// `view[key]`
pub fn get(vm: &mut Isolate, view: Gc<MemoryView>, key: Value) -> Result<Value> {
    match place(vm, view, key)? {
        Place::Item(at) => read(vm, view, at),
        Place::Part(layout) => Ok(derive(vm, view, layout)),
    }
}

/// The item of a view of one dimension at an index; nothing beyond the end.
pub fn item(vm: &mut Isolate, view: Gc<MemoryView>, index: usize) -> Result<Option<Value>> {
    if index >= len(vm, view)? {
        return Ok(None);
    }
    get(vm, view, Value::fixnum(index as i64)).map(Some)
}

/// `view[key] = value`
pub fn set(vm: &mut Isolate, view: Gc<MemoryView>, key: Value, value: Value) -> Result<()> {
    check_released(vm, view)?;
    scalar(vm, &view.layout)?;
    if view.layout.is_readonly {
        return Err(read_only(vm));
    }
    match place(vm, view, key)? {
        Place::Item(at) => {
            let packed = pack(vm, &view.layout, value)?;
            check_released(vm, view)?;
            write(view, at, &packed[..view.layout.item_size]);
            Ok(())
        }
        Place::Part(_) if view.layout.shape.len() > 1 => {
            Err(not_implemented(vm, "memoryview slice assignments are currently restricted to ndim = 1"))
        }
        Place::Part(layout) => {
            let source = source(vm, value)?;
            if source.layout.shape[..] != layout.shape[..]
                || source.layout.format_text().trim_start_matches('@') != layout.format_text().trim_start_matches('@')
            {
                let message = "memoryview assignment: lvalue and rvalue have different structures";
                return Err(vm.value_error(message));
            }
            let bytes = to_vec(&source);
            for (at, item) in layout.offsets().into_iter().zip(bytes.chunks_exact(layout.item_size)) {
                write(view, at, item);
            }
            Ok(())
        }
    }
}

/// A view of what is to be assigned.
fn source(vm: &mut Isolate, value: Value) -> Result<Gc<MemoryView>> {
    match payload(value).downcast::<MemoryView>() {
        Some(view) => check_released(vm, view).map(|()| view),
        None if Memory::of(payload(value)).is_some() => of(vm, value),
        None => Err(not_bytes(vm, value)),
    }
}

fn write(view: Gc<MemoryView>, at: usize, item: &[u8]) {
    if let Some(bytes) = view.memory.growable().filter(|bytes| at + item.len() <= bytes.len()) {
        bytes.write(at, item);
    }
}

#[cold]
fn read_only(vm: &mut Isolate) -> Raised {
    vm.type_error("cannot modify read-only memory")
}

/// `del view[key]`, which no view has.
pub fn delete(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<()> {
    check_released(vm, view)?;
    match view.layout.is_readonly {
        true => Err(read_only(vm)),
        false => Err(vm.type_error("cannot delete memory")),
    }
}

/// `view == other`: both have the same shape, and their items are equal.
pub fn equal(vm: &mut Isolate, a: Value, b: Value) -> Result<bool> {
    let is_released = |x: Value| x.downcast::<MemoryView>().is_some_and(|view| view.is_released());
    if is_released(a) || is_released(b) {
        return Ok(a == b);
    }
    let shown = |vm: &mut Isolate, x: Value| match payload(x).downcast::<MemoryView>() {
        Some(view) => Some(view),
        None => of_temporary(vm, x),
    };
    let (Some(a), Some(b)) = (shown(vm, a), shown(vm, b)) else { return Ok(false) };
    if a.layout.shape != b.layout.shape {
        return Ok(false);
    }
    let (Some(left), Some(right)) = (Scalar::native(a.layout.format), Scalar::native(b.layout.format)) else {
        // Items that views do not read are equal to none.
        return Ok(false);
    };
    if left == right && !matches!(left, Scalar::Half | Scalar::Single | Scalar::Double) {
        return Ok(to_vec(&a) == to_vec(&b));
    }
    for (x, y) in a.layout.offsets().into_iter().zip(b.layout.offsets()) {
        let (x, y) = (read(vm, a, x)?, read(vm, b, y)?);
        if !compare::truth(vm, CompareOp::Eq, x, y)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A view that does not pin its object: for as long as no Python code runs.
fn of_temporary(vm: &mut Isolate, object: Value) -> Option<Gc<MemoryView>> {
    Memory::of(payload(object))?;
    let view = of(vm, object).ok()?;
    view.unpin();
    Some(view)
}

/// `hash(view)`
pub fn hash(vm: &mut Isolate, view: Gc<MemoryView>) -> Result<i64> {
    check_released(vm, view)?;
    if !view.layout.is_readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.layout.format, b'B' | b'b' | b'c') {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    hash::hash(vm, view.object)?;
    let bytes = Bytes::new(&mut vm.heap, &to_vec(&view));
    hash::hash(vm, bytes.into())
}

/// `view.cast(format, shape)`
pub fn cast(vm: &mut Isolate, view: Gc<MemoryView>, format: &str, shape: Option<Value>) -> Result<Value> {
    let old = &*view.layout;
    if !old.is_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || old.shape.len() != 1) && (old.shape.len() > 1 && shape.is_some()) {
        return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    let shape = shape.map(|shape| sizes(vm, shape)).transpose()?;
    let (is_marked, code) = match format.as_bytes() {
        [b'@', code] => (true, *code),
        [code] => (false, *code),
        _ => return Err(bad_format(vm)),
    };
    let Some(scalar) = Scalar::native(code) else { return Err(bad_format(vm)) };
    let is_bytes = |code: u8| matches!(code, b'B' | b'b' | b'c');
    if !is_bytes(code) && !is_bytes(old.format) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let (bytes, size) = (old.byte_len(), scalar.size());
    if bytes % size != 0 {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let shape: smallvec::SmallVec<[usize; 1]> = match shape {
        None => smallvec![bytes / size],
        Some(shape) => {
            let product = shape.iter().try_fold(size, |product: usize, &len| product.checked_mul(len));
            if product != Some(bytes) {
                return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
            }
            shape.into()
        }
    };
    let mut strides: smallvec::SmallVec<[isize; 1]> = smallvec![size as isize; shape.len()];
    for dimension in (1..shape.len()).rev() {
        strides[dimension - 1] = strides[dimension] * shape[dimension] as isize;
    }
    let layout = Layout { format: code, is_marked, item_size: size, shape, strides, ..old.clone() };
    Ok(derive(vm, view, layout))
}

#[cold]
fn bad_format(vm: &mut Isolate) -> Raised {
    vm.value_error(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    )
}

/// The sizes of dimensions.
fn sizes(vm: &mut Isolate, shape: Value) -> Result<Vec<usize>> {
    let items = match (shape.downcast::<List>(), shape.downcast::<Tuple>()) {
        (Some(list), _) => list.to_vec(),
        (_, Some(tuple)) => tuple.items().to_vec(),
        _ => return Err(vm.type_error("shape must be a list or a tuple")),
    };
    if items.len() > 64 {
        return Err(vm.value_error("memoryview: number of dimensions must not exceed 64"));
    }
    let mut sizes = Vec::with_capacity(items.len());
    for item in items {
        if Integer::of(item).is_none() {
            return Err(vm.type_error("memoryview.cast(): elements of shape must be integers"));
        }
        match int::to_i64(item) {
            Some(n @ 1..) => sizes.push(n as usize),
            _ => return Err(vm.value_error("memoryview.cast(): elements of shape must be integers > 0")),
        }
    }
    Ok(sizes)
}

/// The bytes of a view, or of anything that shows its memory, whatever gaps there are.
pub fn bytes_of(vm: &mut Isolate, value: Value) -> Result<Vec<u8>> {
    match payload(value).downcast::<MemoryView>() {
        Some(view) => check_released(vm, view).map(|()| to_vec(&view)),
        None => BytesLike::required(vm, value).map(|bytes| bytes.as_slice().to_vec()),
    }
}
