//! What the dispatch loop does rarely: slow paths, quickening, errors.

use super::calls;
use super::class;
use super::cold;
use super::finalize::finalize;
use super::items;
use super::machine::Machine;
use super::operators;
use super::quick::{RunOp, seen};
use crate::builtins::io::from_module;
use crate::bytecode::{BinaryOp, CompareOp, Intrinsic, LocalKind, MakeFunctionFlags, Opcode};
use crate::modules::import;
use crate::runtime::context::Interrupt;
use crate::runtime::heap::HeaderFlags;
use crate::runtime::objects::{
    Args, CodeObject, Complex, Dict, EnumerateIter, Exception, Float, Function, Gc, Instance, IterKind, List,
    NumberArray, RangeIter, SeqIter, Str, Tag, Tuple, Word, ZipIter,
};
use crate::runtime::ops::number::as_double;
use crate::runtime::ops::number_array::is_text;
use crate::runtime::ops::special;
use crate::runtime::stress::Stress;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};
use smallvec::SmallVec;
use std::cell::Cell;

/// The slow path of a poll.
#[cold]
pub fn interrupted(vm: &mut Isolate) -> Result<()> {
    collect_if_asked(vm);
    let interrupt = vm.context().interrupt;
    if interrupt & Interrupt::FINALIZE != 0 {
        finalize(vm);
    }
    if vm.is_asked_to_stop() { Err(vm.stop()) } else { Ok(()) }
}

/// The part of a poll that runs no Python code.
pub fn collect_if_asked(vm: &mut Isolate) {
    let disturbed = vm.stress.as_mut().is_some_and(Stress::collects_now);
    if (disturbed || vm.context().interrupt & Interrupt::COLLECT != 0) && vm.gc_enabled {
        vm.collect();
    }
}

pub fn is_float(value: Value) -> bool {
    value.is_flonum() || value.is::<Float>()
}

/// The feedback bit of two operands.
fn operands_seen(a: Value, b: Value) -> u32 {
    match (a.is_fixnum(), b.is_fixnum()) {
        (true, true) => seen::INT,
        (true, false) if is_float(b) => seen::INT_FLOAT,
        (false, true) if is_float(a) => seen::FLOAT_INT,
        (false, false) if is_float(a) && is_float(b) => seen::FLOAT,
        (false, false) if a.tag() == Some(Tag::Str) && b.tag() == Some(Tag::Str) => seen::STR,
        _ => complex_seen(a, b),
    }
}

/// The same of operands that are not both fixnums or floats, nor strings.
fn complex_seen(a: Value, b: Value) -> u32 {
    let is_real = |x: Value| x.is_fixnum() || is_float(x);
    match (a.is::<Complex>(), b.is::<Complex>()) {
        (true, true) => seen::COMPLEX,
        (true, false) if is_real(b) => seen::COMPLEX_REAL,
        (false, true) if is_real(a) => seen::REAL_COMPLEX,
        _ => seen::OTHER,
    }
}

/// Notes the kind of an operand.
#[inline]
pub fn note_operand(cell: &Cell<Word>, value: Value) {
    let bit = if value.is_fixnum() {
        seen::INT
    } else if is_float(value) {
        seen::FLOAT
    } else if value.is::<Complex>() {
        seen::COMPLEX
    } else {
        seen::OTHER
    };
    cell.set(cell.get().with_feedback(bit));
}

/// `TO_BOOL`. Notes what it meets.
#[inline]
pub fn truth(vm: &mut Isolate, m: Machine, value: Value) -> Result<bool> {
    let note = |bit| m.current().set(m.current().get().with_feedback(bit));
    match value.tag() {
        None if value.is_none() => {
            note(seen::NONE);
            return Ok(false);
        }
        Some(Tag::List) => note(seen::LIST),
        Some(Tag::Tuple) => note(seen::TUPLE),
        Some(Tag::Str) => note(seen::STR),
        Some(Tag::Dict) => note(seen::DICT),
        Some(Tag::Set) => note(seen::SET),
        Some(Tag::Deque) => note(seen::DEQUE),
        Some(Tag::Instance) => {
            let instance = value.downcast::<Instance>().filter(|x| operators::are_always_true(vm, x.class.get()));
            if let Some(instance) = instance {
                note(seen::INSTANCE);
                operators::note_receiver(m, instance);
                return Ok(true);
            }
            note(seen::OTHER);
        }
        _ => note_operand(m.current(), value),
    }
    ops::compare::is_true(vm, value)
}

