//! The runtime functions that compiled code calls: one for each row of the helper table.
//!
//! They translate between machine words and the runtime's results, and decide nothing: what operations mean is in
//! `runtime::ops` and `interp`.

use super::exits;
use crate::bytecode::{BinaryOp, CodeFlags, CompareOp, Opcode};
use crate::interp;
use crate::interp::frame::Frame;
use crate::modules::import;
use crate::runtime::context::{Context, Interrupt};
use crate::runtime::heap::Header;
use crate::runtime::objects::{
    AnySet, Args, Awaitable, Builtin, CellObject, CodeObject, Dict, Generator, GeneratorState, List, Shaped, Str,
    Table, Tuple,
};
use crate::runtime::ops::awaitable::Round;
use crate::runtime::ops::generator::Step;
use crate::runtime::ops::text::class::Class;
use crate::runtime::stack::{self, StackPointer};
use crate::runtime::stress::Stress;
use crate::runtime::{Gc, Isolate, Result, Slot, Value, ops};
use freevar_jit::abi::{HelperId, value};

/// The room that a list or a dict gets at most before it has items: they may not come.
const MOST_ROOM: i64 = 1 << 12;

/// A truth value's word for "an exception is pending".
const RAISED_BOOL: u8 = 2;
/// The most items of a tuple that a loop goes over as a list, which is made for it.
const SHORT: usize = 64;

/// The isolate of a context.
///
/// # Safety
/// `context` is that of an isolate that is running compiled code on this thread; nothing else uses it until the
/// returned borrow ends.
unsafe fn isolate<'a>(context: *mut Context) -> &'a mut Isolate {
    // SAFETY: the context knows its isolate, and compiled code holds no borrow of it.
    unsafe { &mut *(*context).isolate.cast::<Isolate>() }
}

/// The slot of a word that compiled code has passed.
///
/// # Safety
/// Compiled code passes only words that it got from the runtime or made by its rules.
unsafe fn slot(word: u64) -> Slot {
    // SAFETY: as the caller vouches.
    unsafe { Value::from_word(word) }
}

/// The value of a word that is not absent.
///
/// # Safety
/// As for [`slot`].
unsafe fn val(word: u64) -> Value {
    // SAFETY: as the caller vouches.
    unsafe { slot(word) }.expect("compiled code has checked that the value is present")
}

fn word(result: Result<Value>) -> u64 {
    result.map_or(0, Value::word)
}

fn truth_word(result: Result<bool>) -> u8 {
    result.map_or(RAISED_BOOL, u8::from)
}

fn unit_word(result: Result<()>) -> u64 {
    word(result.map(|()| Value::NONE))
}

/// An instruction of bytecode as an integer that compiled code passes.
pub(super) fn packed_instruction(op: Opcode, arg: u32) -> i64 {
    op as i64 | i64::from(arg) << 8
}

fn unpacked_instruction(instruction: i64) -> (Opcode, u32) {
    (Opcode::ALL[(instruction & 0xff) as usize], (instruction >> 8) as u32)
}

/// An instruction whose special method has returned, as an integer that compiled code passes.
pub(super) fn packed_operator(op: Opcode, arg: u32, is_alternative: bool) -> i64 {
    packed_instruction(op, arg) | i64::from(is_alternative) << 40
}

/// What is called, as a word; its `self` is stored at a place in the frame's window.
fn method_word(place: StackPointer, found: Result<(Value, Slot)>) -> u64 {
    word(found.map(|(callable, receiver)| {
        // SAFETY: compiled code passes the address of a word in its frame's window.
        unsafe { *place = stack::slot_word(receiver) };
        callable
    }))
}

/// The step that a generator has made which compiled code has resumed, and which has answered this word.
fn answered(vm: &Isolate, generator: Gc<Generator>, answer: u64) -> Result<Step> {
    // SAFETY: compiled code passes what it has got.
    match unsafe { slot(answer) } {
        Some(value) if generator.state() == GeneratorState::Suspended => Ok(Step::Yielded(value)),
        Some(value) => Ok(Step::Returned(value)),
        None => Err(vm.still_raised()),
    }
}

