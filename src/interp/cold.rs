//! Operations that need nothing of the frame but their operands. The dispatch loop and compiled code share them.

use super::{generators, protocol, slow, type_params};
use crate::builtins;
use crate::bytecode::{Conversion, Intrinsic, Opcode};
use crate::modules::sys;
use crate::runtime::objects::{Args, AsyncYield, Collection, Dict, Gc, List, Object, Set, SliceObject, Str, Tuple};
use crate::runtime::ops::awaitable::{self, Source};
use crate::runtime::{Isolate, Result, Slot, Value, ops};

/// Whether [`operation`] does this instruction.
pub fn is_cold(op: Opcode) -> bool {
    use Opcode::*;
    matches!(
        op,
        BINARY_SLICE
            | STORE_SLICE
            | BUILD_TUPLE
            | BUILD_LIST
            | BUILD_SET
            | BUILD_MAP
            | BUILD_CONST_KEY_MAP
            | BUILD_STRING
            | BUILD_SLICE
            | LIST_EXTEND
            | SET_UPDATE
            | SET_ADD
            | DICT_UPDATE
            | DICT_MERGE
            | MAP_ADD
            | CONVERT_VALUE
            | FORMAT_SIMPLE
            | FORMAT_WITH_SPEC
            | CALL_INTRINSIC_1
            | GET_AWAITABLE
            | GET_AITER
            | CALL_KW
            | CALL_FUNCTION_EX
            | DELETE_SUBSCR
            | MATCH_SEQUENCE
            | MATCH_MAPPING
            | MATCH_KEYS
            | MATCH_CLASS
            | GET_LEN
    )
}

