//! The special methods of built-in types, as programs see them: `(1).__add__`, `super().__getitem__`, `list.__len__`.
//!
//! Each only names an operation of `runtime::ops`. Classes that programs derive from a built-in type inherit them; the
//! receiver is then an instance whose payload is an object of that type.

use super::functions::def;
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::objects::{Args, Gc, GeneratorKind, NativeDef, Signature, Str, StrBuf, Tag, TypeObject};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::number::Number;
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Result, Value, ops};

/// The two methods of a binary operator.
macro_rules! operator {
    ($name:literal, $reflected:literal, $op:ident) => {
        [
            def($name, Signature::One, |vm, args| {
                ops::special::native_binary(vm, BinaryOp::$op, args.at(0), args.at(1))
            }),
            def($reflected, Signature::One, |vm, args| {
                ops::special::native_reflected(vm, BinaryOp::$op, args.at(1), args.at(0))
            }),
        ]
    };
}

/// The method of an in-place operator: what changes is the receiver itself.
macro_rules! in_place {
    ($name:literal, $op:ident) => {
        def($name, Signature::One, |vm, args| {
            let result = ops::special::native_binary(vm, BinaryOp::$op, args.at(0), args.at(1))?;
            Ok(if result == payload(args.at(0)) { args.at(0) } else { result })
        })
    };
}

macro_rules! comparison {
    ($name:literal, $op:ident) => {
        def($name, Signature::One, |vm, args| ops::special::native_compare(vm, CompareOp::$op, args.at(0), args.at(1)))
    };
}

const ADD: [NativeDef; 2] = operator!("__add__", "__radd__", Add);
const SUBTRACT: [NativeDef; 2] = operator!("__sub__", "__rsub__", Subtract);
const MULTIPLY: [NativeDef; 2] = operator!("__mul__", "__rmul__", Multiply);
const TRUE_DIVIDE: [NativeDef; 2] = operator!("__truediv__", "__rtruediv__", TrueDivide);
const FLOOR_DIVIDE: [NativeDef; 2] = operator!("__floordiv__", "__rfloordiv__", FloorDivide);
const REMAINDER: [NativeDef; 2] = operator!("__mod__", "__rmod__", Remainder);
const POWER: [NativeDef; 2] = [
    def("__pow__", super::functions::range(1, 2), |vm, args| match args.get(2).filter(|modulus| !modulus.is_none()) {
        None => ops::special::native_binary(vm, BinaryOp::Power, args.at(0), args.at(1)),
        Some(modulus) => {
            Ok(super::numeric::power_modulo(vm, [args.at(0), args.at(1), modulus])?.unwrap_or(Value::NOT_IMPLEMENTED))
        }
    }),
    def("__rpow__", super::functions::range(1, 2), |vm, args| match args.get(2).filter(|modulus| !modulus.is_none()) {
        None => ops::special::native_reflected(vm, BinaryOp::Power, args.at(1), args.at(0)),
        Some(modulus) => {
            Ok(super::numeric::power_modulo(vm, [args.at(1), args.at(0), modulus])?.unwrap_or(Value::NOT_IMPLEMENTED))
        }
    }),
];
const AND: [NativeDef; 2] = operator!("__and__", "__rand__", And);
const OR: [NativeDef; 2] = operator!("__or__", "__ror__", Or);
const XOR: [NativeDef; 2] = operator!("__xor__", "__rxor__", Xor);
const LEFT_SHIFT: [NativeDef; 2] = operator!("__lshift__", "__rlshift__", LeftShift);
const RIGHT_SHIFT: [NativeDef; 2] = operator!("__rshift__", "__rrshift__", RightShift);

/// `+` of sequences, which only the left operand knows.
const CONCAT: &[NativeDef] = &[def("__add__", Signature::One, |vm, args| {
    ops::special::native_binary(vm, BinaryOp::Add, args.at(0), args.at(1))
})];
const FIELD: &[&[NativeDef]] = &[&ADD, &SUBTRACT, &MULTIPLY, &TRUE_DIVIDE, &POWER, UNARY];
const NUMERIC: &[&[NativeDef]] = &[&FLOOR_DIVIDE, &REMAINDER, CONVERSIONS];
const BITWISE: &[&[NativeDef]] = &[&AND, &OR, &XOR, &LEFT_SHIFT, &RIGHT_SHIFT, INDEX];
const SET_ALGEBRA: &[&[NativeDef]] = &[&AND, &OR, &XOR, &SUBTRACT];