/// `UNARY_NEGATIVE` and `UNARY_INVERT`. Notes what they meet.
#[inline]
pub fn unary(vm: &mut Isolate, cell: &Cell<Word>, op: Opcode, value: Value) -> Result<Value> {
    note_operand(cell, value);
    let is_negative = op == Opcode::UNARY_NEGATIVE;
    match value.as_fixnum().and_then(|n| if is_negative { Value::try_fixnum(-n) } else { Some(Value::fixnum(!n)) }) {
        Some(result) => Ok(result),
        None if is_negative => ops::arith::negative(vm, value),
        None => ops::arith::invert(vm, value),
    }
}

/// `BINARY_OP` in general. Notes what it meets and chooses the form for the next time.
pub fn binary(vm: &mut Isolate, cell: &Cell<Word>, arg: u32, a: Value, b: Value) -> Result<Value> {
    let op = BinaryOp::ALL[arg as usize];
    let bit = operands_seen(a, b);
    let word = cell.get();
    let form = match bit | word.feedback() & !seen::OVERFLOW {
        // Where numbers of both kinds come, the last ones choose.
        met if met & !(seen::INT | seen::FLOATS) != 0 => None,
        _ if bit == seen::INT => RunOp::binary_int(op),
        // Two floats are noted here, not by the form for them.
        met if met & seen::FLOAT != 0 => RunOp::binary_float(op),
        _ => None,
    };
    cell.set(word.with_feedback(bit).with_op(form.unwrap_or(RunOp::BINARY_OP) as u8));
    if bit & seen::FLOATS != 0
        && let (Some(x), Some(y)) = (as_double(a), as_double(b))
        && let Some(result) = ops::arith::floats(vm, op.plain(), x, y)
    {
        return result;
    }
    if bit & seen::COMPLEXES != 0
        && let Some(result) = ops::complex::binary(vm, op.plain(), a, b)
    {
        return result;
    }
    let result = ops::arith::binary(vm, op, a, b)?;
    if bit == seen::INT && !result.is_fixnum() && op.plain() != BinaryOp::TrueDivide {
        cell.set(cell.get().with_feedback(seen::OVERFLOW));
    }
    Ok(result)
}

/// `COMPARE_OP` in general. Notes what it meets and chooses the form for the next time.
pub fn compare(vm: &mut Isolate, m: Machine, word: Word, a: Value, b: Value) -> Result<Value> {
    let bit = operands_seen(a, b);
    let cell = m.current();
    let op = CompareOp::ALL[word.arg() as usize & 7];
    if bit == seen::OTHER
        && let Some(answer) = special::by_identity(vm, op, a, b)
    {
        let none = if a.is_none() || b.is_none() { seen::NONE } else { 0 };
        cell.set(word.with_feedback(seen::INSTANCE | none).with_op(RunOp::COMPARE_OP as u8));
        for instance in [a, b].into_iter().filter_map(Value::downcast::<Instance>) {
            operators::note_receiver(m, instance);
        }
        return Ok(Value::bool(answer));
    }
    let jumps = || {
        RunOp::of(m.peek_word(1)).plain() == Opcode::TO_BOOL
            && matches!(RunOp::of(m.peek_word(2)), RunOp::POP_JUMP_IF_FALSE | RunOp::POP_JUMP_IF_TRUE)
    };
    let form = match (bit, word.feedback() & !bit) {
        (seen::INT, 0) if jumps() => RunOp::COMPARE_INT_JUMP,
        (seen::INT, 0) => RunOp::COMPARE_INT,
        (seen::FLOAT, 0) if a.is_flonum() && b.is_flonum() && jumps() => RunOp::COMPARE_FLOAT_JUMP,
        _ => RunOp::COMPARE_OP,
    };
    cell.set(word.with_feedback(bit).with_op(form as u8));
    ops::compare::compare(vm, op, a, b)
}

