//! The module `_operator`: the operators of the language as functions, and callables that fetch something (`getters`).

pub(crate) mod getters;

use super::add_functions;
use crate::builtins::{def, range};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::runtime::objects::{Args, Gc, Module, NativeDef, Signature, Tag};
use crate::runtime::{Isolate, Result, Value, ops};

macro_rules! binary {
    ($name:literal, $op:ident) => {
        def($name, range(2, 2), |vm, args| {
            let (a, b) = (args.at(0), args.at(1));
            match ops::int::arith::of_fixnums(BinaryOp::$op, a, b) {
                Some(result) => Ok(result),
                None => ops::arith::binary(vm, BinaryOp::$op, a, b),
            }
        })
    };
}

macro_rules! comparison {
    ($name:literal, $op:ident) => {
        def($name, range(2, 2), |vm, args| ops::compare::compare(vm, CompareOp::$op, args.at(0), args.at(1)))
    };
}

macro_rules! unary {
    ($name:literal, $function:path) => {
        def($name, Signature::One, |vm, args| $function(vm, args.at(0)))
    };
}

const FUNCTIONS: &[NativeDef] = &[
    comparison!("lt", Lt),
    comparison!("le", Le),
    comparison!("eq", Eq),
    comparison!("ne", Ne),
    comparison!("ge", Ge),
    comparison!("gt", Gt),
    def("not_", Signature::One, |vm, args| Ok(Value::bool(!ops::compare::is_true(vm, args.at(0))?))),
    def("truth", Signature::One, |vm, args| ops::compare::is_true(vm, args.at(0)).map(Value::bool)),
    def("is_", range(2, 2), |_, args| Ok(Value::bool(args.at(0) == args.at(1)))),
    def("is_not", range(2, 2), |_, args| Ok(Value::bool(args.at(0) != args.at(1)))),
    binary!("add", Add),
    binary!("sub", Subtract),
    binary!("mul", Multiply),
    binary!("matmul", MatrixMultiply),
    binary!("truediv", TrueDivide),
    binary!("floordiv", FloorDivide),
    binary!("mod", Remainder),
    binary!("pow", Power),
    binary!("lshift", LeftShift),
    binary!("rshift", RightShift),
    binary!("and_", And),
    binary!("or_", Or),
    binary!("xor", Xor),
    unary!("neg", ops::arith::negative),
    unary!("pos", ops::arith::positive),
    unary!("inv", ops::arith::invert),
    unary!("invert", ops::arith::invert),
    def("index", Signature::One, |vm, args| ops::int::integer(vm, args.at(0)).map(|n| n.value())),
    binary!("iadd", InplaceAdd),
    binary!("isub", InplaceSubtract),
    binary!("imul", InplaceMultiply),
    binary!("imatmul", InplaceMatrixMultiply),
    binary!("itruediv", InplaceTrueDivide),
    binary!("ifloordiv", InplaceFloorDivide),
    binary!("imod", InplaceRemainder),
    binary!("ipow", InplacePower),
    binary!("ilshift", InplaceLeftShift),
    binary!("irshift", InplaceRightShift),
    binary!("iand", InplaceAnd),
    binary!("ior", InplaceOr),
    binary!("ixor", InplaceXor),
    def("concat", range(2, 2), |vm, args| concat(vm, args, BinaryOp::Add)),
    def("iconcat", range(2, 2), |vm, args| concat(vm, args, BinaryOp::InplaceAdd)),
    def("getitem", range(2, 2), |vm, args| ops::subscript::get(vm, args.at(0), args.at(1))),
    def("setitem", range(3, 3), |vm, args| {
        ops::subscript::set(vm, args.at(0), args.at(1), args.at(2)).map(|()| Value::NONE)
    }),
    def("delitem", range(2, 2), |vm, args| ops::subscript::delete(vm, args.at(0), args.at(1)).map(|()| Value::NONE)),
    def("contains", range(2, 2), |vm, args| ops::compare::contains(vm, args.at(1), args.at(0)).map(Value::bool)),
    def("countOf", range(2, 2), |vm, args| {
        let (mut count, iterator) = (0, ops::compare::iterator_to_search(vm, args.at(0))?);
        while let Some(item) = ops::iter::next(vm, iterator)? {
            count += i64::from(ops::compare::equal(vm, item, args.at(1))?);
        }
        Ok(Value::fixnum(count))
    }),
    def("indexOf", range(2, 2), |vm, args| {
        let (mut at, iterator) = (0, ops::compare::iterator_to_search(vm, args.at(0))?);
        while let Some(item) = ops::iter::next(vm, iterator)? {
            if ops::compare::equal(vm, item, args.at(1))? {
                return Ok(Value::fixnum(at));
            }
            at += 1;
        }
        Err(vm.value_error("sequence.index(x): x not in sequence"))
    }),
    def("call", Signature::Any, |vm, args| match args.values().next() {
        Some(callable) => vm.call_with(callable, Args { slots: &args.slots[1..], ..args }),
        None => Err(vm.type_error("call expected at least 1 argument, got 0")),
    }),
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    getters::add_types(vm, module);
}

/// `+` of sequences only.
fn concat(vm: &mut Isolate, args: Args<'_>, op: BinaryOp) -> Result<Value> {
    let sequence = args.at(0);
    let (class, name) = (vm.type_of(sequence), vm.intern("__getitem__"));
    // A dict has items too, but no order of its own to put another one after.
    let is_dict = class.is_subtype(vm.types.of_tag(Tag::Dict));
    if is_dict || vm.class_attribute(class, name).is_none() {
        let message = format!("'{}' object can't be concatenated", vm.type_name(sequence));
        return Err(vm.type_error(message));
    }
    ops::arith::binary(vm, op, sequence, args.at(1))
}
