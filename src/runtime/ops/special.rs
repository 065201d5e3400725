//! Operations on objects of classes that programs define: special methods, with their reflected forms.
//!
//! See "Special method names" in the language reference, section 3.3. The files of the operations ask here before they say
//! that an object does not have them.

use super::attr::{call_found, call_special, call_special_named};
use super::class::payload;
use super::number::{Integer, Number};
use super::text::Text;
use super::{arith, compare, int, probe, sequence, view};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::heap::prefetch;
use crate::runtime::objects::{AnySet, Builtin, Comparison, Deque, Dict, Gc, Instance, Str, Tag, Tuple, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value};

/// Whether an object's class may say what operators mean.
#[inline]
pub fn has_methods(x: Value) -> bool {
    matches!(x.tag(), Some(Tag::Instance | Tag::Exception | Tag::MappingProxy))
        || x.downcast::<TypeObject>().is_some_and(|class| class.metaclass.get().is_some())
}

/// The names of the methods of each binary operator, by the number of its plain form: plain, reflected, in-place.
pub const BINARY_NAMES: [[&str; 3]; BinaryOp::PLAIN_COUNT] = {
    macro_rules! names {
        ($($name:literal)*) => {
            [$([concat!("__", $name, "__"), concat!("__r", $name, "__"), concat!("__i", $name, "__")]),*]
        };
    }
    names!("add" "and" "floordiv" "lshift" "matmul" "mul" "mod" "or" "pow" "rshift" "sub" "truediv" "xor")
};

/// The names of the methods of the comparisons, by their numbers.
pub const COMPARE_NAMES: [&str; CompareOp::ALL.len()] = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"];

/// Which methods of an operator have been called already, and have given NotImplemented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// None.
    Nothing,
    /// The in-place one.
    InPlace,
    /// The left operand's own, before which the right operand's does not come.
    Left,
}

/// Whether a class says that its instances do not have an operation: by None under the name of the special method.
pub fn is_disabled(vm: &mut Isolate, x: Value, method: &str) -> bool {
    let (name, class) = (vm.intern(method), vm.type_of(x));
    has_methods(x) && vm.class_attribute(class, name).is_some_and(Value::is_none)
}

/// `a op b` by those special methods that have not been tried; empty if none of them does it.
pub fn binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value, tried: Tried) -> Result<Slot> {
    let [plain, reflected, in_place] = vm.names.binary[op.plain() as usize];
    // Sequences are asked for their + and * when no number has been found.
    let asked_last = matches!(op.plain(), BinaryOp::Add | BinaryOp::Multiply);
    // To classes derived from sequences their `+=` is one of numbers, too.
    if op == BinaryOp::InplaceAdd
        && tried == Tried::Nothing
        && a.is::<Instance>()
        && has_own_sequence_method(vm, a, in_place)
        && let Some(result) = in_place_of_sequence(vm, op, a, b)
    {
        return result.map(Some);
    }
    if op.is_inplace()
        && tried == Tried::Nothing
        && !(asked_last && has_own_sequence_method(vm, a, in_place))
        && let Some(result) = attempt(vm, a, in_place, b)?
    {
        return Ok(Some(result));
    }
    if !asked_last {
        return by_either(vm, (a, plain), (b, reflected), true, tried);
    }
    let left = (!has_own_sequence_method(vm, a, plain)).then_some((a, plain));
    let right = (!has_own_sequence_method(vm, b, reflected)).then_some((b, reflected));
    let found = match (left, right) {
        (Some(left), Some(right)) => by_either(vm, left, right, true, tried)?,
        (Some(_), None) if tried == Tried::Left => None,
        (Some((object, name)), None) => attempt(vm, object, name, b)?,
        (None, Some((object, name))) => attempt(vm, object, name, a)?,
        (None, None) => None,
    };
    match found {
        Some(found) => Ok(Some(found)),
        None => of_sequences(vm, op, a, b),
    }
}

/// Whether a program's method decides what a string and `%` give: the string's own, or that of an operand whose class
/// derives from the string's.
pub(super) fn formats_otherwise(vm: &mut Isolate, string: Value, other: Value) -> bool {
    let reflected = vm.names.binary[BinaryOp::Remainder as usize][1];
    let (left, right) = (vm.type_of(string), vm.type_of(other));
    formats_itself(vm, string) || right != left && right.is_subtype(left) && is_overridden(vm, right, reflected)
}