/// Chooses the form of `FOR_ITER`.
pub fn quicken_for_iter(cell: &Cell<Word>, iterator: Value) {
    let word = cell.get();
    let bit = iterator_seen(word, iterator);
    let form = match bit {
        _ if word.feedback() & !bit != 0 => RunOp::FOR_ITER,
        seen::RANGE => RunOp::FOR_ITER_RANGE,
        seen::LIST => RunOp::FOR_ITER_LIST,
        _ => RunOp::FOR_ITER,
    };
    cell.set(word.with_feedback(bit).with_op(form as u8));
}

/// What a loop notes of an iterator.
fn iterator_seen(word: Word, iterator: Value) -> u32 {
    if let Some(sequence) = iterator.downcast::<SeqIter>().filter(|sequence| sequence.subject.get().is_some()) {
        return match sequence.kind() {
            IterKind::List => seen::LIST,
            IterKind::ListReversed => seen::REVERSED_LIST,
            IterKind::Tuple => seen::TUPLE,
            IterKind::AsciiStr | IterKind::Str => seen::STR,
            IterKind::Bytes => seen::BYTES,
            IterKind::ByteArray => seen::BYTE_ARRAY,
            IterKind::Numbers => items::numbers_seen(word, sequence.type_code()),
            kind => seen::entries(kind).unwrap_or(seen::OTHER),
        };
    }
    match iterator.tag() {
        Some(Tag::RangeIter) => seen::RANGE,
        Some(Tag::Generator) => seen::GENERATOR,
        Some(Tag::EnumerateIter) => {
            let items = iterator.downcast::<EnumerateIter>().map(|enumerate| iterator_seen(word, enumerate.iterator));
            match items {
                Some(items) if seen::zipped(items).is_some() => seen::ENUMERATE | items,
                items => items.and_then(|items| seen::pairs(seen::ENUMERATE, &[items])).unwrap_or(seen::OTHER),
            }
        }
        Some(Tag::ZipIter) => {
            let iterators = iterator.downcast::<ZipIter>().map(|zip| zip.iterators);
            let two = iterators.filter(|iterators| iterators.len() == 2);
            let kinds = two.map(|two| [0, 1].map(|index| iterator_seen(word, two.items()[index])));
            kinds.and_then(|kinds| seen::pairs(seen::ZIP, &kinds)).unwrap_or(seen::OTHER)
        }
        _ => seen::OTHER,
    }
}

/// The iterator of a loop.
#[inline]
pub fn loop_iterator(vm: &mut Isolate, cell: &Cell<Word>, iterable: Value) -> Result<Value> {
    let iterator = ops::iter::iter(vm, iterable)?;
    note_iterable(cell, iterable, iterator);
    Ok(iterator)
}

/// Notes that a loop's iterator over a range, or a sequence that compiled code knows, is its own: nothing else can step it.
/// At the `GET_ITER`, notes that this has met an instance, or an iterator, which goes over itself.
#[inline]
fn note_iterable(cell: &Cell<Word>, iterable: Value, iterator: Value) {
    let is_known = match iterable.tag() {
        Some(Tag::Range | Tag::List | Tag::Tuple | Tag::Str | Tag::Bytes | Tag::ByteArray) => true,
        Some(Tag::NumberArray) => iterable.downcast::<NumberArray>().is_some_and(|array| !is_text(array.code)),
        Some(Tag::Instance) => {
            cell.set(cell.get().with_feedback(seen::OTHER));
            false
        }
        _ if iterable == iterator => {
            cell.set(cell.get().with_feedback(seen::GENERATOR));
            false
        }
        _ => false,
    };
    if !is_known {
        return;
    }
    if let Some(iterator) = iterator.downcast::<RangeIter>() {
        iterator.header().set_flag(HeaderFlags::PRIVATE);
    } else if let Some(iterator) = iterator.downcast::<SeqIter>() {
        iterator.header().set_flag(HeaderFlags::PRIVATE);
    }
}

