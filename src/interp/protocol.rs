//! Instructions of `with`, `match`, `await` and `except*`: they look at types and call special methods.

use super::calls::Callee;
use super::machine::Machine;
use super::quick::RunOp;
use super::{calls, class, cold, operators, type_params};
use crate::builtins;
use crate::bytecode::{Intrinsic2, Opcode};
use crate::runtime::objects::{
    Collection, Dict, Exception, Function, Instance, List, Str, Tag, Tuple, TypeObject, Word,
};
use crate::runtime::ops::awaitable;
use crate::runtime::types::Special;
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};

/// Does one of these instructions. Gives the machine behind it.
pub fn step(vm: &mut Isolate, mut m: Machine, word: Word) -> Result<Machine> {
    match RunOp::of(word) {
        RunOp::BEFORE_ASYNC_WITH => {
            let (exit, enter) = methods(vm, m.peek(1), &ASYNC_MANAGER)?;
            let result = vm.call(enter, &[])?;
            m.poke(1, exit);
            m.push(result);
        }
        RunOp::CHECK_EG_MATCH => {
            let (rest, matched) = ops::exception::match_star(vm, m.peek(2), m.peek(1))?;
            m.poke(2, rest);
            m.poke(1, matched);
            if !matched.is_none() {
                vm.handled = Some(matched);
            }
        }
        RunOp::LOAD_FROM_DICT_OR_GLOBALS => {
            let value = class::from_dict_or_globals(vm, m, m.name(word.arg()), m.peek(1))?;
            m.poke(1, value);
        }
        RunOp::CALL_INTRINSIC_2 => {
            let result = intrinsic(vm, word.arg(), m.peek(2), m.peek(1))?;
            m.drop(1);
            m.poke(1, result);
        }
        RunOp::GET_ANEXT => {
            let next = awaitable::get_anext(vm, m.peek(1))?;
            m.push(next);
        }
        op @ (RunOp::MATCH_SEQUENCE | RunOp::MATCH_MAPPING | RunOp::GET_LEN) => {
            let answer = cold::operation(vm, op.plain(), 0, m.top_slots(1))?;
            m.push(answer);
        }
        RunOp::MATCH_KEYS => {
            let values = cold::operation(vm, Opcode::MATCH_KEYS, 0, m.top_slots(2))?;
            m.push(values);
        }
        RunOp::MATCH_CLASS => {
            if let Some(instance) = m.peek(3).downcast::<Instance>() {
                m.code().polymorphic.note_shape(m.pc() - 1, vm.context().epoch, instance.shape());
            }
            let attributes = cold::operation(vm, Opcode::MATCH_CLASS, word.arg(), m.top_slots(3))?;
            m.drop(2);
            m.poke(1, attributes);
        }
        op => unreachable!("{op:?} is not done here"),
    }
    Ok(m)
}

/// `CALL_INTRINSIC_2`
fn intrinsic(vm: &mut Isolate, arg: u32, first: Value, second: Value) -> Result<Value> {
    match Intrinsic2::ALL[arg as usize] {
        Intrinsic2::PrepReraiseStar => {
            let raised = second.downcast::<List>().expect("the compiler has put a list there");
            ops::exception::after_star(vm, first, raised)
        }
        intrinsic => type_params::of_two(vm, intrinsic, first, second),
    }
}

/// The special methods of context managers, and what messages call them.
struct ManagerProtocol {
    enter: &'static str,
    exit: &'static str,
    name: &'static str,
}

const MANAGER: ManagerProtocol = ManagerProtocol { enter: "__enter__", exit: "__exit__", name: "context manager" };
const ASYNC_MANAGER: ManagerProtocol =
    ManagerProtocol { enter: "__aenter__", exit: "__aexit__", name: "asynchronous context manager" };

/// `BEFORE_WITH`: the frame of `__enter__` stands above the bound `__exit__`, behind which its result comes.
pub fn before_with(vm: &mut Isolate, m: Machine) -> Result<Callee> {
    let manager = m.peek(1);
    if let Some(instance) = manager.downcast::<Instance>() {
        operators::note_receiver(m, instance);
    }
    let (exit, enter) = methods(vm, manager, &MANAGER)?;
    m.poke(1, exit);
    call_above(vm, m, enter, &[])
}