/// Whether the class of a string has a `%` that a program has defined.
pub(super) fn formats_itself(vm: &mut Isolate, string: Value) -> bool {
    let (class, plain) = (vm.type_of(string), vm.names.binary[BinaryOp::Remainder as usize][0]);
    is_overridden(vm, class, plain)
}

/// Whether what a class has under the name of an operator is not a built-in type's.
fn is_overridden(vm: &Isolate, class: Gc<TypeObject>, name: Gc<Str>) -> bool {
    vm.class_attribute(class, name).is_some_and(|found| !found.is::<Builtin>())
}

/// Whether what a class has under the name of an operator is the `+` or `*` of a built-in sequence. Those of deques know the
/// class of what they copy, and are methods like others.
fn has_own_sequence_method(vm: &mut Isolate, object: Value, name: Gc<Str>) -> bool {
    let (class, own) = (vm.type_of(object), payload(object));
    sequence::is_sequence(own)
        && !own.is::<Deque>()
        && vm.class_attribute(class, name).is_none_or(|found| found.is::<Builtin>())
}

/// `+` and `*` of built-in sequences and of instances of classes derived from them; empty if there is no such operand.
fn of_sequences(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Slot> {
    let own = payload(a);
    if op.is_inplace()
        && let Some(result) = in_place_of_sequence(vm, op, a, b)
    {
        return result.map(Some);
    }
    let found = match op.plain() {
        BinaryOp::Add => sequence::concat(vm, own, b),
        _ if op.is_inplace() && sequence::is_unrepeatable(vm, a) => None,
        // What is the count is named as it is, should it be none.
        _ if sequence::is_sequence(own) => sequence::multiply(vm, own, b),
        _ => sequence::multiply(vm, a, payload(b)),
    };
    found.transpose()
}

/// `+=` and `*=` of a built-in sequence or an instance of a class derived from one, which is the result; nothing if it does
/// not change in place.
fn in_place_of_sequence(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    let own = payload(a);
    if !sequence::is_sequence(own) {
        return None;
    }
    let done = arith::in_place(vm, op, own, b)?;
    Some(done.map(|result| if result == own { a } else { result }))
}

/// The method of the left operand, then that of the right; the other way round if the right one's class derives from
/// the left one's and has a method of its own.
fn by_either(
    vm: &mut Isolate,
    (a, plain): (Value, Gc<Str>),
    (b, reflected): (Value, Gc<Str>),
    needs_other_class: bool,
    tried: Tried,
) -> Result<Slot> {
    let (left, right) = (vm.type_of(a), vm.type_of(b));
    let mut overrides = false;
    if tried != Tried::Left {
        overrides = left != right
            && right.is_subtype(left)
            && vm.class_attribute(right, reflected)
                != vm.class_attribute(left, reflected).filter(|_| needs_other_class);
        if overrides && let Some(result) = attempt(vm, b, reflected, a)? {
            return Ok(Some(result));
        }
        if let Some(result) = attempt(vm, a, plain, b)? {
            return Ok(Some(result));
        }
    }
    if overrides || (needs_other_class && left == right) {
        return Ok(None);
    }
    attempt(vm, b, reflected, a)
}

/// Calls a special method with one argument; empty if there is none or it gives NotImplemented.
fn attempt(vm: &mut Isolate, object: Value, name: Gc<Str>, other: Value) -> Result<Slot> {
    let result = call_special_named(vm, object, name, &[other])?;
    Ok(result.filter(|&result| result != Value::NOT_IMPLEMENTED))
}

/// `divmod(a, b)` by special methods; empty if none of them does it.
pub fn divmod(vm: &mut Isolate, a: Value, b: Value) -> Result<Slot> {
    let [plain, reflected] = ["__divmod__", "__rdivmod__"].map(|name| vm.intern(name));
    by_either(vm, (a, plain), (b, reflected), true, Tried::Nothing)
}

/// `a op b` by those special methods that have not been tried; empty if none of them does it.
pub fn compare(vm: &mut Isolate, op: CompareOp, a: Value, b: Value, tried: Tried) -> Result<Slot> {
    super::recursion::check(vm, "in comparison")?;
    if let Some(equal) = by_identity(vm, op, a, b) {
        return Ok(Some(Value::bool(equal)));
    }
    let [plain, reflected] = [op, op.reflected()].map(|op| vm.names.compare[op as usize]);
    by_either(vm, (a, plain), (b, reflected), false, tried)
}

/// The two tuples that are compared in place of these: themselves, or what instances of one class stand for that leaves
/// comparisons to `tuple`, mostly named tuples.
#[inline]
pub fn as_tuples(vm: &Isolate, a: Value, b: Value) -> Option<(Gc<Tuple>, Gc<Tuple>)> {
    let (Some(x), Some(y)) = (a.downcast::<Instance>(), b.downcast::<Instance>()) else {
        return Some((a.downcast()?, b.downcast()?));
    };
    let class = x.class.get();
    let (own, other) = (x.payload.get()?.downcast()?, y.payload.get()?.downcast()?);
    (class == y.class.get() && comparison(vm, class) == Comparison::OfTuples).then_some((own, other))
}

/// What `a == b` and `a != b` are where both classes leave that to `object`, to which an object equals only itself.
pub fn by_identity(vm: &Isolate, op: CompareOp, a: Value, b: Value) -> Option<bool> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) || !(has_methods(a) || has_methods(b)) {
        return None;
    }
    let (left, right) = (vm.type_of(a), vm.type_of(b));
    let is_left_to_object = has_plain_equality(vm, left) && (left == right || has_plain_equality(vm, right));
    is_left_to_object.then(|| (a == b) == (op == CompareOp::Eq))
}