/// `a is b`: equal floats of heap objects are not the same, equal flonums are.
pub fn is_same(a: Value, b: Value) -> bool {
    a == b
}

/// Whether the words from here make a closure and nothing else.
pub fn is_closure_making(m: Machine, word: Word) -> bool {
    RunOp::of(m.peek_word(1)).plain() == Opcode::LOAD_CONST
        && RunOp::of(m.peek_word(2)) == RunOp::MAKE_FUNCTION
        && m.peek_word(2).arg() == MakeFunctionFlags::CLOSURE
        && m.constant(m.peek_word(1).arg())
            .downcast::<CodeObject>()
            .is_some_and(|c| c.free_count == word.arg() as usize)
}

/// `MAKE_CLOSURE`: a function of the code that the next instruction loads, over the top `count` words, which are cells.
#[inline(always)]
pub fn make_closure(vm: &mut Isolate, m: Machine, count: usize) -> Gc<Function> {
    let code = m.constant(m.peek_word(1).arg()).downcast::<CodeObject>();
    let code = code.expect("quickened only before the code of a function");
    let function = calls::new_function(vm, code, m.function().globals());
    share_mapping(vm, m.function(), function);
    for (cell, &value) in function.cells().iter().zip(m.top_slots(count)) {
        cell.set(value);
    }
    function
}

/// `MAKE_FUNCTION` in general, on the words it pops: the code is the last.
pub fn make_function(vm: &mut Isolate, globals: Gc<Dict>, flags: u32, operands: &[Slot]) -> Value {
    let mut operands = operands.iter().rev().map(|s| s.expect("operands are present"));
    let mut next = || operands.next().expect("there is an operand for every flag");
    let code = next().downcast::<CodeObject>().expect("MAKE_FUNCTION finds code");
    let function = calls::new_function(vm, code, globals);
    if flags & MakeFunctionFlags::CLOSURE != 0 {
        let cells = next().downcast::<Tuple>().expect("a closure is a tuple of cells");
        for (slot, &cell) in function.cells().iter().zip(cells.items()) {
            slot.set(Some(cell));
        }
    }
    if flags & MakeFunctionFlags::ANNOTATIONS != 0 {
        function.make_extra(&mut vm.heap).annotations.set(Some(next()));
    }
    if flags & MakeFunctionFlags::KWDEFAULTS != 0 {
        function.make_extra(&mut vm.heap).kwdefaults.set(Some(next()));
    }
    if flags & MakeFunctionFlags::DEFAULTS != 0 {
        function.make_extra(&mut vm.heap).defaults.set(Some(next()));
    }
    function.into()
}

/// The same by the function that runs.
pub fn make_function_here(vm: &mut Isolate, m: Machine, flags: u32, operands: &[Slot]) -> Value {
    let function = make_function(vm, m.function().globals(), flags, operands);
    if let Some(function) = function.downcast() {
        share_mapping(vm, m.function(), function);
    }
    function
}

/// Gives a function the mapping in which the globals are of the one that has made it, if they are in one.
#[inline(always)]
fn share_mapping(vm: &mut Isolate, maker: Gc<Function>, function: Gc<Function>) {
    if maker.has_other_globals()
        && let Some(mapping) = maker.mapping()
    {
        function.set_mapping(&mut vm.heap, mapping);
    }
}

/// The forms of an instruction that loads a name: of a module's own, and of a built-in.
type NameForms = [RunOp; 2];
/// Those of `LOAD_GLOBAL`.
pub const GLOBAL_FORMS: NameForms = [RunOp::LOAD_GLOBAL_MODULE, RunOp::LOAD_GLOBAL_BUILTIN];
/// Those of `LOAD_NAME` in a module's code.
pub const NAME_FORMS: NameForms = [RunOp::LOAD_NAME_MODULE, RunOp::LOAD_NAME_BUILTIN];