/// Quotient and remainder at once.
const DIVMOD: &[NativeDef] = &[
    def("__divmod__", Signature::One, |vm, args| divmod(vm, args.at(0), args.at(0), args.at(1))),
    def("__rdivmod__", Signature::One, |vm, args| divmod(vm, args.at(0), args.at(1), args.at(0))),
];

fn divmod(vm: &mut Isolate, receiver: Value, a: Value, b: Value) -> Result<Value> {
    let other = if a == receiver { b } else { a };
    if ops::special::is_foreign(receiver, other) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    Ok(super::numeric::divided(vm, payload(a), payload(b))?.unwrap_or(Value::NOT_IMPLEMENTED))
}

/// What objects that do not change are made of again when they are copied.
const NEW_ARGS: &[NativeDef] = &[def("__getnewargs__", Signature::None, |vm, args| {
    let value = payload(args.at(0));
    // That of a bool is the integer.
    let value = value.as_bool().map_or(value, |value| Value::fixnum(value.into()));
    Ok(vm.tuple(&[value]))
})];

const AS_BYTES: &[NativeDef] = &[def("__bytes__", Signature::None, |_, args| Ok(payload(args.at(0))))];

const TRUTH: &[NativeDef] =
    &[def("__bool__", Signature::None, |vm, args| ops::compare::is_true(vm, payload(args.at(0))).map(Value::bool))];

/// `|` of what makes unions.
const UNITING: &[NativeDef] = &[
    def("__or__", Signature::One, |vm, args| unite(vm, args.at(0), args.at(1))),
    def("__ror__", Signature::One, |vm, args| unite(vm, args.at(1), args.at(0))),
];

/// `a | b` of types, or NotImplemented.
pub(crate) fn unite(vm: &mut Isolate, a: Value, b: Value) -> Result<Value> {
    Ok(ops::union::of(vm, a, b)?.unwrap_or(Value::NOT_IMPLEMENTED))
}

const UNARY: &[NativeDef] = &[
    def("__neg__", Signature::None, |vm, args| ops::arith::negative(vm, payload(args.at(0)))),
    def("__pos__", Signature::None, |vm, args| ops::arith::positive(vm, payload(args.at(0)))),
    def("__abs__", Signature::None, |vm, args| super::numeric::absolute(vm, payload(args.at(0)))),
    def("__bool__", Signature::None, |vm, args| ops::compare::is_true(vm, payload(args.at(0))).map(Value::bool)),
];

const CONVERSIONS: &[NativeDef] = &[
    def("__round__", super::functions::range(0, 1), |vm, args| {
        let digits = args.get(1).filter(|digits| !digits.is_none());
        Ok(super::numeric::rounded(vm, payload(args.at(0)), digits)?.unwrap_or(Value::NOT_IMPLEMENTED))
    }),
    def("__int__", Signature::None, |vm, args| vm.call(vm.types.of_tag(Tag::Int).into(), &[payload(args.at(0))])),
    def("__float__", Signature::None, |vm, args| vm.call(vm.types.of_tag(Tag::Float).into(), &[payload(args.at(0))])),
];

const INDEX: &[NativeDef] = &[
    def("__index__", Signature::None, |vm, args| ops::arith::positive(vm, payload(args.at(0)))),
    def("__invert__", Signature::None, |vm, args| ops::arith::invert(vm, payload(args.at(0)))),
];

pub(crate) const EQUALITY: &[NativeDef] = &[comparison!("__eq__", Eq), comparison!("__ne__", Ne)];
pub(crate) const ORDER: &[NativeDef] =
    &[comparison!("__lt__", Lt), comparison!("__le__", Le), comparison!("__gt__", Gt), comparison!("__ge__", Ge)];

const HASH: &[NativeDef] = &[def("__hash__", Signature::None, |vm, args| {
    let hash = ops::hash::hash(vm, payload(args.at(0)))?;
    Ok(vm.heap.int(hash))
})];

