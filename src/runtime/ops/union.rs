//! Unions of types: what `int | str | None` makes, and how unions compare and hash.

use super::hash;
use crate::runtime::objects::{Gc, StrBuf, Tuple, TypeObject, Union};
use crate::runtime::types::Special;
use crate::runtime::{Isolate, Result, Value};

/// `a | b`, of which one is a type or a union and the other may be None; none if the operands are something else.
pub(super) fn of(vm: &mut Isolate, a: Value, b: Value) -> Option<Value> {
    if a.is_none() && b.is_none() {
        return None;
    }
    let mut members: Vec<Value> = Vec::new();
    for operand in [a, b] {
        let several = operand.downcast::<Union>().map(|union| union.args);
        let none = Value::from(vm.types.special(Special::NoneType));
        let one = [if operand.is_none() { none } else { operand }];
        let found = several.as_ref().map_or(&one[..], |args| args.items());
        for &member in found {
            member.downcast::<TypeObject>()?;
            if !members.contains(&member) {
                members.push(member);
            }
        }
    }
    if let [only] = *members {
        return Some(only);
    }
    let args = vm.new_tuple(&members);
    Some(Union::new(&mut vm.heap, args).into())
}

/// The types that `isinstance` has to look at, if `x` is a union.
pub fn members(x: Value) -> Option<Gc<Tuple>> {
    x.downcast::<Union>().map(|union| union.args)
}

/// Whether two unions have the same members, in any order.
pub(super) fn equal(a: Gc<Union>, b: Gc<Union>) -> bool {
    // Types are equal only to themselves, and no union has one twice.
    let (a, b) = (a.args.items(), b.args.items());
    a.len() == b.len() && a.iter().all(|member| b.contains(member))
}

/// The hash of a union, which does not depend on the order of its members.
pub(super) fn hash(vm: &mut Isolate, union: Gc<Union>) -> Result<i64> {
    let mut mixed = 0;
    for &member in union.args.items() {
        mixed ^= hash::hash(vm, member)?.wrapping_mul(3_644_798_167);
    }
    Ok(if mixed == -1 { -2 } else { mixed })
}

/// Appends `repr(union)`: names of types, with the module where it is not the built-ins'.
pub(super) fn write(vm: &Isolate, out: &mut StrBuf, union: Gc<Union>) {
    let none = vm.types.special(Special::NoneType);
    for (at, member) in union.args.items().iter().enumerate() {
        if at > 0 {
            out.push_str(" | ");
        }
        let Some(class) = member.downcast::<TypeObject>() else { continue };
        if class == none {
            out.push_str("None");
            continue;
        }
        if !class.module.is_text("builtins") {
            out.push_view(class.module.view());
            out.push_str(".");
        }
        out.push_view(class.name.view());
    }
}