/// What a round of `async for` begins with, as a word; what it awaits is stored at a place in the frame's window.
fn round_word(place: StackPointer, round: Result<Round>) -> u64 {
    let Ok(round) = round else { return 0 };
    let (awaited, word) = match round {
        Round::Item(item) => (Value::NONE, item.word()),
        Round::End => (Value::NONE, value::EXHAUSTED),
        Round::Waits { awaitable, value } => (awaitable, value.word()),
    };
    // SAFETY: compiled code passes the address of a word in its frame's window.
    unsafe { *place = awaited.word() };
    word
}

/// The place in code that an exception passes, as an integer that compiled code passes: whether it leaves the frame there.
pub(super) fn packed_place(code: u32, pc: u32, leaves: bool) -> i64 {
    i64::from(code) << 32 | i64::from(pc) | if leaves { LEAVES } else { 0 }
}

/// The bit of a place that says that an exception leaves the frame.
const LEAVES: i64 = 1 << 31;

/// The pending exception, which passes the frame of a function with these slots; zero if it stays pending.
fn caught_in(vm: &mut Isolate, function: Value, place: i64, slots: StackPointer) -> u64 {
    let function = function.downcast().expect("frames are those of functions");
    let (code, pc) = (vm.code((place >> 32) as u32), (place & (LEAVES - 1)) as u32);
    let passed = interp::passed_frame(vm, (function, code, pc), Frame(slots), place & LEAVES != 0);
    passed.map_or(0, |exception| Value::from(exception).word())
}

macro_rules! helpers {
    ($($id:ident $name:ident($vm:ident $(, $arg:ident: $ty:ty)*) -> $result:ty $body:block)*) => {
        $(
            extern "C" fn $name(context: *mut Context $(, $arg: $ty)*) -> $result {
                // SAFETY: compiled code passes the context it was entered with; see `slot` for the words.
                let $vm = unsafe { isolate(context) };
                $body
            }
        )*

        /// The address of each helper.
        pub fn address(helper: HelperId) -> usize {
            match helper {
                $(HelperId::$id => $name as *const () as usize,)*
            }
        }
    };
}

/// The address of a new object of `size` bytes with this header; the rest of it is undefined.
pub(super) fn new_object(vm: &mut Isolate, size: usize, header: u64) -> u64 {
    let object = vm.heap.alloc_slow(size);
    // SAFETY: the memory is fresh and holds at least a header.
    unsafe { object.cast::<Header>().write(Header::new(header)) };
    object.as_ptr() as u64
}

/// Words as values: compiled code vouches for them (see `slot`).
macro_rules! values {
    ($($name:ident),*) => {
        // SAFETY: compiled code passes only words that it got from the runtime or made by its rules.
        $(let $name = unsafe { val($name) };)*
    };
}

/// A string, as compiled code has checked that it is one.
fn string_at(address: u64) -> Gc<Str> {
    values!(address);
    address.downcast().expect("compiled code has checked that it is a string")
}