/// Loads a global or a built-in in general. Remembers where it has found the name.
pub fn load_global(vm: &mut Isolate, m: Machine, word: Word, name: Gc<Str>, forms: NameForms) -> Result<Value> {
    let function = m.function();
    let globals = function.globals();
    if let Some(mapping) = function.mapping() {
        return match ops::module::in_namespace(vm, mapping, name)? {
            Some(value) => Ok(value),
            None => builtin(vm, globals, name),
        };
    }
    let cache = m.cache(word);
    if let Some(position) = ops::dict::find_str(globals, name) {
        cache.data.set(position as u64);
        m.current().set(word.with_op(forms[0] as u8));
        return Ok(globals.table.value_at(position).expect("a found entry has a value"));
    }
    if !globals.has_own_builtins()
        && let Some(position) = ops::dict::find_str(vm.builtins, name)
    {
        cache.key.set(globals.table.version());
        cache.data.set(position as u64);
        m.current().set(word.with_op(forms[1] as u8));
        return Ok(vm.builtins.table.value_at(position).expect("a found entry has a value"));
    }
    builtin(vm, globals, name)
}

/// The module of the built-ins that are made when a program asks for one, and their names.
const ON_DEMAND: (&str, [&str; 6]) = ("_sitebuiltins", ["exit", "quit", "copyright", "credits", "license", "help"]);

/// A built-in of functions with these globals, which may be one that is made now; else NameError.
pub fn builtin(vm: &mut Isolate, globals: Gc<Dict>, name: Gc<Str>) -> Result<Value> {
    if let Some(value) = ops::module::built_in(vm, globals, name)? {
        return Ok(value);
    }
    let (module, names) = ON_DEMAND;
    let key = vm.intern(module);
    // What a program has deleted stays away.
    let is_first = ops::dict::get_str(vm.modules, key).is_none();
    if globals.has_own_builtins() || !is_first || !names.into_iter().any(|wanted| name.is_text(wanted)) {
        return Err(name_error(vm, name));
    }
    for wanted in names {
        let value = from_module(vm, module, wanted)?;
        let wanted = vm.intern(wanted);
        ops::dict::set_str(vm, vm.builtins, wanted, value);
    }
    ops::dict::get_str(vm.builtins, name).ok_or_else(|| name_error(vm, name))
}

/// The value that [`load_global`] has remembered the place of, if that still holds.
#[inline(always)]
pub fn remembered_global(m: Machine, word: Word, name: Gc<Str>) -> Slot {
    let position = m.cache(word).data.get() as usize;
    let (key, value) = m.function().globals().table.entry(position)?;
    (key == Value::from(name)).then_some(value)
}

/// The same for a built-in.
#[inline(always)]
pub fn remembered_builtin(vm: &Isolate, m: Machine, word: Word, name: Gc<Str>) -> Slot {
    let cache = m.cache(word);
    let (key, value) = vm.builtins.table.entry(cache.data.get() as usize)?;
    let globals = m.function().globals();
    let holds = globals.table.version() == cache.key.get() && !globals.has_own_builtins();
    (holds && key == Value::from(name)).then_some(value)
}

/// `DELETE_GLOBAL`, `DELETE_NAME`
pub fn delete_global(vm: &mut Isolate, m: Machine, index: u32) -> Result<()> {
    let name = m.name(index);
    match ops::dict::remove_str(m.function().globals(), name) {
        Some(_) => Ok(()),
        None => Err(name_error(vm, name)),
    }
}

/// Raises NameError for a global.
pub fn name_error(vm: &mut Isolate, name: Gc<Str>) -> Raised {
    let message = format!("name '{}' is not defined", name.to_text());
    vm.name_error(ExceptionKind::NameError, &message, name)
}

/// Raises UnboundLocalError for a local. Always true: the frame joins the traceback.
#[cold]
pub fn unbound_local(vm: &mut Isolate, m: Machine, slot: u32) -> bool {
    let name = vm.intern(&m.code().code.localsplus[slot as usize].0);
    let message = format!("cannot access local variable '{}' where it is not associated with a value", name.to_text());
    let _ = vm.name_error(ExceptionKind::UnboundLocalError, &message, name);
    true
}