const REPR: NativeDef = def("__repr__", Signature::None, |vm, args| Ok(ops::repr::of_kind(vm, args.at(0))?.into()));

const SHOWN: &[NativeDef] = &[
    REPR,
    def("__format__", Signature::One, |vm, args| {
        let Some(spec) = args.at(1).as_kind::<Str>() else {
            let message = format!("__format__() argument must be str, not {}", vm.argument_type(args.at(1)));
            return Err(vm.type_error(message));
        };
        if spec.is_empty() {
            return ops::repr::str_object(vm, args.at(0));
        }
        let x = payload(args.at(0));
        if x.is::<Str>() || Number::of(x).is_some() || x.tag() == Some(Tag::Complex) {
            return ops::format::by_type(vm, args.at(0), spec);
        }
        Err(ops::format::unsupported(vm, args.at(0)))
    }),
];

/// A byte array is shown by the name of its class, also one that a program has derived.
const BYTE_ARRAY_SHOWN: &[NativeDef] =
    &[def("__repr__", Signature::None, byte_array_repr), def("__str__", Signature::None, byte_array_repr)];

fn byte_array_repr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = vm.type_of(args.at(0)).name.get();
    let shown = ops::repr::repr(vm, payload(args.at(0)))?;
    let rest = shown.view().slice("bytearray".len(), shown.len());
    let mut text = StrBuf::new();
    text.push_view(name.view());
    text.push_view(rest);
    Ok(text.finish(&mut vm.heap).into())
}

const STR: &[NativeDef] =
    &[def("__str__", Signature::None, |vm, args| Ok(ops::repr::str(vm, payload(args.at(0)))?.into()))];

pub(crate) const SIZED: &[NativeDef] = &[
    LEN,
    def("__contains__", Signature::One, |vm, args| {
        ops::compare::contains(vm, args.at(1), payload(args.at(0))).map(Value::bool)
    }),
    ITER,
];

const LEN: NativeDef = def("__len__", Signature::None, |vm, args| super::functions::length(vm, payload(args.at(0))));

const ITER: NativeDef = def("__iter__", Signature::None, |vm, args| ops::iter::iter(vm, payload(args.at(0))));

const READABLE: &[NativeDef] = &[def("__getitem__", Signature::One, get_item)];

const WRITABLE: &[NativeDef] = &[
    def("__setitem__", super::functions::range(2, 2), |vm, args| {
        ops::subscript::set(vm, payload(args.at(0)), args.at(1), args.at(2)).map(|()| Value::NONE)
    }),
    def("__delitem__", Signature::One, |vm, args| {
        ops::subscript::delete(vm, payload(args.at(0)), args.at(1)).map(|()| Value::NONE)
    }),
];

pub(crate) const REVERSIBLE: &[NativeDef] =
    &[def("__reversed__", Signature::None, |vm, args| ops::iter::reversed(vm, payload(args.at(0))))];

const CALLABLE: &[NativeDef] = &[def("__call__", Signature::Any, |vm, args| {
    vm.call_with(payload(args.at(0)), Args { slots: &args.slots[1..], ..args })
})];

const LIST_IN_PLACE: &[NativeDef] = &[in_place!("__iadd__", InplaceAdd), in_place!("__imul__", InplaceMultiply)];
const SET_IN_PLACE: &[NativeDef] = &[
    in_place!("__ior__", InplaceOr),
    in_place!("__iand__", InplaceAnd),
    in_place!("__isub__", InplaceSubtract),
    in_place!("__ixor__", InplaceXor),
];
const DICT_IN_PLACE: &[NativeDef] = &[in_place!("__ior__", InplaceOr)];

/// How instances of containers that change come to their contents.
const INIT: &[NativeDef] = &[def("__init__", Signature::Any, fill)];

/// A dict's item, or what `__missing__` of a class derived from dict gives for it.
fn get_item(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (this, key) = (args.at(0), args.at(1));
    let own = payload(this);
    if own != this {
        return ops::subscript::get_behind(vm, this, own, key);
    }
    ops::subscript::get(vm, this, key)
}