/// `WITH_EXCEPT_START`: calls `__exit__` because an exception was raised.
pub fn with_except_start(vm: &mut Isolate, m: Machine) -> Result<Callee> {
    let details = exception_details(vm, m.peek(1));
    call_above(vm, m, m.peek(4), &details)
}

/// Calls what an instruction implies. The result comes on top of its operands; the stack has a margin beyond its limit.
fn call_above(vm: &mut Isolate, mut m: Machine, callable: Value, args: &[Value]) -> Result<Callee> {
    m.push(callable);
    m.push_slot(None);
    args.iter().for_each(|&arg| m.push(arg));
    Ok(match calls::call(vm, m, args.len(), None)? {
        Callee::Result(result, _) => Callee::Result(result, 0),
        frame => frame,
    })
}

/// Enters a context manager: its bound method to leave it, and what that to enter it has returned.
pub fn enter_manager(vm: &mut Isolate, manager: Value) -> Result<(Value, Value)> {
    let (exit, enter) = methods(vm, manager, &MANAGER)?;
    let result = vm.call(enter, &[])?;
    Ok((exit, result))
}

/// The bound methods of a protocol: the one to leave and the one to enter.
fn methods(vm: &mut Isolate, manager: Value, protocol: &ManagerProtocol) -> Result<(Value, Value)> {
    let ManagerProtocol { enter, exit, name } = *protocol;
    let Some(enter) = ops::attr::special_method(vm, manager, enter)? else {
        let message = format!("'{}' object does not support the {name} protocol", vm.type_name(manager));
        return Err(vm.type_error(message));
    };
    let Some(exit) = ops::attr::special_method(vm, manager, exit)? else {
        let message =
            format!("'{}' object does not support the {name} protocol (missed {exit} method)", vm.type_name(manager));
        return Err(vm.type_error(message));
    };
    Ok((exit, enter))
}

/// `__exit__` and `__enter__` of the instances of a class, if both are functions.
pub fn manager_functions(vm: &mut Isolate, class: Gc<TypeObject>) -> Option<(Gc<Function>, Gc<Function>)> {
    let [exit, enter] = [MANAGER.exit, MANAGER.enter].map(|name| {
        let name = vm.intern(name);
        vm.class_attribute(class, name)?.downcast::<Function>()
    });
    exit.zip(enter)
}

/// Calls `__exit__` because an exception was raised.
pub fn exit_manager(vm: &mut Isolate, exit: Value, exception: Value) -> Result<Value> {
    let details = exception_details(vm, exception);
    vm.call(exit, &details)
}

/// What `__exit__` is told of an exception: its class, itself, and its traceback or None.
pub fn exception_details(vm: &Isolate, exception: Value) -> [Value; 3] {
    let traceback = exception.downcast::<Exception>().and_then(|e| e.traceback.get());
    [vm.type_of(exception).into(), exception, traceback.map_or(Value::NONE, Value::from)]
}

/// Whether patterns for sequences, or for mappings, match a value.
pub fn is_collection(vm: &Isolate, value: Value, kind: Collection) -> bool {
    vm.type_of(value).collection() == Some(kind)
}

/// The values of a mapping at the keys of a tuple, as a tuple; None if one of the keys is missing.
pub fn match_keys(vm: &mut Isolate, mapping: Value, keys: Value) -> Result<Value> {
    let keys = keys.downcast::<Tuple>().expect("the compiler has put a tuple there");
    let seen = Dict::new(&mut vm.heap, keys.len());
    let values = List::with_capacity(&mut vm.heap, keys.len());
    for &key in keys.items() {
        if ops::dict::contains(vm, seen, key)? {
            let shown = ops::repr::repr(vm, key)?;
            return Err(vm.value_error(format!("mapping pattern checks duplicate key ({})", shown.to_text())));
        }
        ops::dict::set(vm, seen, key, Value::NONE)?;
        let found = match mapping.downcast::<Dict>() {
            Some(dict) => ops::dict::get(vm, dict, key)?,
            None => get_or_absent(vm, mapping, key, seen.into())?,
        };
        match found {
            Some(value) => values.push(&mut vm.heap, value),
            None => return Ok(Value::NONE),
        }
    }
    Ok(vm.tuple_of(values))
}