/// Raises for an empty cell. Always true: the frame joins the traceback.
#[cold]
pub fn empty_cell(vm: &mut Isolate, m: Machine, slot: u32) -> bool {
    let (name, kind) = &m.code().code.localsplus[slot as usize];
    if *kind != LocalKind::Free {
        return unbound_local(vm, m, slot);
    }
    let name = vm.intern(name);
    let message = format!(
        "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
        name.to_text()
    );
    let _ = vm.name_error(ExceptionKind::NameError, &message, name);
    true
}

/// `CALL_INTRINSIC_1`: `import *` needs its frame, the others nothing but their operand.
pub fn intrinsic(vm: &mut Isolate, m: Machine, arg: u32) -> Result<Value> {
    match Intrinsic::ALL[arg as usize] {
        Intrinsic::ImportStar => import::import_star(vm, m.peek(1), class::locals(m)).map(|()| Value::NONE),
        _ => cold::operation(vm, Opcode::CALL_INTRINSIC_1, arg, m.top_slots(1)),
    }
}

/// `BUILD_STRING`
pub fn build_string(vm: &mut Isolate, parts: &[Value]) -> Value {
    Str::concat(&mut vm.heap, parts.iter().map(|&part| special::as_text(part))).into()
}

/// `LIST_EXTEND`: the message names the star, as CPython's does.
pub fn extend_display(vm: &mut Isolate, list: Gc<List>, iterable: Value) -> Result<()> {
    if let Some(tuple) = iterable.downcast::<Tuple>() {
        for &item in tuple.items() {
            list.push(&mut vm.heap, item);
        }
        return Ok(());
    }
    if !ops::iter::may_iterate(vm, iterable) {
        let name = vm.type_name(iterable);
        return Err(vm.type_error(format!("Value after * must be an iterable, not {name}")));
    }
    ops::list::extend(vm, list, iterable)
}

/// `DICT_UPDATE`
pub fn update_display(vm: &mut Isolate, dict: Gc<Dict>, mapping: Value) -> Result<()> {
    if !ops::dict::update_if_mapping(vm, dict, mapping)? {
        let name = vm.type_name(mapping);
        return Err(vm.type_error(format!("'{name}' object is not a mapping")));
    }
    Ok(())
}

/// `CALL_FUNCTION_EX`: a callable, its arguments, and perhaps keywords.
pub fn call_ex(vm: &mut Isolate, callable: Value, args: Value, keywords: Slot) -> Result<Value> {
    let positional = match args.downcast::<Tuple>() {
        Some(tuple) => tuple,
        None => {
            let list = List::with_capacity(&mut vm.heap, 0);
            extend_call(vm, list, args, callable)?;
            vm.new_tuple(&list.to_vec())
        }
    };
    let passed = unpacked(vm, positional, keywords)?;
    vm.call_with(callable, passed.args())
}

/// Arguments that were unpacked. The tuple and the dict they come from keep them alive: both are on the stack or in locals.
pub struct Unpacked {
    slots: SmallVec<[Slot; 8]>,
    names: Option<Gc<Tuple>>,
}

impl Unpacked {
    /// The arguments, as a call takes them.
    pub fn args(&self) -> Args<'_> {
        Args { slots: &self.slots, keywords: self.names }
    }
}

/// The arguments of a tuple, and of a dict if there is one.
pub fn unpacked(vm: &mut Isolate, positional: Gc<Tuple>, keywords: Slot) -> Result<Unpacked> {
    let mut slots: SmallVec<[Slot; 8]> = positional.items().iter().copied().map(Some).collect();
    let Some(dict) = keywords.and_then(|d| d.downcast::<Dict>()).filter(|d| d.table.len() > 0) else {
        return Ok(Unpacked { slots, names: None });
    };
    let mut names = Vec::new();
    let mut position = 0;
    while let Some((at, key, value)) = dict.table.next_entry(position) {
        let Some(name) = key.as_kind::<Str>() else {
            return Err(vm.type_error("keywords must be strings"));
        };
        names.push(name.into());
        slots.push(Some(value));
        position = at + 1;
    }
    let names = Some(vm.new_tuple(&names));
    Ok(Unpacked { slots, names })
}