/// Whether a class leaves == and != to `object`. What that says of != rests on what the class says of ==.
pub fn has_plain_equality(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    comparison(vm, class) == Comparison::OfObjects
}

/// To which built-in type a class leaves how its instances are compared.
#[inline]
pub fn comparison(vm: &Isolate, class: Gc<TypeObject>) -> Comparison {
    match class.comparison.get() {
        Some((epoch, answer)) if epoch == vm.type_cache.epoch() => answer,
        _ => ask_comparison(vm, class),
    }
}

fn ask_comparison(vm: &Isolate, class: Gc<TypeObject>) -> Comparison {
    let is_as_in = |other: Gc<TypeObject>, op: &CompareOp| {
        let name = vm.names.compare[*op as usize];
        vm.class_attribute(class, name) == vm.class_attribute(other, name)
    };
    let (object, tuple) = (vm.object_type(), vm.types.of_tag(Tag::Tuple));
    let answer = if [CompareOp::Eq, CompareOp::Ne].iter().all(|op| is_as_in(object, op)) {
        Comparison::OfObjects
    } else if CompareOp::ALL.iter().all(|op| is_as_in(tuple, op)) {
        Comparison::OfTuples
    } else {
        Comparison::Other
    };
    class.comparison.set(Some((vm.type_cache.epoch(), answer)));
    answer
}

/// `bool(x)` of an instance: `__bool__`, then `__len__`.
pub fn is_true(vm: &mut Isolate, x: Value) -> Result<bool> {
    if let Some(answer) = call_special_named(vm, x, vm.names.bool, &[])? {
        return checked_bool(vm, answer);
    }
    match length(vm, x)? {
        Some(length) => Ok(length != Value::fixnum(0)),
        None => Ok(true),
    }
}

/// What `__bool__` has given.
pub fn checked_bool(vm: &mut Isolate, answer: Value) -> Result<bool> {
    match answer.as_bool() {
        Some(answer) => Ok(answer),
        None => {
            let message = format!("__bool__ should return bool, returned {}", vm.type_name(answer));
            Err(vm.type_error(message))
        }
    }
}

/// The object that an instance stands for, if its class leaves this method to that object's type.
#[inline]
pub fn behind(vm: &Isolate, x: Value, method: Gc<Str>) -> Slot {
    let own = x.downcast::<Instance>()?.payload.get()?;
    leaves_to(vm, vm.type_of(x), method, own.tag()?).then_some(own)
}

/// Whether a class leaves a method to the built-in type of this kind.
pub fn leaves_to(vm: &Isolate, class: Gc<TypeObject>, method: Gc<Str>, kind: Tag) -> bool {
    let own = vm.class_attribute(vm.types.of_tag(kind), method);
    own.is_some() && vm.class_attribute(class, method) == own
}

/// `len(x)` by `__len__`, checked; empty if there is none.
pub fn length(vm: &mut Isolate, x: Value) -> Result<Slot> {
    if let Some(length) = behind(vm, x, vm.names.len).and_then(probe::length) {
        return Ok(Some(Value::fixnum(length as i64)));
    }
    match call_special_named(vm, x, vm.names.len, &[])? {
        Some(length) => checked_length(vm, length).map(Some),
        None => Ok(None),
    }
}

