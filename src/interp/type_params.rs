//! The intrinsics of type parameters. The objects are those of `typing` and are made in Python.

use crate::bytecode::{Intrinsic, Intrinsic2};
use crate::modules::import;
use crate::runtime::objects::{Function, Tuple};
use crate::runtime::{Isolate, Result, Value, ops};

/// The module with the functions that make the objects.
const MODULE: &str = "_type_parameters";

fn call(vm: &mut Isolate, function: &str, args: &[Value]) -> Result<Value> {
    let module = import::load(vm, MODULE)?;
    let name = vm.intern(function);
    let function = ops::attr::get(vm, module, name)?;
    vm.call(function, args)
}

/// Those of `CALL_INTRINSIC_1`.
pub fn of_one(vm: &mut Isolate, intrinsic: Intrinsic, operand: Value) -> Result<Value> {
    let function = match intrinsic {
        Intrinsic::TypeVar => "type_var",
        Intrinsic::ParamSpec => "param_spec",
        Intrinsic::TypeVarTuple => "type_var_tuple",
        Intrinsic::SubscriptGeneric => "generic_base",
        Intrinsic::TypeAlias => "type_alias",
        other => unreachable!("{other:?} is not done here"),
    };
    call(vm, function, &[operand])
}

/// Those of `CALL_INTRINSIC_2`.
pub fn of_two(vm: &mut Isolate, intrinsic: Intrinsic2, first: Value, second: Value) -> Result<Value> {
    let function = match intrinsic {
        Intrinsic2::TypeVarWithBound => "type_var_with_bound",
        Intrinsic2::TypeVarWithConstraints => "type_var_with_constraints",
        Intrinsic2::SetTypeParamDefault => "with_default",
        Intrinsic2::SetFunctionTypeParams => {
            let function = first.downcast::<Function>().expect("the compiler has put a function there");
            let params = second.downcast::<Tuple>().expect("the compiler has put a tuple there");
            function.make_extra(&mut vm.heap).type_params.set(Some(params.into()));
            return Ok(first);
        }
        other => unreachable!("{other:?} is not done here"),
    };
    call(vm, function, &[first, second])
}