helpers! {
    BinaryOp binary_op(vm, op: i64, left: u64, right: u64) -> u64 {
        values!(left, right);
        word(ops::arith::binary(vm, BinaryOp::ALL[op as usize], left, right))
    }
    CompareOp compare_op(vm, op: i64, left: u64, right: u64) -> u64 {
        values!(left, right);
        word(ops::compare::compare(vm, CompareOp::ALL[op as usize], left, right))
    }
    FinishOperator finish_operator(vm, instruction: i64, left: u64, right: u64, returned: u64) -> u64 {
        values!(left, right, returned);
        let is_alternative = instruction >> 40 != 0;
        let instruction = unpacked_instruction(instruction & ((1 << 40) - 1));
        word(interp::operators::answer(vm, instruction, is_alternative, [left, right], returned))
    }
    Negative negative(vm, operand: u64) -> u64 {
        values!(operand);
        word(ops::arith::negative(vm, operand))
    }
    Invert invert(vm, operand: u64) -> u64 {
        values!(operand);
        word(ops::arith::invert(vm, operand))
    }
    Truth truth(vm, operand: u64) -> u8 {
        values!(operand);
        truth_word(ops::compare::is_true(vm, operand))
    }
    BoxFloat box_float(vm, x: f64) -> u64 {
        vm.heap.float(x).word()
    }
    PowFloat pow_float(_vm, x: f64, y: f64) -> f64 {
        // Machine code has looked for what can be told without it.
        x.powf(y)
    }
    Hypot hypot(_vm, x: f64, y: f64) -> f64 {
        x.hypot(y)
    }
    Raise raise(vm, exception: u64) -> u64 {
        values!(exception);
        interp::raise_value(vm, exception);
        0
    }
    RaiseFrom raise_from(vm, exception: u64, cause: u64) -> u64 {
        values!(exception, cause);
        interp::raise_from(vm, exception, cause);
        0
    }
    RaiseHere raise_here(vm, exception: u64, function: u64, place: i64, slots: StackPointer) -> u64 {
        values!(exception, function);
        interp::raise_value(vm, exception);
        caught_in(vm, function, place, slots)
    }
    Caught caught(vm, function: u64, place: i64, slots: StackPointer) -> u64 {
        values!(function);
        caught_in(vm, function, place, slots)
    }
    Passes passes(vm, exception: u64, function: u64, place: i64, slots: StackPointer) -> u64 {
        values!(exception, function);
        vm.pending = exception.downcast();
        caught_in(vm, function, place, slots)
    }
    Pend pend(vm, exception: u64) -> u64 {
        values!(exception);
        vm.pending = exception.downcast();
        0
    }
    EndLoop end_loop(vm) -> u64 {
        let raised = vm.still_raised();
        word(ops::generator::take_stop(vm, raised))
    }
    EnterManager enter_manager(vm, window: StackPointer) -> u64 {
        // SAFETY: the manager was stored there.
        let manager = unsafe { stack::values(window, 1) }[0];
        word(interp::protocol::enter_manager(vm, manager).map(|(exit, entered)| {
            // SAFETY: the word is the manager's, whose place `__exit__` takes.
            unsafe { *window = exit.word() };
            entered
        }))
    }
    ExitManager exit_manager(vm, exit: u64, exception: u64) -> u64 {
        values!(exit, exception);
        word(interp::protocol::exit_manager(vm, exit, exception))
    }
    TracebackOf traceback_of(vm, exception: u64) -> u64 {
        values!(exception);
        interp::protocol::exception_details(vm, exception)[2].word()
    }
    Handled handled(vm) -> u64 {
        word(interp::exception_to_reraise(vm).map(Value::from))
    }
    BeginHandling begin_handling(vm, exception: u64) -> u64 {
        values!(exception);
        vm.begin_handling(exception).word()
    }
    EndHandling end_handling(vm, saved: u64) -> u64 {
        values!(saved);
        vm.end_handling(saved);
        Value::NONE.word()
    }
    BeginHandlingWithin begin_handling_within(vm, frame: StackPointer, exception: u64) -> u64 {
        values!(exception);
        vm.begin_handling_within(frame, exception).word()
    }
    EndHandlingWithin end_handling_within(vm, saved: u64) -> u64 {
        values!(saved);
        vm.end_handling_within(saved);
        Value::NONE.word()
    }
    ExceptionMatches exception_matches(vm, exception: u64, classes: u64) -> u64 {
        values!(exception, classes);
        word(ops::exception::matches(vm, exception, classes).map(Value::bool))
    }
    Call call(vm, window: StackPointer, argc: i64, _flags: i64) -> u64 {
        // SAFETY: callable, `self` and arguments were stored there.
        let words = unsafe { stack::slots(window, argc as usize + 2) };
        let callable = words[0].expect("something is called");
        if words[1].is_none()
            && let Some(native) = callable.downcast::<Builtin>()
        {
            if native.takes_as_they_are(argc as usize, false) {
                return word((native.def.function)(vm, Args::positional(&words[2..])));
            }
            if let Some(receiver) = native.bound_for(argc as usize) {
                // SAFETY: the word before the arguments is there for a receiver.
                let args = unsafe {
                    *window.add(1) = receiver.word();
                    stack::slots(window.add(1), argc as usize + 1)
                };
                return word((native.def.function)(vm, Args::positional(args)));
            }
        }
        let args = if words[1].is_some() { &words[1..] } else { &words[2..] };
        word(vm.call_with(callable, Args::positional(args)))
    }
    BoxWord box_word(vm, bits: u64) -> u64 {
        vm.heap.unsigned(bits).word()
    }
    ToStr to_str(vm, operand: u64) -> u64 {
        values!(operand);
        word(ops::repr::str_object(vm, operand))
    }
    StrItem str_item(vm, string: u64, index: i64) -> u64 {
        let point = string_at(string).point(index as usize);
        Value::from(Str::character(&mut vm.heap, point)).word()
    }
    TypeOf type_of(vm, operand: u64) -> u64 {
        values!(operand);
        Value::from(vm.type_of(operand)).word()
    }
    OwnClass own_class(vm, operand: u64) -> u64 {
        values!(operand);
        let class = vm.type_of(operand);
        if ops::attr::has_own_class(vm, class) { Value::from(class).word() } else { value::ABSENT }
    }
    Section section(vm, container: u64, start: u64, stop: u64) -> u64 {
        values!(container, start, stop);
        word(ops::subscript::get_section(vm, container, start, stop))
    }
    SteppedSection stepped_section(vm, container: u64, start: u64, stop: u64, step: u64) -> u64 {
        values!(container, start, stop, step);
        word(ops::subscript::get_stepped(vm, container, [start, stop, step]))
    }
    StoreSection store_section(vm, container: u64, start: u64, stop: u64, value: u64) -> u64 {
        values!(container, start, stop, value);
        unit_word(ops::subscript::set_section(vm, container, start, stop, value))
    }
    SetAdd set_add(vm, set: u64, item: u64) -> u64 {
        values!(set, item);
        let set = set.downcast().expect("compiled code knows that it is a set");
        unit_word(ops::set::add(vm, set, item))
    }
    SetDiscard set_discard(vm, set: u64, item: u64) -> u64 {
        values!(set, item);
        let set = set.downcast().map(AnySet::Set).expect("compiled code has checked that it is a set");
        unit_word(ops::set::discard(vm, set, item).map(drop))
    }
    Length length(vm, container: u64) -> i64 {
        values!(container);
        let behind = || ops::special::behind(vm, container, vm.names.len);
        let length = ops::probe::length(container).or_else(|| behind().and_then(ops::probe::length));
        length.map_or(-1, |length| length as i64)
    }
    StrPoint str_point(_vm, string: u64, index: i64) -> i64 {
        i64::from(string_at(string).point(index as usize))
    }
    StrHas str_has(_vm, string: u64, point: i64) -> u8 {
        u8::from(string_at(string).has_point(point as u32))
    }
    StrIs str_is(_vm, class: i64, string: u64) -> u8 {
        u8::from(Class::ALL[class as usize].has(string_at(string).view()))
    }
    Character character(vm, point: i64) -> u64 {
        Value::from(Str::character(&mut vm.heap, point as u32)).word()
    }
    IsInstance is_instance(vm, value: u64, class: u64) -> i64 {
        // SAFETY: see `slot`.
        let (value, class) = unsafe { (val(value), val(class)) };
        let class = class.downcast().expect("compiled code passes a class");
        ops::class::is_plain_instance(vm, value, class).map_or(2, i64::from)
    }
    StrEqual str_equal(_vm, left: u64, right: u64) -> u8 {
        u8::from(left == right || string_at(left).same_text(&string_at(right)))
    }
    StrOrder str_order(_vm, left: u64, right: u64) -> i64 {
        ops::sequence::compare_text(string_at(left).view(), string_at(right).view()) as i64
    }
    CallNative call_native(vm, function: u64, argv: StackPointer, argc: i64) -> u64 {
        values!(function);
        let native: Gc<Builtin> = function.downcast().expect("the translation knew a native function");
        // SAFETY: the arguments were stored there.
        let args = unsafe { stack::slots(argv, argc as usize) };
        word((native.def.function)(vm, Args::positional(args)))
    }
    Construct construct(vm, argv: StackPointer, argc: i64) -> u64 {
        // SAFETY: the type and the arguments were stored there.
        let args = unsafe { stack::slots(argv, argc as usize) };
        let class = args[0].and_then(|class| class.downcast()).expect("the translation knew a type");
        word(ops::call::construct(vm, class, Args::positional(args)))
    }
    StoreGlobal store_global(vm, code: i64, name: i64, value: u64) -> u64 {
        values!(value);
        let code = vm.code(code as u32);
        ops::dict::set_str(vm, code.home_globals(), code.names[name as usize], value);
        Value::NONE.word()
    }
    ImportName import_name(vm, code: i64, name: i64, level: u64, names: u64) -> u64 {
        values!(level, names);
        let code = vm.code(code as u32);
        // Bodies of classes are not compiled: what is no function is a module.
        let globals = code.home_globals();
        let locals = (code.code.flags & CodeFlags::OPTIMIZED == 0).then(|| globals.into());
        word(import::import_name(vm, globals, locals, code.names[name as usize], names, level))
    }
    ImportFrom import_from(vm, module: u64, name: u64) -> u64 {
        values!(module, name);
        word(import::import_from(vm, module, name.downcast().expect("names are strings")))
    }
    GetIter get_iter(vm, operand: u64) -> u64 {
        values!(operand);
        word(ops::iter::iter(vm, operand))
    }
    GoneOver gone_over(vm, operand: u64) -> u64 {
        values!(operand);
        ops::iter::gone_over(vm, operand).word()
    }
    AsList as_list(vm, operand: u64) -> u64 {
        values!(operand);
        let tuple = operand.downcast::<Tuple>().filter(|tuple| tuple.len() <= SHORT);
        tuple.map_or(operand, |tuple| List::new(&mut vm.heap, tuple.items()).into()).word()
    }
    IterNext iter_next(vm, iterator: u64) -> u64 {
        values!(iterator);
        match ops::iter::next(vm, iterator) {
            Ok(Some(item)) => item.word(),
            Ok(None) => value::EXHAUSTED,
            Err(_) => 0,
        }
    }
    Subscript subscript(vm, container: u64, key: u64) -> u64 {
        values!(container, key);
        word(ops::subscript::get(vm, container, key))
    }
    Missing missing(vm, container: u64, key: u64) -> u64 {
        values!(container, key);
        word(ops::subscript::missing(vm, container, key))
    }
    StoreSubscript store_subscript(vm, container: u64, key: u64, value: u64) -> u64 {
        values!(container, key, value);
        unit_word(ops::subscript::set(vm, container, key, value))
    }
    DictProbe dict_probe(vm, dict: u64, key: u64) -> u64 {
        values!(dict, key);
        let dict: Gc<Dict> = dict.downcast().expect("compiled code has checked that it is a dict");
        ops::probe::get(vm, dict, key).map_or(value::UNSURE, stack::slot_word)
    }
    DictProbeInt dict_probe_int(vm, dict: u64, key: i64) -> u64 {
        values!(dict);
        let dict: Gc<Dict> = dict.downcast().expect("compiled code has checked that it is a dict");
        ops::probe::get_int(vm, dict, key).map_or(value::UNSURE, stack::slot_word)
    }
    DictPut dict_put(vm, dict: u64, key: u64, value: u64) -> u8 {
        values!(dict, key, value);
        let dict: Gc<Dict> = dict.downcast().expect("compiled code has checked that it is a dict");
        ops::probe::put(vm, dict, key, value).is_ok().into()
    }
    NextEntry next_entry(_vm, dict: u64, position: i64) -> i64 {
        values!(dict);
        let dict: Gc<Dict> = dict.downcast().expect("the iterator goes over a dict");
        dict.table.next_entry(position as usize).map_or(-1, |(at, _, _)| at as i64)
    }
    CompareProbe compare_probe(vm, op: i64, left: u64, right: u64) -> u64 {
        values!(left, right);
        let answer = ops::probe::compare(vm, CompareOp::ALL[op as usize], left, right);
        answer.map_or(value::UNSURE, |holds| Value::bool(holds).word())
    }
    ContainsProbe contains_probe(vm, item: u64, container: u64) -> u64 {
        values!(item, container);
        ops::probe::contains(vm, item, container).map_or(value::UNSURE, |found| Value::bool(found).word())
    }
    LoadAttr load_attr(vm, object: u64, name: u64) -> u64 {
        values!(object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        word(ops::by_shape::get(vm, object, name))
    }
    LoadMethod load_method(vm, place: StackPointer, object: u64, name: u64) -> u64 {
        values!(object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        let found = ops::by_shape::get_method(vm, object, name);
        method_word(place, found)
    }
    LoadSuperMethod load_super_method(vm, place: StackPointer, class: u64, object: u64, name: u64) -> u64 {
        values!(class, object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        let found = interp::super_method(vm, class, object, name);
        method_word(place, found)
    }
    StoreAttr store_attr(vm, object: u64, name: u64, value: u64) -> u64 {
        values!(object, name, value);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        unit_word(ops::by_shape::set(vm, object, name, value))
    }
    OwnAttr own_attr(_vm, object: u64, name: u64, position: i64) -> u64 {
        values!(object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        let found = Shaped::of(object).and_then(|object| ops::instance::get_near(object, name, position as usize));
        stack::slot_word(found.map(|(value, _)| value))
    }
    HasOwnAttr has_own_attr(_vm, object: u64, name: u64) -> bool {
        values!(object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        Shaped::of(object).is_some_and(|object| ops::instance::has_in_dict(object, name))
    }
    StoreOwnAttr store_own_attr(vm, object: u64, name: u64, value: u64, position: i64) -> u64 {
        values!(object, name, value);
        let object = Shaped::of(object).expect("compiled code has checked the shape");
        let name: Gc<Str> = name.downcast().expect("names are strings");
        ops::instance::set_near(vm, object, name, value, position as usize);
        Value::NONE.word()
    }
    DeleteAttr delete_attr(vm, object: u64, name: u64) -> u64 {
        values!(object, name);
        let name: Gc<Str> = name.downcast().expect("names are strings");
        unit_word(ops::attr::delete(vm, object, name))
    }
    BuildList build_list(vm, base: StackPointer, count: i64) -> u64 {
        // SAFETY: the items were stored there.
        let items = unsafe { stack::slots(base, count as usize) };
        word(interp::operation(vm, Opcode::BUILD_LIST, count as u32, items))
    }
    BuildTuple build_tuple(vm, base: StackPointer, count: i64) -> u64 {
        // SAFETY: the items were stored there.
        let items = unsafe { stack::slots(base, count as usize) };
        word(interp::operation(vm, Opcode::BUILD_TUPLE, count as u32, items))
    }
    RestOf rest_of(vm, sequence: u64) -> u64 {
        values!(sequence);
        if let Some(list) = sequence.downcast() {
            return vm.tuple_of(list).word();
        }
        let tuple: Gc<Tuple> = sequence.downcast().expect("compiled code has checked that it is a tuple or a list");
        Value::from(vm.new_tuple(tuple.items())).word()
    }
    Keywords keywords(vm, pairs: u64) -> u64 {
        values!(pairs);
        let pairs: Gc<Tuple> = pairs.downcast().expect("compiled code has made the tuple");
        Value::from(interp::keywords_dict(vm, pairs)).word()
    }
    Operation operation(vm, base: StackPointer, instruction: i64, count: i64, code: i64) -> u64 {
        // SAFETY: the operands were stored there.
        let operands = unsafe { stack::slots(base, count as usize) };
        let (op, arg) = unpacked_instruction(instruction);
        word(if op == Opcode::MAKE_FUNCTION {
            let globals = vm.code(code as u32).home_globals();
            Ok(interp::make_function(vm, globals, arg, operands))
        } else {
            interp::operation(vm, op, arg, operands)
        })
    }
    Unpack unpack(vm, place: StackPointer, value: u64, instruction: i64) -> u64 {
        values!(value);
        let (op, arg) = unpacked_instruction(instruction);
        unit_word(interp::unpacked_items(vm, op, arg, value).map(|items| {
            for index in 0..items.len() {
                let word = stack::slot_word(items.get(items.len() - 1 - index));
                // SAFETY: compiled code has room for as many words as the instruction pushes.
                unsafe { *place.add(index) = word };
            }
        }))
    }
    ListGrow list_grow(vm, list: u64) -> u64 {
        values!(list);
        let list: Gc<List> = list.downcast().expect("compiled code has checked that it is a list");
        list.reserve(&mut vm.heap, list.len() + 1).address() as u64
    }
    ListWithRoom list_with_room(vm, count: i64) -> u64 {
        List::with_capacity(&mut vm.heap, count.clamp(0, MOST_ROOM) as usize).address() as u64
    }
    DictWithRoom dict_with_room(vm, count: i64) -> u64 {
        // How much room there is shows where keys are changed in a loop over the dict.
        let room = Table::room_for(count.clamp(0, MOST_ROOM) as usize);
        Dict::new(&mut vm.heap, room).address() as u64
    }
    DequeAppend deque_append(vm, deque: u64, item: u64) -> u64 {
        values!(deque, item);
        let deque = deque.downcast().expect("compiled code has checked that it is a deque");
        ops::deque::push_back(vm, deque, item);
        Value::NONE.word()
    }
    DequeAppendLeft deque_append_left(vm, deque: u64, item: u64) -> u64 {
        values!(deque, item);
        let deque = deque.downcast().expect("compiled code has checked that it is a deque");
        ops::deque::push_front(vm, deque, item);
        Value::NONE.word()
    }
    MakeCell make_cell(vm, contents: u64) -> u64 {
        // SAFETY: compiled code passes a value or an absent one.
        let contents = unsafe { slot(contents) };
        Value::from(CellObject::new(&mut vm.heap, contents)).word()
    }
    Contains contains(vm, item: u64, container: u64) -> u8 {
        values!(item, container);
        truth_word(ops::compare::contains(vm, item, container))
    }
    AllocSlow alloc_slow(vm, size: i64, header: i64) -> u64 {
        new_object(vm, size as usize, header as u64)
    }
    Poll poll(vm, top: StackPointer) -> u64 {
        vm.context_mut().stack_top = top as u64;
        // Generators that were collected are closed at the interpreter's polls: compiled code does not expect that
        // memory changes at its own.
        interp::collect_if_asked(vm);
        let others = vm.context().interrupt & !Interrupt::FINALIZE;
        vm.context_mut().interrupt = others;
        if others & Interrupt::STOP == 0 {
            return Value::NONE.word();
        }
        unit_word(interp::interrupted(vm))
    }
    Stress stress(vm) -> u8 {
        u8::from(!vm.stress.as_mut().is_some_and(Stress::fails_now))
    }
    Delegate delegate(vm, code: i64, iterable: u64) -> u64 {
        values!(iterable);
        let flags = vm.code(code as u32).code.flags;
        word(interp::delegate_to(vm, flags, iterable))
    }
    Send send(vm, place: StackPointer, receiver: u64, sent: u64) -> u64 {
        values!(receiver, sent);
        word(ops::generator::send_to_any(vm, receiver, sent).map(|step| {
            let (Step::Yielded(value) | Step::Returned(value)) = step;
            // SAFETY: compiled code passes the address of a word in its frame's window.
            unsafe { *place = Value::bool(matches!(step, Step::Returned(_))).word() };
            value
        }))
    }
    Stop stop(vm, returned: u64) -> u64 {
        values!(returned);
        word(ops::generator::item_or_stop(vm, Step::Returned(returned)))
    }
    NextRound next_round(vm, place: StackPointer, iterator: u64) -> u64 {
        values!(iterator);
        round_word(place, ops::awaitable::next_round(vm, iterator))
    }
    ResumedRound resumed_round(vm, place: StackPointer, generator: u64, answer: u64) -> u64 {
        values!(generator);
        let generator: Gc<Generator> = generator.downcast().expect("compiled code has resumed a generator");
        let step = answered(vm, generator, answer);
        round_word(place, ops::awaitable::round_of(vm, generator, step))
    }
    EndStep end_step(vm, awaitable: u64, answer: u64) -> u64 {
        values!(awaitable);
        let awaitable: Gc<Awaitable> = awaitable.downcast().expect("compiled code has looked at it");
        let generator = awaitable.subject.downcast().expect("compiled code has resumed a generator");
        let step = answered(vm, generator, answer);
        word(ops::awaitable::unwrap(vm, awaitable, step).map(|(Step::Yielded(value) | Step::Returned(value))| value))
    }
    Watch watch(vm, generator: u64) -> u64 {
        values!(generator);
        vm.heap.watch(generator);
        Value::NONE.word()
    }
    PrivateGenerator private_generator(vm, code: u64) -> u64 {
        values!(code);
        let code: Gc<CodeObject> = code.downcast().expect("generators have code");
        Generator::private(&mut vm.heap, code).address() as u64
    }
    EndGenerator end_generator(vm, generator: u64) -> u64 {
        values!(generator);
        let generator: Gc<Generator> = generator.downcast().expect("compiled code runs a generator");
        generator.close();
        generator.recycle(&vm.heap);
        Value::NONE.word()
    }
    Exit exit(vm, base: StackPointer, depth: i64, id: i64) -> u64 {
        exits::leave(vm, base, depth, id as u32)
    }
}

/// Kinds whose layout compiled code relies on without a helper.
const _: () = assert!(size_of::<CellObject>() == 16 && size_of::<Gc<Tuple>>() == 8);