fn extend_call(vm: &mut Isolate, list: Gc<List>, iterable: Value, callable: Value) -> Result<()> {
    if !ops::iter::may_iterate(vm, iterable) {
        let (function, name) = (ops::call::display_name(vm, callable), vm.type_name(iterable));
        return Err(vm.type_error(format!("{function} argument after * must be an iterable, not {name}")));
    }
    ops::list::extend(vm, list, iterable)
}

/// `RAISE_VARARGS`. Gives whether the frame joins the traceback: a bare `raise` goes on with the traceback as it is.
#[cold]
pub fn raise(vm: &mut Isolate, m: Machine, count: usize) -> bool {
    vm.pc = m.pc_address();
    match *m.top_values(count) {
        [] => match exception_to_reraise(vm) {
            Ok(exception) => {
                vm.pending = Some(exception);
                false
            }
            Err(Raised { .. }) => true,
        },
        [exception] => {
            raise_value(vm, exception);
            true
        }
        [exception, cause, ..] => {
            raise_from(vm, exception, cause);
            true
        }
    }
}

/// What a bare `raise` raises: the exception that is being handled.
pub fn exception_to_reraise(vm: &mut Isolate) -> Result<Gc<Exception>> {
    let handled = vm.handled_now().and_then(|e| e.downcast::<Exception>());
    handled.ok_or_else(|| vm.raise_new(ExceptionKind::RuntimeError, "No active exception to reraise"))
}

/// `raise exception`: leaves it pending, or what making it has raised.
pub fn raise_value(vm: &mut Isolate, exception: Value) {
    if let Some(exception) = to_exception(vm, exception) {
        let _ = vm.raise(exception);
    }
}

/// `raise exception from cause`: the same.
pub fn raise_from(vm: &mut Isolate, exception: Value, cause: Value) {
    let Some(exception) = to_exception(vm, exception) else {
        return;
    };
    if cause.is_none() {
        exception.cause.set(Some(Value::NONE));
    } else if is_exception(vm, cause) {
        let Some(cause) = to_exception(vm, cause) else {
            return;
        };
        exception.cause.set(Some(cause.into()));
    } else {
        let _ = vm.type_error("exception causes must derive from BaseException");
        return;
    }
    exception.set_suppresses_context(true);
    let _ = vm.raise(exception);
}

fn is_exception(vm: &Isolate, value: Value) -> bool {
    value.is::<Exception>() || ops::exception::is_class(vm, value)
}

/// The exception that `raise value` raises; nothing if making it has raised another.
fn to_exception(vm: &mut Isolate, value: Value) -> Option<Gc<Exception>> {
    if let Some(exception) = value.downcast::<Exception>() {
        return Some(exception);
    }
    if !ops::exception::is_class(vm, value) {
        let _ = vm.type_error("exceptions must derive from BaseException");
        return None;
    }
    let made = vm.call(value, &[]).ok()?;
    let shown = |vm: &mut Isolate, made| {
        let class = vm.type_of(made).into();
        Ok(ops::repr::repr(vm, class)?.to_text().into_owned())
    };
    ops::exception::check_made(vm, value, made, shown).ok()
}

/// `a << b`, if that is a fixnum and `b` small.
#[inline(always)]
pub fn shifted_left(a: i64, b: i64) -> Option<Value> {
    ((0..64).contains(&b) && (a << b) >> b == a).then(|| Value::try_fixnum(a << b)).flatten()
}

/// Compares as the operand says.
#[inline(always)]
pub fn compare_by<T: PartialOrd>(op: u32, a: T, b: T) -> bool {
    match CompareOp::ALL[op as usize & 7] {
        CompareOp::Lt => a < b,
        CompareOp::Le => a <= b,
        CompareOp::Eq => a == b,
        CompareOp::Ne => a != b,
        CompareOp::Gt => a > b,
        CompareOp::Ge => a >= b,
    }
}