/// `list.__init__`, `dict.__init__`, `set.__init__`, `bytearray.__init__`: the contents are replaced by those of the arguments.
fn fill(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    use crate::runtime::objects::{AnySet, ByteArray, Dict, List, Set};
    let own = payload(args.at(0));
    let (class, given) = (vm.type_of(own), vm.type_of(args.at(0)));
    let mut row: smallvec::SmallVec<[_; 6]> = smallvec::SmallVec::from_slice(args.slots);
    row[0] = Some(class.into());
    let Some(make) = class.construct.get() else { return Ok(Value::NONE) };
    let args = Args { slots: &row, keywords: args.keywords };
    // A list leaves named arguments to the `__new__` that a class adds.
    let leaves_names = own.is::<List>() && args.keywords.is_some() && ops::class::overrides_new(vm, given);
    let args = if leaves_names { args.unnamed() } else { args };
    // Lists and sets are empty before they ask for what is to be in them, which may be they themselves or raise.
    if let Some(own) = own.downcast::<List>() {
        let iterable = super::list::iterable_argument(vm, "list", args)?;
        own.detach(&mut vm.heap);
        iterable.map_or(Ok(()), |iterable| ops::list::extend(vm, own, iterable))?;
        return Ok(Value::NONE);
    }
    if let Some(own) = own.downcast::<Set>() {
        let iterable = super::list::iterable_argument(vm, "set", args)?;
        AnySet::Set(own).clear(&mut vm.heap);
        iterable.map_or(Ok(()), |iterable| ops::set::update(vm, own, iterable))?;
        return Ok(Value::NONE);
    }
    let made = make(vm, args)?;
    if let (Some(own), Some(made)) = (own.downcast::<Dict>(), made.downcast::<Dict>()) {
        ops::dict::update(vm, own, made.into())?;
    } else if let (Some(own), Some(made)) = (own.downcast::<ByteArray>(), made.downcast::<ByteArray>()) {
        let len = own.bytes.len();
        ops::byte_array::splice(vm, own, 0..len, made.bytes.as_slice())?;
    }
    Ok(Value::NONE)
}

/// Gives the type of the module `array` its special methods.
pub(super) fn install_for_arrays(vm: &mut Isolate, class: Gc<TypeObject>) {
    for defs in [CONCAT, &MULTIPLY, EQUALITY, ORDER, SIZED, READABLE, WRITABLE, SHOWN, LIST_IN_PLACE] {
        super::add_methods(vm, class, defs);
    }
    let name = vm.intern("__hash__");
    ops::dict::set_str(vm, class.dict, name, Value::NONE);
    super::add_new(vm, class);
}

/// Gives `__repr__` to the types that show their objects in a way of their own, and have not been given it with others.
fn install_repr(vm: &mut Isolate) {
    use Special::{
        ClassMethodDescriptor, Ellipsis, MethodDescriptor, MethodWrapper, NoneType, NotImplementedType, SlotWrapper,
    };
    let tags = [
        Tag::BoundMethod,
        Tag::Builtin,
        Tag::Cell,
        Tag::ClassMethod,
        Tag::Code,
        Tag::DictItems,
        Tag::DictKeys,
        Tag::DictValues,
        Tag::Function,
        Tag::Module,
        Tag::Property,
        Tag::Range,
        Tag::Slice,
        Tag::StaticMethod,
        Tag::Union,
    ];
    let specials =
        [ClassMethodDescriptor, Ellipsis, MethodDescriptor, MethodWrapper, NoneType, NotImplementedType, SlotWrapper];
    let generators = [GeneratorKind::Generator, GeneratorKind::Coroutine, GeneratorKind::AsyncGenerator];
    let classes = tags.map(|tag| vm.types.of_tag(tag)).into_iter();
    let classes = classes.chain(specials.map(|special| vm.types.special(special)));
    let classes: Vec<_> = classes.chain(generators.map(|kind| vm.types.generator(kind))).collect();
    for class in classes {
        super::add_methods(vm, class, &[REPR]);
    }
}