/// Does an instruction on the words it pops, the top one last. Gives what it pushes, on top of its operands if these stay;
/// `None` if it pushes nothing.
/// Instructions that change a container below their operands find it as the first word they name.
pub fn operation(vm: &mut Isolate, op: Opcode, arg: u32, operands: &[Slot]) -> Result<Value> {
    let at = |index: usize| operands[index].expect("operands are present");
    let last = operands.len().wrapping_sub(1);
    match op {
        Opcode::MATCH_SEQUENCE => Ok(Value::bool(protocol::is_collection(vm, at(0), Collection::Sequence))),
        Opcode::MATCH_MAPPING => Ok(Value::bool(protocol::is_collection(vm, at(0), Collection::Mapping))),
        Opcode::MATCH_KEYS => protocol::match_keys(vm, at(0), at(1)),
        Opcode::MATCH_CLASS => protocol::match_class(vm, at(0), at(1), arg as usize, at(2)),
        Opcode::GET_LEN => builtins::length(vm, at(0)),
        Opcode::DELETE_SUBSCR => ops::subscript::delete(vm, at(0), at(1)).map(|()| Value::NONE),
        Opcode::BINARY_SLICE => ops::subscript::get_section(vm, at(0), at(1), at(2)),
        Opcode::STORE_SLICE => ops::subscript::set_section(vm, at(1), at(2), at(3), at(0)).map(|()| Value::NONE),
        Opcode::BUILD_TUPLE => Ok(vm.tuple(Value::all_of(operands))),
        Opcode::BUILD_LIST => Ok(List::new(&mut vm.heap, Value::all_of(operands)).into()),
        Opcode::BUILD_SET => build_set(vm, operands),
        Opcode::BUILD_MAP => {
            let dict = Dict::new(&mut vm.heap, operands.len() / 2);
            for pair in Value::all_of(operands).chunks_exact(2) {
                ops::dict::set(vm, dict, pair[0], pair[1])?;
            }
            Ok(dict.into())
        }
        Opcode::BUILD_CONST_KEY_MAP => {
            let dict = Dict::new(&mut vm.heap, last);
            for (&key, &value) in expect::<Tuple>(at(last)).items().iter().zip(Value::all_of(operands)) {
                match key.downcast() {
                    // No constant of another kind is equal to a string.
                    Some(name) => ops::dict::set_str(vm, dict, name, value),
                    None => ops::dict::set(vm, dict, key, value)?,
                }
            }
            Ok(dict.into())
        }
        Opcode::BUILD_STRING => Ok(slow::build_string(vm, Value::all_of(operands))),
        Opcode::BUILD_SLICE => {
            let step = operands.get(2).map_or(Value::NONE, |_| at(2));
            Ok(SliceObject::new(&mut vm.heap, at(0), at(1), step).into())
        }
        Opcode::LIST_EXTEND => slow::extend_display(vm, expect(at(0)), at(last)).map(|()| Value::NONE),
        Opcode::SET_UPDATE => ops::set::update(vm, expect(at(0)), at(last)).map(|()| Value::NONE),
        Opcode::SET_ADD => ops::set::add(vm, expect(at(0)), at(last)).map(|()| Value::NONE),
        Opcode::DICT_UPDATE => slow::update_display(vm, expect(at(0)), at(last)).map(|()| Value::NONE),
        Opcode::DICT_MERGE => ops::dict::merge(vm, expect(at(3)), at(last), at(0)).map(|()| Value::NONE),
        Opcode::MAP_ADD => ops::dict::set(vm, expect(at(0)), at(last - 1), at(last)).map(|()| Value::NONE),
        Opcode::CONVERT_VALUE => match Conversion::ALL[arg as usize] {
            Conversion::None => Ok(at(0)),
            Conversion::Str => ops::repr::str_object(vm, at(0)),
            Conversion::Repr => ops::repr::repr_object(vm, at(0)),
            Conversion::Ascii => ops::repr::ascii_object(vm, at(0)),
        },
        Opcode::FORMAT_SIMPLE if at(0).is::<Str>() => Ok(at(0)),
        Opcode::FORMAT_SIMPLE => ops::format::plainly(vm, at(0)),
        Opcode::FORMAT_WITH_SPEC => ops::format::format(vm, at(0), expect(at(1))),
        Opcode::CALL_INTRINSIC_1 => match Intrinsic::ALL[arg as usize] {
            Intrinsic::UnaryPositive => ops::arith::positive(vm, at(0)),
            Intrinsic::ListToTuple => Ok(vm.tuple_of(expect(at(0)))),
            Intrinsic::Print => sys::display(vm, at(0)).map(|()| Value::NONE),
            Intrinsic::StopIterationError => Ok(generators::stop_iteration_error(vm, at(0))),
            Intrinsic::AsyncGenWrap => Ok(AsyncYield::new(&mut vm.heap, at(0)).into()),
            intrinsic @ (Intrinsic::TypeVar
            | Intrinsic::ParamSpec
            | Intrinsic::TypeVarTuple
            | Intrinsic::SubscriptGeneric
            | Intrinsic::TypeAlias) => type_params::of_one(vm, intrinsic, at(0)),
            Intrinsic::ImportStar => {
                unreachable!("`import *` needs its frame and is not done here")
            }
        },
        Opcode::GET_AWAITABLE => awaitable::get_awaitable(vm, at(0), Source::from_arg(arg)),
        Opcode::GET_AITER => awaitable::get_aiter(vm, at(0)),
        Opcode::CALL_KW => {
            let args = if operands[1].is_some() { &operands[1..last] } else { &operands[2..last] };
            vm.call_with(at(0), Args { slots: args, keywords: Some(expect(at(last))) })
        }
        Opcode::CALL_FUNCTION_EX => slow::call_ex(vm, at(0), at(2), operands.get(3).copied().flatten()),
        _ => unreachable!("{op:?} is not done here"),
    }
}

/// The object that verified code is known to have put there.
fn expect<T: Object>(value: Value) -> Gc<T> {
    value.downcast().expect("the compiler has put an object of this kind there")
}

fn build_set(vm: &mut Isolate, operands: &[Slot]) -> Result<Value> {
    let set = Set::new(&mut vm.heap);
    for item in operands.iter().flatten() {
        ops::set::add(vm, set, *item)?;
    }
    Ok(set.into())
}
