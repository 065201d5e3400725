//! Unions of types: what `int | str | None` makes, and how unions compare and hash.

use super::{compare, generic, hash, repr};
use crate::runtime::objects::{Gc, GenericAlias, StrBuf, Tuple, TypeObject, Union};
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Result, Slot, Value};

/// `a | b`, of which one is a type or a union and the other may be None; none if the operands are something else.
pub fn of(vm: &mut Isolate, a: Value, b: Value) -> Result<Slot> {
    if a.is_none() && b.is_none() {
        return Ok(None);
    }
    let mut members: Vec<Value> = Vec::new();
    for operand in [a, b] {
        let several = operand.downcast::<Union>().map(|union| union.args);
        let none = Value::from(vm.types.special(Special::NoneType));
        let one = [if operand.is_none() { none } else { operand }];
        let found = several.as_ref().map_or(&one[..], |args| args.items());
        for &member in found {
            if !member.is::<TypeObject>() && !member.is::<GenericAlias>() && !is_type_alias(vm, member) {
                return Ok(None);
            }
            if !is_among(vm, &members, member)? {
                members.push(member);
            }
        }
    }
    if let [only] = *members {
        return Ok(Some(only));
    }
    let args = vm.new_tuple(&members);
    Ok(Some(Union::new(&mut vm.heap, args).into()))
}

/// Whether it is what a `type` statement makes. That class is written in Python.
fn is_type_alias(vm: &Isolate, x: Value) -> bool {
    let class = vm.type_of(x);
    class.is_user && class.module.is_text("typing") && class.name.get().is_text("TypeAliasType")
}

/// Whether a union has a member already. The members are held by the operands.
fn is_among(vm: &mut Isolate, members: &[Value], member: Value) -> Result<bool> {
    for &known in members {
        if known == member || known.is::<GenericAlias>() && compare::equal(vm, known, member)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The types that `isinstance` has to look at, if `x` is a union.
pub fn members(x: Value) -> Option<Gc<Tuple>> {
    x.downcast::<Union>().map(|union| union.args)
}

/// Whether two unions have the same members, in any order.
pub(super) fn equal(vm: &mut Isolate, a: Gc<Union>, b: Gc<Union>) -> Result<bool> {
    // No union has a member twice.
    let (a, b) = (a.args.items(), b.args.items());
    if a.len() != b.len() {
        return Ok(false);
    }
    for &member in a {
        if !is_among(vm, b, member)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The hash of a union, which is that of the set of its members: that of an equal union of `typing`, too.
pub(super) fn hash(vm: &mut Isolate, union: Gc<Union>) -> Result<i64> {
    hash::members(vm, union.args.items().iter().copied())
}

/// Appends `repr(union)`: names of types, with the module where it is not the built-ins'.
pub(super) fn write(vm: &mut Isolate, out: &mut StrBuf, union: Gc<Union>) -> Result<()> {
    let none = vm.types.special(Special::NoneType);
    for (at, member) in union.args.items().iter().enumerate() {
        if at > 0 {
            out.push_str(" | ");
        }
        if let Some(alias) = member.downcast::<GenericAlias>() {
            generic::write(vm, out, alias)?;
            continue;
        }
        let Some(class) = member.downcast::<TypeObject>() else {
            let shown = repr::repr(vm, *member)?;
            out.push_view(shown.view());
            continue;
        };
        if class == none {
            out.push_str("None");
            continue;
        }
        if !class.module.is_text("builtins") {
            out.push_view(class.module.view());
            out.push_str(".");
        }
        out.push_view(class.name.get().view());
    }
    Ok(())
}