/// Gives the built-in types their special methods.
pub(super) fn install(vm: &mut Isolate) {
    let sequence: &[&[NativeDef]] = &[CONCAT, &MULTIPLY, EQUALITY, ORDER, SIZED, READABLE, SHOWN];
    let by_tag: &[(Tag, &[&[&[NativeDef]]])] = &[
        (Tag::Int, &[&[DIVMOD, NEW_ARGS], FIELD, NUMERIC, BITWISE, &[EQUALITY, ORDER, HASH, SHOWN]]),
        (Tag::Complex, &[FIELD, &[EQUALITY, ORDER, HASH, SHOWN]]),
        (Tag::Float, &[&[DIVMOD, NEW_ARGS], FIELD, NUMERIC, &[EQUALITY, ORDER, HASH, SHOWN]]),
        (Tag::Str, &[sequence, &[&REMAINDER, HASH, STR, NEW_ARGS]]),
        (Tag::Bytes, &[sequence, &[&REMAINDER, HASH, STR, NEW_ARGS, AS_BYTES]]),
        (Tag::ByteArray, &[sequence, &[&REMAINDER, WRITABLE, INIT, LIST_IN_PLACE, BYTE_ARRAY_SHOWN]]),
        (Tag::MemoryView, &[&[EQUALITY, ORDER, SIZED, READABLE, WRITABLE, HASH, SHOWN]]),
        (Tag::Tuple, &[sequence, &[HASH, NEW_ARGS]]),
        (Tag::List, &[sequence, &[WRITABLE, REVERSIBLE, INIT, LIST_IN_PLACE]]),
        (Tag::Dict, &[&[EQUALITY, SIZED, READABLE, WRITABLE, REVERSIBLE, INIT, &OR, SHOWN, DICT_IN_PLACE]]),
        (Tag::Set, &[SET_ALGEBRA, &[EQUALITY, ORDER, SIZED, INIT, SHOWN, SET_IN_PLACE]]),
        (Tag::FrozenSet, &[SET_ALGEBRA, &[EQUALITY, ORDER, SIZED, HASH, SHOWN]]),
        (Tag::DictKeys, &[SET_ALGEBRA, &[EQUALITY, ORDER, SIZED, REVERSIBLE]]),
        (Tag::DictItems, &[SET_ALGEBRA, &[EQUALITY, ORDER, SIZED, REVERSIBLE]]),
        (Tag::DictValues, &[&[&[LEN, ITER], REVERSIBLE]]),
        (Tag::Type, &[&[UNITING]]),
        (Tag::Union, &[&[UNITING, READABLE, HASH]]),
        (Tag::GenericAlias, &[&[UNITING]]),
        (Tag::StaticMethod, &[&[CALLABLE]]),
        (Tag::Range, &[&[EQUALITY, SIZED, READABLE, REVERSIBLE, HASH, TRUTH]]),
        (Tag::Function, &[&[CALLABLE]]),
        (Tag::BoundMethod, &[&[CALLABLE, EQUALITY, HASH]]),
        (Tag::Builtin, &[&[CALLABLE, EQUALITY, HASH]]),
        (Tag::Slice, &[&[EQUALITY, ORDER, HASH]]),
        (Tag::Code, &[&[HASH]]),
        (Tag::Cell, &[&[EQUALITY, ORDER]]),
    ];
    for &(tag, groups) in by_tag {
        let class = vm.types.of_tag(tag);
        for defs in groups.iter().copied().flatten() {
            super::add_methods(vm, class, defs);
        }
    }
    let unhashable = [Tag::List, Tag::Dict, Tag::Set, Tag::Cell, Tag::DictKeys, Tag::DictItems, Tag::ByteArray];
    let unhashable = unhashable.map(|tag| vm.types.of_tag(tag));
    for class in unhashable.into_iter().chain([vm.types.special(Special::SimpleNamespace)]) {
        let name = vm.intern("__hash__");
        ops::dict::set_str(vm, class.dict, name, Value::NONE);
    }
    for special in [Special::NoneType, Special::NotImplementedType] {
        let class = vm.types.special(special);
        super::add_methods(vm, class, TRUTH);
    }
    for special in [Special::NoneType, Special::MethodWrapper] {
        let class = vm.types.special(special);
        super::add_methods(vm, class, HASH);
    }
    install_repr(vm);
    let made: Vec<Gc<TypeObject>> = vm.types.all().filter(|class| class.construct.get().is_some()).collect();
    for class in made.into_iter().filter(|class| class.instances != Tag::Type) {
        super::add_new(vm, class);
    }
}