/// What `__len__` has given.
pub fn checked_length(vm: &mut Isolate, length: Value) -> Result<Value> {
    let length = int::integer(vm, length)?;
    match length.sign() {
        -1 => Err(vm.value_error("__len__() should return >= 0")),
        _ if int::to_i64(length.value()).is_none() => {
            Err(vm.overflow_error("cannot fit 'int' into an index-sized integer"))
        }
        _ => Ok(length.value()),
    }
}

/// The text that a special method gives, which must be a string; empty if there is no such method.
pub fn text(vm: &mut Isolate, x: Value, method: &str, args: &[Value]) -> Result<Option<Gc<Str>>> {
    Ok(text_object(vm, x, method, args)?.map(as_text))
}

/// The text of what `text_object` and its like have found to be a string.
pub fn as_text(text: Value) -> Gc<Str> {
    payload(text).downcast().expect("a string or an instance of a class derived from `str`")
}

/// The same as the object that the method has given, which may be of a class derived from `str`.
pub fn text_object(vm: &mut Isolate, x: Value, method: &str, args: &[Value]) -> Result<Option<Value>> {
    super::recursion::check(vm, "while calling a Python object")?;
    let Some(text) = call_special(vm, x, method, args)? else {
        return Ok(None);
    };
    match payload(text).is::<Str>() {
        true => Ok(Some(text)),
        false if method == "__format__" => {
            let message = format!("__format__ must return a str, not {}", vm.type_name(text));
            Err(vm.type_error(message))
        }
        false => {
            let message = format!("{method} returned non-string (type {})", vm.type_name(text));
            Err(vm.type_error(message))
        }
    }
}

/// `hash(x)` of an instance.
pub fn hash(vm: &mut Isolate, x: Value) -> Result<Option<i64>> {
    // Most instances that hash as their payload are named tuples. Its memory comes while the method is looked for.
    let own = payload(x);
    if let Some(object) = own.as_pointer() {
        prefetch(object.as_ptr());
    }
    let class = vm.type_of(x);
    let Some(method) = vm.class_attribute(class, vm.names.hash) else {
        return Ok(None);
    };
    if method.is_none() {
        let message = format!("unhashable type: '{}'", vm.full_name(class));
        return Err(vm.type_error(message));
    }
    if own != x
        && let Some(native) = method.downcast::<Builtin>()
        && native.owner == Some(own.tag().map_or_else(|| vm.type_of(own), |tag| vm.types.of_tag(tag)))
        && native.def.name == "__hash__"
    {
        class.hashes_as_payload.set(true);
        return super::hash::hash(vm, own).map(Some);
    }
    let hash = call_found(vm, method, x, class, &[])?;
    match Integer::of(payload(hash)) {
        // What fits a machine's word is the hash as it is, unlike the hash of that integer.
        Some(number) => Ok(Some(match int::to_i64(number.value()) {
            Some(-1) => -2,
            Some(number) => number,
            None => super::hash::hash(vm, payload(hash))?,
        })),
        None => Err(vm.type_error("__hash__ method should return an integer")),
    }
}

/// The number that `__float__`, or else `__index__`, gives; empty if there is neither.
pub fn real(vm: &mut Isolate, x: Value) -> Result<Slot> {
    let Some(float) = call_special(vm, x, "__float__", &[])? else {
        return index(vm, x);
    };
    let method = format!("{}.__float__", vm.type_name(x));
    if let Some(Number::Float(_)) = Number::of(payload(float)) {
        plain(vm, float, &method, "float").map(Some)
    } else {
        let message = format!("{method} returned non-float (type {})", vm.type_name(float));
        Err(vm.type_error(message))
    }
}

/// What a special method has given that is to give an instance of a built-in type itself: an instance of a class derived
/// from that is taken for the value that it has, which is deprecated.
pub fn plain(vm: &mut Isolate, value: Value, method: &str, wanted: &str) -> Result<Value> {
    let class = vm.type_name(value);
    if class != wanted || payload(value) != value {
        let text = format!(
            "{method} returned non-{wanted} (type {class}).  The ability to return an instance of a strict subclass of \
             {wanted} is deprecated, and may be removed in a future version of Python."
        );
        vm.warn(ExceptionKind::DeprecationWarning, &text)?;
    }
    Ok(payload(value))
}