/// `mapping.get(key, absent)`, empty if that gives `absent`: makes no key in mappings that have defaults.
fn get_or_absent(vm: &mut Isolate, mapping: Value, key: Value, absent: Value) -> Result<Slot> {
    let name = vm.intern("get");
    let get = ops::attr::get(vm, mapping, name)?;
    let found = vm.call(get, &[key, absent])?;
    Ok((found != absent).then_some(found))
}

/// The attributes that a class pattern looks at, as a tuple; None if the pattern does not match.
pub fn match_class(vm: &mut Isolate, subject: Value, class: Value, count: usize, names: Value) -> Result<Value> {
    let names = names.downcast::<Tuple>().expect("the compiler has put a tuple there");
    let Some(class) = class.downcast::<TypeObject>() else {
        return Err(vm.type_error("called match pattern must be a class"));
    };
    if !builtins::is_instance(vm, subject, class)? {
        return Ok(Value::NONE);
    }
    let mut pattern = ClassPattern { subject, class, seen: List::with_capacity(&mut vm.heap, count + names.len()) };
    let attributes = List::with_capacity(&mut vm.heap, count + names.len());
    if count > 0 {
        let key = vm.intern("__match_args__");
        let args = match ops::attr::get_or_none(vm, class.into(), key)? {
            Some(args) => match args.downcast::<Tuple>() {
                Some(args) => Some(args),
                None => {
                    let (name, got) = (class.name.to_text(), vm.type_name(args));
                    return Err(vm.type_error(format!("{name}.__match_args__ must be a tuple (got {got})")));
                }
            },
            None => None,
        };
        let matches_itself = args.is_none() && matches_itself(vm, class);
        let allowed = if matches_itself { 1 } else { args.map_or(0, |args| args.len()) };
        if allowed < count {
            let plural = if allowed == 1 { "" } else { "s" };
            let name = class.name.to_text();
            let message = format!("{name}() accepts {allowed} positional sub-pattern{plural} ({count} given)");
            return Err(vm.type_error(message));
        }
        if matches_itself {
            attributes.push(&mut vm.heap, subject);
        }
        for &name in args.iter().flat_map(|args| &args.items()[..count]) {
            match pattern.attribute(vm, name)? {
                Some(value) => attributes.push(&mut vm.heap, value),
                None => return Ok(Value::NONE),
            }
        }
    }
    for &name in names.items() {
        match pattern.attribute(vm, name)? {
            Some(value) => attributes.push(&mut vm.heap, value),
            None => return Ok(Value::NONE),
        }
    }
    Ok(vm.tuple_of(attributes))
}

/// A class pattern at work: each attribute may be looked at once.
struct ClassPattern {
    subject: Value,
    class: Gc<TypeObject>,
    seen: Gc<List>,
}

impl ClassPattern {
    fn attribute(&mut self, vm: &mut Isolate, name: Value) -> Result<Slot> {
        let Some(text) = name.downcast::<Str>() else {
            let got = vm.type_name(name);
            return Err(vm.type_error(format!("__match_args__ elements must be strings (got {got})")));
        };
        let seen = self.seen;
        let mut before = (0..seen.len()).filter_map(|at| seen.get(at)?.downcast::<Str>());
        if before.any(|other| other.same_text(&text)) {
            let shown = ops::repr::repr(vm, name)?;
            let class = self.class.name.to_text();
            return Err(vm.type_error(format!("{class}() got multiple sub-patterns for attribute {}", shown.to_text())));
        }
        self.seen.push(&mut vm.heap, name);
        ops::attr::get_or_none(vm, self.subject, text)
    }
}

/// Whether the only positional sub-pattern of a class is matched against the object itself.
pub fn matches_itself(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    use Tag::{ByteArray, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple};
    let tags = [ByteArray, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple];
    tags.iter().any(|&tag| class.is_subtype(vm.types.of_tag(tag))) || class == vm.types.special(Special::Bool)
}