/// The integer that `__index__` gives; empty if there is none.
pub fn index(vm: &mut Isolate, x: Value) -> Result<Slot> {
    if Integer::of(payload(x)).is_some() {
        return Ok(Some(payload(x)));
    }
    let Some(index) = call_special(vm, x, "__index__", &[])? else {
        return Ok(None);
    };
    match Integer::of(payload(index)) {
        Some(_) => plain(vm, index, "__index__", "int").map(Some),
        None => {
            let message = format!("__index__ returned non-int (type {})", vm.type_name(index));
            Err(vm.type_error(message))
        }
    }
}

/// How general a number is: ints know nothing of floats, nor floats of complex numbers. Zero for what is no number.
fn rank(x: Value) -> u8 {
    match Number::of(x) {
        Some(Number::Int(_)) => 1,
        Some(Number::Float(_)) => 2,
        None if x.tag() == Some(Tag::Complex) => 3,
        None => 0,
    }
}

/// Whether the special methods of a number, a set or a dict leave this operand to others.
pub fn is_foreign(receiver: Value, other: Value) -> bool {
    let (receiver, other) = (payload(receiver), payload(other));
    let own = rank(receiver);
    own > 0 && !(1..=own).contains(&rank(other))
        || AnySet::of(receiver).is_some() && AnySet::of(other).is_none()
        || receiver.is::<Dict>() && !other.is::<Dict>()
}

/// A binary operator as a built-in type's own special method: NotImplemented if the operands do not have it.
pub fn native_binary(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if let Some(result) = native_of_container(vm, op, a, b) {
        return result;
    }
    match native_repeat(vm, op, a, b)? {
        Some(repeated) => Ok(repeated),
        None if is_foreign(a, b) => Ok(Value::NOT_IMPLEMENTED),
        None => native_operands(vm, op, a, b),
    }
}

/// What a built-in container does with an operand of any type: text formats it, sequences add it and dicts take over what
/// is in it, or say that they cannot; views go over it. Empty for other operators.
fn native_of_container(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Option<Result<Value>> {
    let own = payload(a);
    let takes_any = match op {
        BinaryOp::Remainder => Text::of(own).is_some(),
        BinaryOp::Add | BinaryOp::InplaceAdd => sequence::is_sequence(own),
        BinaryOp::InplaceOr if own.is::<Dict>() => true,
        op => is_of_view(op, own),
    };
    if takes_any { arith::builtin(vm, op, own, b) } else { None }
}

/// Whether an operator is one that a view of a dict has, which goes over any other operand.
fn is_of_view(op: BinaryOp, own: Value) -> bool {
    matches!(op, BinaryOp::Or | BinaryOp::And | BinaryOp::Subtract | BinaryOp::Xor) && view::dict_of(own).is_some()
}

/// The same as the method of the right operand.
pub fn native_reflected(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    if is_of_view(op, payload(b)) {
        return arith::builtin(vm, op, a, payload(b)).unwrap_or(Ok(Value::NOT_IMPLEMENTED));
    }
    match native_repeat(vm, op, b, a)? {
        Some(repeated) => Ok(repeated),
        None if is_foreign(b, a) => Ok(Value::NOT_IMPLEMENTED),
        None => native_operands(vm, op, a, b),
    }
}

/// `sequence * count` as a sequence's own special method; empty if that is something else.
fn native_repeat(vm: &mut Isolate, op: BinaryOp, sequence: Value, count: Value) -> Result<Slot> {
    let sequence = payload(sequence);
    if op.plain() != BinaryOp::Multiply || !sequence::is_sequence(sequence) {
        return Ok(None);
    }
    let count = int::index(vm, count)?;
    let count = vm.heap.int(count);
    arith::builtin(vm, op, sequence, count).transpose()
}

fn native_operands(vm: &mut Isolate, op: BinaryOp, a: Value, b: Value) -> Result<Value> {
    let (a, b) = (payload(a), payload(b));
    if has_methods(a) || has_methods(b) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    arith::builtin(vm, op, a, b).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

/// A comparison as a built-in type's own special method: NotImplemented between types that do not compare.
pub fn native_compare(vm: &mut Isolate, op: CompareOp, a: Value, b: Value) -> Result<Value> {
    let (a, b) = (payload(a), payload(b));
    if is_foreign(a, b) || has_methods(a) || has_methods(b) || !compare::are_comparable(a, b, op) {
        return Ok(if a == b && op == CompareOp::Eq { Value::TRUE } else { Value::NOT_IMPLEMENTED });
    }
    compare::compare(vm, op, a, b)
}
