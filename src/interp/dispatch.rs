//! The dispatch loop: runs a frame, and all frames that bytecode calls from it, without recursion of the native stack.
//!
//! The loop holds fast paths and the quickening of instructions; what an operation means is in `runtime::ops`, what
//! is rare is in `slow`. An instruction that fails leaves the loop with the exception pending: see `execute`.

use super::calls::{self, Behind, Callee};
use super::class;
use super::cold;
use super::execute::Stop;
use super::machine::Machine;
use super::quick::{RunOp, seen};
use super::{attributes, generators, items, lanes, operators, protocol, slow, targets, unpack};
use crate::bytecode::{Opcode, ResumeKind};
use crate::modules::import;
use crate::runtime::objects::{Builtin, Function, List, RangeIter, SeqIter, Str, Tuple};
use crate::runtime::ops::by_shape::Loaded;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Value, ops};

/// The truth of a bool that an instruction is known to have made.
#[inline(always)]
fn truth(value: Value) -> bool {
    value == Value::TRUE
}

/// Executes instructions from the machine's on, and leaves in it where that has stopped.
#[allow(clippy::too_many_lines, reason = "one loop, one match: the handlers share the machine's registers")]
#[inline(never)]
pub fn run(vm: &mut Isolate, state: &mut Machine) -> Stop {
    let mut m = *state;
    let add_traceback = 'exec: loop {
        /// Unwraps a result, or leaves the loop with the exception pending. What gives the result may look at the frame.
        macro_rules! attempt {
            ($result:expr) => {{
                vm.pc = m.pc_address();
                match $result {
                    Ok(value) => value,
                    Err(Raised { .. }) => break 'exec true,
                }
            }};
        }
        /// Rewrites the current instruction with another opcode.
        macro_rules! requicken {
            ($op:expr) => {
                m.current().set(m.current().get().with_op($op as u8))
            };
        }
        /// Runs the current instruction again, with another opcode.
        macro_rules! again {
            ($op:expr) => {{
                requicken!($op);
                m.jump(m.pc() - 1);
            }};
        }
        macro_rules! binary_any {
            ($word:ident) => {{
                let result = attempt!(slow::binary(vm, m.current(), $word.arg(), m.peek(2), m.peek(1)));
                m.drop(1);
                m.poke(1, result);
            }};
        }
        macro_rules! binary_int {
            ($word:ident, |$a:ident, $b:ident| $result:expr) => {
                if let Some(($a, $b)) = Value::both_fixnums(m.peek(2), m.peek(1))
                    && let Some(result) = $result
                {
                    m.drop(1);
                    m.poke(1, result);
                } else {
                    binary_any!($word)
                }
            };
        }
        macro_rules! binary_float {
            ($word:ident, |$a:ident, $b:ident| $result:expr) => {
                if let (Some($a), Some($b)) = (m.peek(2).as_flonum(), m.peek(1).as_flonum()) {
                    let result = vm.heap.float($result);
                    m.drop(1);
                    m.poke(1, result);
                } else {
                    binary_any!($word)
                }
            };
        }
        macro_rules! compare_any {
            ($word:ident) => {{
                let result = attempt!(slow::compare(vm, m, $word, m.peek(2), m.peek(1)));
                m.drop(1);
                m.poke(1, result);
            }};
        }
        /// Takes or passes the conditional jump that ends a fused comparison: the words are COMPARE_OP, TO_BOOL, jump.
        macro_rules! fused_jump {
            ($holds:expr) => {{
                let holds = $holds;
                let jump = m.peek_word(2);
                m.drop(2);
                if holds == (RunOp::of(jump) == RunOp::POP_JUMP_IF_TRUE) {
                    m.jump(jump.arg());
                } else {
                    m.skip(2);
                }
            }};
        }
        /// Pushes the item that an iterator has given, or leaves the loop.
        macro_rules! step {
            ($word:ident, $item:expr) => {
                match $item {
                    Some(item) => m.push(item),
                    None => {
                        m.drop(1);
                        m.jump($word.arg());
                    }
                }
            };
        }
        /// Loads a cell's contents, and does what was fused with it.
        macro_rules! load_deref {
            ($word:ident, $then:expr) => {
                match m.cell($word.arg()).contents.get() {
                    Some(value) => {
                        m.push(value);
                        $then;
                        m.skip(1);
                    }
                    None => break 'exec slow::empty_cell(vm, m, $word.arg()),
                }
            };
        }
        /// Puts an item in the place of its container and its key.
        macro_rules! poke_item {
            ($item:expr) => {{
                let item = attempt!($item);
                m.drop(1);
                m.poke(1, item);
            }};
        }
        macro_rules! enter_call {
            ($callee:expr) => {
                match attempt!($callee) {
                    Callee::Frame(callee) => m = callee,
                    Callee::Result(value, args) => {
                        m.drop(args);
                        m.push(value);
                    }
                }
            };
        }
        /// Goes on behind a frame, or behind the machine code of a loop.
        macro_rules! go_on {
            ($behind:expr) => {
                match $behind {
                    Behind::GoOn(at) => m = at,
                    Behind::Raise(at) => {
                        m = at;
                        break 'exec true;
                    }
                    Behind::Return(value) => return Stop::Returned(value),
                    Behind::Leave => {
                        *state = m;
                        return Stop::Raised(false);
                    }
                }
            };
        }
        macro_rules! do_return {
            ($value:expr) => {{
                let value = $value;
                go_on!(calls::return_value(vm, m, value))
            }};
        }
        /// Pushes what was found at a remembered place, and the absent value if asked for; or does the general form.
        macro_rules! push_remembered {
            ($found:expr, $then_absent:expr, $general:expr) => {
                match $found {
                    Some(value) => {
                        m.push(value);
                        if $then_absent {
                            m.push_slot(None);
                        }
                    }
                    None => again!($general),
                }
            };
        }

        /// Puts a method that a cache knows below its object, or looks for it in general.
        macro_rules! push_method {
            ($method:expr, $receiver:expr) => {
                match $method {
                    Some(method) => {
                        let receiver = $receiver;
                        m.poke(1, method);
                        m.push(receiver);
                    }
                    None => again!(RunOp::LOAD_ATTR),
                }
            };
        }
        /// Puts an attribute that a cache knows in the place of its object, or looks for it in general.
        macro_rules! poke_attr {
            ($word:ident, $value:expr) => {
                match $value {
                    Some(value) => {
                        m.poke(1, value);
                        if $word.arg() & 1 != 0 {
                            m.push_slot(None);
                        }
                    }
                    None => again!(RunOp::LOAD_ATTR),
                }
            };
        }
        /// Begins the special method that does the current instruction, if that is to run as a frame.
        macro_rules! by_method {
            ($op:expr) => {
                if let Some(method) = operators::method(vm, m, $op) {
                    m = attempt!(operators::call(vm, m, $op, method));
                    continue;
                }
            };
        }
        /// Drops what a cache has known how to store, or stores it in general.
        macro_rules! store_attr {
            ($done:expr) => {
                if $done { m.drop(2) } else { again!(RunOp::STORE_ATTR) }
            };
        }

        let word = m.fetch();
        match RunOp::of(word) {
            RunOp::NOP => {}
            RunOp::RESUME => {
                if vm.context().interrupt != 0 && word.arg() & ResumeKind::YIELD_FROM == 0 {
                    attempt!(slow::interrupted(vm));
                }
                let heat = m.code().heat.get();
                m.code().heat.set(heat.wrapping_add(1));
                if vm.tier.is_some_and(|t| heat >= t.call_threshold) {
                    *state = m;
                    return Stop::Hot;
                }
            }
            RunOp::POP_TOP => m.drop(1),
            RunOp::PUSH_NULL => m.push_slot(None),
            RunOp::COPY => {
                let slot = m.peek_slot(word.arg() as usize);
                m.push_slot(slot);
            }
            RunOp::SWAP => {
                let depth = word.arg() as usize;
                let (top, other) = (m.peek_slot(1), m.peek_slot(depth));
                m.poke_slot(1, other);
                m.poke_slot(depth, top);
            }
            RunOp::LOAD_CONST => m.push(m.constant(word.arg())),
            RunOp::LOAD_FAST | RunOp::LOAD_CLOSURE => m.push_slot(m.local(word.arg())),
            RunOp::LOAD_FAST_CHECK => match m.local(word.arg()) {
                Some(value) => m.push(value),
                None => break 'exec slow::unbound_local(vm, m, word.arg()),
            },
            RunOp::LOAD_FAST_AND_CLEAR => {
                m.push_slot(m.local(word.arg()));
                m.set_local(word.arg(), None);
            }
            RunOp::STORE_FAST => {
                let slot = m.pop_slot();
                m.set_local(word.arg(), slot);
            }
            RunOp::DELETE_FAST => {
                if m.local(word.arg()).is_none() {
                    break 'exec slow::unbound_local(vm, m, word.arg());
                }
                m.set_local(word.arg(), None);
            }
            RunOp::LOAD_FAST_LOAD_FAST => {
                m.push_slot(m.local(word.arg()));
                m.push_slot(m.local(m.peek_word(1).arg()));
                m.skip(1);
            }
            RunOp::LOAD_FAST_LOAD_CONST => {
                m.push_slot(m.local(word.arg()));
                m.push(m.constant(m.peek_word(1).arg()));
                m.skip(1);
            }
            RunOp::STORE_FAST_LOAD_FAST => {
                let slot = m.pop_slot();
                m.set_local(word.arg(), slot);
                m.push_slot(m.local(m.peek_word(1).arg()));
                m.skip(1);
            }
            RunOp::MAKE_CELL => {
                let cell = calls::make_cell(vm, m, word.arg());
                m.set_local(word.arg(), Some(cell.into()));
            }
            RunOp::COPY_FREE_VARS => {
                let function = m.function();
                let first = m.code().local_count as u32 - word.arg();
                for (index, cell) in (first..).zip(function.cells()) {
                    m.set_local(index, cell.get());
                }
            }
            RunOp::LOAD_DEREF => match m.cell(word.arg()).contents.get() {
                Some(value) => m.push(value),
                None => break 'exec slow::empty_cell(vm, m, word.arg()),
            },
            RunOp::LOAD_DEREF_LOAD_FAST => load_deref!(word, m.push_slot(m.local(m.peek_word(1).arg()))),
            RunOp::LOAD_DEREF_LOAD_CONST => load_deref!(word, m.push(m.constant(m.peek_word(1).arg()))),
            RunOp::LOAD_DEREF_PUSH_NULL => load_deref!(word, m.push_slot(None)),
            RunOp::STORE_DEREF => {
                let slot = m.pop_slot();
                m.cell(word.arg()).contents.set(slot);
            }
            RunOp::DELETE_DEREF => {
                if m.cell(word.arg()).contents.take().is_none() {
                    break 'exec slow::empty_cell(vm, m, word.arg());
                }
            }
            RunOp::LOAD_GLOBAL => {
                let name = m.name(word.arg() >> 1);
                let value = attempt!(slow::load_global(vm, m, word, name, slow::GLOBAL_FORMS));
                m.push(value);
                if word.arg() & 1 != 0 {
                    m.push_slot(None);
                }
            }
            RunOp::LOAD_GLOBAL_MODULE => {
                let found = slow::remembered_global(m, word, m.name(word.arg() >> 1));
                push_remembered!(found, word.arg() & 1 != 0, RunOp::LOAD_GLOBAL);
            }
            RunOp::LOAD_GLOBAL_BUILTIN => {
                let found = slow::remembered_builtin(vm, m, word, m.name(word.arg() >> 1));
                push_remembered!(found, word.arg() & 1 != 0, RunOp::LOAD_GLOBAL);
            }
            RunOp::STORE_NAME => {
                attempt!(class::store_name(vm, m, word, m.peek(1)));
                m.drop(1);
            }
            RunOp::DELETE_NAME => attempt!(class::delete_name(vm, m, word.arg())),
            RunOp::LOAD_LOCALS => {
                let namespace = class::locals(m);
                m.push(namespace);
            }
            RunOp::LOAD_FROM_DICT_OR_DEREF => {
                let found = attempt!(class::from_dict_or_cell(vm, m, word.arg(), m.peek(1)));
                match found {
                    Some(value) => m.poke(1, value),
                    None => break 'exec slow::empty_cell(vm, m, word.arg()),
                }
            }
            RunOp::LOAD_BUILD_CLASS => {
                let function = attempt!(class::load_build_class(vm, m));
                m.push(function);
            }
            RunOp::SETUP_ANNOTATIONS => attempt!(class::set_up_annotations(vm, m)),
            RunOp::LOAD_SUPER_ATTR => {
                let (value, receiver) = attempt!(class::load_super_attr(vm, m, word.arg()));
                m.drop(3);
                m.push(value);
                if word.arg() & 1 != 0 {
                    m.push_slot(receiver);
                }
            }
            RunOp::STORE_GLOBAL => {
                let value = m.pop();
                let globals = m.function().globals();
                ops::dict::set_str(vm, globals, m.name(word.arg()), value);
            }
            RunOp::DELETE_GLOBAL => attempt!(slow::delete_global(vm, m, word.arg())),
            RunOp::LOAD_NAME => {
                let value = attempt!(class::load_name(vm, m, word));
                m.push(value);
            }
            RunOp::LOAD_NAME_MODULE | RunOp::LOAD_NAME_BUILTIN => {
                push_remembered!(class::remembered_name(vm, m, word), false, RunOp::LOAD_NAME);
            }
            RunOp::STORE_NAME_MODULE => {
                if class::store_remembered(m, word, m.peek(1)) {
                    m.drop(1);
                } else {
                    again!(RunOp::STORE_NAME);
                }
            }
            RunOp::LOAD_ATTR => match attempt!(attributes::load(vm, m, word)) {
                Loaded::Value(value) => {
                    m.poke(1, value);
                    if word.arg() & 1 != 0 {
                        m.push_slot(None);
                    }
                }
                Loaded::Method(method, receiver) => {
                    m.poke(1, method);
                    m.push(receiver);
                }
                Loaded::Getter(getter) => enter_call!(calls::enter_implied(vm, m, getter, 1)),
            },
            RunOp::LOAD_ATTR_SLOT => poke_attr!(word, attributes::load_slot(vm, m.cache(word), m.peek(1))),
            RunOp::LOAD_ATTR_BOUND => poke_attr!(word, attributes::load_bound(vm, m.cache(word), m.peek(1))),
            RunOp::LOAD_ATTR_FIELD => poke_attr!(word, attributes::load_field(vm, m.cache(word), m.peek(1))),
            RunOp::LOAD_ATTR_CLASS => {
                poke_attr!(word, attributes::load_from_class(vm, m.cache(word), m.peek(1), m.name(word.arg() >> 1)));
            }
            RunOp::LOAD_ATTR_PROPERTY => match attributes::getter(vm, m.cache(word), m.peek(1)) {
                Some(getter) => enter_call!(calls::enter_implied(vm, m, getter, 1)),
                None => again!(RunOp::LOAD_ATTR),
            },
            RunOp::LOAD_ATTR_METHOD => {
                push_method!(attributes::load_method(vm, m.cache(word), m.peek(1)), m.peek(1));
            }
            RunOp::LOAD_ATTR_OWN => {
                poke_attr!(word, attributes::load_own(vm, m.cache(word), m.peek(1), m.name(word.arg() >> 1)));
            }
            RunOp::LOAD_ATTR_INHERITED => {
                let name = m.name(word.arg() >> 1);
                push_method!(attributes::load_inherited(vm, m.cache(word), m.peek(1), name), m.peek(1));
            }
            RunOp::LOAD_ATTR_NATIVE => {
                push_method!(attributes::load_method(vm, m.cache(word), m.peek(1)), ops::class::payload(m.peek(1)));
            }
            RunOp::LOAD_METHOD_NATIVE => {
                push_method!(attributes::load_native(vm, m.cache(word), m.peek(1), m.name(word.arg() >> 1)), m.peek(1));
            }
            RunOp::STORE_ATTR_SLOT => store_attr!(attributes::store_slot(vm, m.cache(word), m.peek(1), m.peek(2))),
            RunOp::STORE_ATTR_NEW => store_attr!(attributes::store_new(vm, m.cache(word), m.peek(1), m.peek(2))),
            RunOp::STORE_ATTR_OWN => {
                let name = m.name(word.arg());
                store_attr!(attributes::store_own(vm, m.cache(word), m.peek(1), name, m.peek(2)));
            }
            RunOp::STORE_ATTR => {
                attempt!(attributes::store(vm, m, word));
                m.drop(2);
            }
            RunOp::DELETE_ATTR => {
                let object = m.peek(1);
                attempt!(ops::attr::delete(vm, object, m.name(word.arg())));
                m.drop(1);
            }
            RunOp::BINARY_OP => {
                by_method!(Opcode::BINARY_OP);
                binary_any!(word);
            }
            RunOp::ADD_INT => binary_int!(word, |a, b| Value::try_fixnum(a + b)),
            RunOp::SUBTRACT_INT => binary_int!(word, |a, b| Value::try_fixnum(a - b)),
            RunOp::MULTIPLY_INT => {
                binary_int!(word, |a, b| a.checked_mul(b).and_then(Value::try_fixnum))
            }
            RunOp::REMAINDER_INT => {
                binary_int!(word, |a, b| (b > 0).then(|| Value::fixnum(a.rem_euclid(b))))
            }
            RunOp::FLOOR_DIVIDE_INT => {
                binary_int!(word, |a, b| (b > 0).then(|| Value::fixnum(a.div_euclid(b))))
            }
            RunOp::AND_INT => binary_int!(word, |a, b| Some(Value::fixnum(a & b))),
            RunOp::OR_INT => binary_int!(word, |a, b| Some(Value::fixnum(a | b))),
            RunOp::XOR_INT => binary_int!(word, |a, b| Some(Value::fixnum(a ^ b))),
            RunOp::LEFT_SHIFT_INT => binary_int!(word, |a, b| slow::shifted_left(a, b)),
            RunOp::RIGHT_SHIFT_INT => binary_int!(word, |a, b| (b >= 0).then(|| Value::fixnum(a >> b.min(63)))),
            RunOp::ADD_FLOAT => binary_float!(word, |a, b| a + b),
            RunOp::SUBTRACT_FLOAT => binary_float!(word, |a, b| a - b),
            RunOp::MULTIPLY_FLOAT => binary_float!(word, |a, b| a * b),
            // A flonum is never zero.
            RunOp::TRUE_DIVIDE_FLOAT => binary_float!(word, |a, b| a / b),
            RunOp::UNARY_NEGATIVE | RunOp::UNARY_INVERT => {
                let op = RunOp::of(word).plain();
                by_method!(op);
                let result = attempt!(slow::unary(vm, m.current(), op, m.peek(1)));
                m.poke(1, result);
            }
            RunOp::UNARY_NOT => m.poke(1, Value::bool(!truth(m.peek(1)))),
            RunOp::TO_BOOL => {
                let value = m.peek(1);
                if value.as_bool().is_some() {
                    requicken!(RunOp::TO_BOOL_BOOL);
                } else {
                    by_method!(Opcode::TO_BOOL);
                    let holds = attempt!(slow::truth(vm, m, value));
                    m.poke(1, Value::bool(holds));
                }
            }
            RunOp::TO_BOOL_BOOL => {
                if m.peek(1).as_bool().is_none() {
                    m.current().set(m.current().get().with_op(RunOp::TO_BOOL as u8).with_feedback(seen::BOOL));
                    m.jump(m.pc() - 1);
                }
            }
            RunOp::COMPARE_OP => {
                by_method!(Opcode::COMPARE_OP);
                compare_any!(word);
            }
            RunOp::COMPARE_INT => match Value::both_fixnums(m.peek(2), m.peek(1)) {
                Some((a, b)) => {
                    m.drop(1);
                    m.poke(1, Value::bool(slow::compare_by(word.arg(), a, b)));
                }
                None => compare_any!(word),
            },
            RunOp::COMPARE_INT_JUMP => match Value::both_fixnums(m.peek(2), m.peek(1)) {
                Some((a, b)) => fused_jump!(slow::compare_by(word.arg(), a, b)),
                None => compare_any!(word),
            },
            RunOp::COMPARE_FLOAT_JUMP => match (m.peek(2).as_flonum(), m.peek(1).as_flonum()) {
                (Some(a), Some(b)) => fused_jump!(slow::compare_by(word.arg(), a, b)),
                _ => compare_any!(word),
            },
            RunOp::IS_OP => {
                let right = m.pop();
                let same = slow::is_same(m.peek(1), right);
                m.poke(1, Value::bool(same != (word.arg() != 0)));
            }
            RunOp::CONTAINS_OP => {
                by_method!(Opcode::CONTAINS_OP);
                let found = attempt!(items::contains(vm, m));
                m.drop(1);
                m.poke(1, Value::bool(found != (word.arg() != 0)));
            }
            RunOp::BINARY_SUBSCR => {
                if let Some(method) = operators::method(vm, m, Opcode::BINARY_SUBSCR) {
                    enter_call!(calls::enter_implied(vm, m, method.function, 2));
                    continue;
                }
                let (key, container) = (m.peek(1), m.peek(2));
                poke_item!(items::subscript(vm, m.current(), container, key));
            }
            RunOp::SUBSCR_LIST_INT => poke_item!(items::of_list(vm, m)),
            RunOp::SUBSCR_TUPLE_INT => poke_item!(items::of_tuple(vm, m)),
            RunOp::SUBSCR_STR_INT => poke_item!(items::of_string(vm, m)),
            RunOp::SUBSCR_DICT => poke_item!(items::of_dict(vm, m)),
            RunOp::STORE_SUBSCR => {
                by_method!(Opcode::STORE_SUBSCR);
                attempt!(items::store(vm, m));
                m.drop(3);
            }
            RunOp::STORE_SUBSCR_LIST_INT => {
                attempt!(items::store_in_list(vm, m));
                m.drop(3);
            }
            RunOp::BUILD_TUPLE => {
                let count = word.arg() as usize;
                if slow::is_closure_making(m, word) {
                    again!(RunOp::MAKE_CLOSURE);
                    continue;
                }
                let tuple = Tuple::new(&mut vm.heap, m.top_values(count));
                m.drop(count);
                m.push(tuple.into());
            }
            RunOp::MAKE_CLOSURE => {
                let count = word.arg() as usize;
                let function = slow::make_closure(vm, m, count);
                m.drop(count);
                m.push(function.into());
                m.skip(2);
            }
            RunOp::LIST_APPEND => {
                let item = m.pop();
                let list = m.peek(word.arg() as usize).downcast::<List>().expect("a list under construction");
                list.push(&mut vm.heap, item);
            }
            RunOp::DELETE_SUBSCR
            | RunOp::BINARY_SLICE
            | RunOp::STORE_SLICE
            | RunOp::BUILD_LIST
            | RunOp::BUILD_SET
            | RunOp::BUILD_MAP
            | RunOp::BUILD_CONST_KEY_MAP
            | RunOp::BUILD_STRING
            | RunOp::BUILD_SLICE
            | RunOp::CONVERT_VALUE
            | RunOp::GET_AWAITABLE
            | RunOp::GET_AITER
            | RunOp::FORMAT_WITH_SPEC => {
                let op = RunOp::of(word).plain();
                let (pops, pushes) = op.stack_effect(word.arg());
                let result = attempt!(cold::operation(vm, op, word.arg(), m.top_slots(pops as usize)));
                m.drop(pops as usize);
                if pushes != 0 {
                    m.push(result);
                }
            }
            // These change a container that stays where it is.
            RunOp::LIST_EXTEND
            | RunOp::SET_UPDATE
            | RunOp::SET_ADD
            | RunOp::DICT_UPDATE
            | RunOp::DICT_MERGE
            | RunOp::MAP_ADD => {
                let op = RunOp::of(word).plain();
                let (pops, pushes) = op.stack_effect(word.arg());
                attempt!(cold::operation(vm, op, word.arg(), m.top_slots(pops as usize)));
                m.drop((pops - pushes) as usize);
            }
            RunOp::FORMAT_SIMPLE => {
                let value = m.peek(1);
                if !value.is::<Str>() {
                    m.poke(1, attempt!(ops::format::plainly(vm, value)));
                }
            }
            RunOp::UNPACK_SEQUENCE => m = attempt!(unpack::exactly(vm, m, word)),
            RunOp::UNPACK_EX => m = attempt!(unpack::with_star(vm, m, word)),
            RunOp::GET_ITER => {
                by_method!(Opcode::GET_ITER);
                m.poke(1, attempt!(slow::loop_iterator(vm, m.current(), m.peek(1))));
                if let Some(end) = calls::begin_loop(vm, m) {
                    go_on!(calls::after_entry(vm, m, end));
                }
            }
            RunOp::FOR_ITER => {
                let iterator = m.peek(1);
                slow::quicken_for_iter(m.current(), iterator);
                if let Some(generator) = generators::resumable(iterator) {
                    m = attempt!(generators::enter(vm, m, generator, Value::NONE));
                } else if let Some(function) = operators::next_method(vm, m) {
                    enter_call!(calls::enter_with_top(vm, m, function));
                } else {
                    step!(word, attempt!(ops::iter::next(vm, iterator)));
                }
            }
            RunOp::FOR_ITER_RANGE => match m.peek(1).downcast::<RangeIter>() {
                Some(range) => step!(word, range.advance()),
                None => m.requicken_for_iter(word),
            },
            RunOp::FOR_ITER_LIST => match m.peek(1).downcast::<SeqIter>().and_then(|i| i.advance_list()) {
                Some(item) => step!(word, item),
                None => m.requicken_for_iter(word),
            },
            RunOp::JUMP_FORWARD | RunOp::JUMP_BACKWARD_NO_INTERRUPT => m.jump(word.arg()),
            RunOp::JUMP_BACKWARD => {
                m.jump(word.arg());
                if vm.context().interrupt != 0 {
                    attempt!(slow::interrupted(vm));
                }
                if let Some(end) = calls::count_loop(vm, m) {
                    go_on!(calls::after_entry(vm, m, end));
                }
            }
            RunOp::POP_JUMP_IF_FALSE => {
                if !truth(m.pop()) {
                    m.jump(word.arg());
                }
            }
            RunOp::POP_JUMP_IF_TRUE => {
                if truth(m.pop()) {
                    m.jump(word.arg());
                }
            }
            RunOp::POP_JUMP_IF_NONE => {
                if m.pop().is_none() {
                    m.jump(word.arg());
                }
            }
            RunOp::POP_JUMP_IF_NOT_NONE => {
                if !m.pop().is_none() {
                    m.jump(word.arg());
                }
            }
            RunOp::CALL => {
                let argc = word.arg() as usize;
                calls::quicken_call(m, word, m.peek(argc + 2));
                enter_call!(calls::call(vm, m, argc, None));
            }
            RunOp::CALL_FUNCTION => {
                let argc = word.arg() as usize;
                let callable = m.peek(argc + 2);
                match callable.downcast::<Function>() {
                    Some(function)
                        if function.code().simple_args == Some(word.arg()) && m.peek_slot(argc + 1).is_none() =>
                    {
                        targets::note_function(m.cache(word), function);
                        enter_call!(calls::enter(vm, m, function, argc));
                    }
                    _ => {
                        again!(RunOp::CALL);
                    }
                }
            }
            RunOp::CALL_METHOD => {
                let argc = word.arg() as usize;
                match m.peek(argc + 2).downcast::<Function>() {
                    Some(function)
                        if function.code().simple_args == Some(word.arg() + 1) && m.peek_slot(argc + 1).is_some() =>
                    {
                        targets::note_function(m.cache(word), function);
                        enter_call!(calls::enter_method(vm, m, function, argc));
                    }
                    _ => again!(RunOp::CALL),
                }
            }
            RunOp::CALL_NATIVE => {
                let argc = word.arg() as usize;
                match m.peek(argc + 2).downcast::<Builtin>() {
                    Some(native) => {
                        let result = attempt!(calls::call_native(vm, m, native, argc));
                        m.drop(argc + 2);
                        m.push(result);
                    }
                    None => again!(RunOp::CALL),
                }
            }
            RunOp::CALL_KW => {
                let names = m.pop().downcast::<Tuple>();
                calls::note_target(m, word, m.peek(word.arg() as usize + 2));
                enter_call!(calls::call(vm, m, word.arg() as usize, names));
            }
            RunOp::CALL_FUNCTION_EX => enter_call!(calls::call_unpacked(vm, m, word)),
            RunOp::MAKE_FUNCTION => {
                let count = 1 + word.arg().count_ones() as usize;
                let function = slow::make_function_here(vm, m, word.arg(), m.top_slots(count));
                m.drop(count);
                m.push(function);
            }
            RunOp::RETURN_VALUE => do_return!(m.pop()),
            RunOp::RETURN_CONST => do_return!(m.constant(word.arg())),
            RunOp::CALL_INTRINSIC_1 => {
                let result = attempt!(slow::intrinsic(vm, m, word.arg()));
                m.poke(1, result);
            }
            RunOp::LOAD_ASSERTION_ERROR => {
                m.push(vm.types.exception(ExceptionKind::AssertionError).into());
            }
            RunOp::RAISE_VARARGS => break 'exec slow::raise(vm, m, word.arg() as usize),
            RunOp::RERAISE => {
                // The handlers around this instruction are asked, and the traceback has this frame already.
                vm.pending = m.peek(1).downcast();
                break 'exec false;
            }
            RunOp::PUSH_EXC_INFO => {
                let exception = m.peek(1);
                m.poke(1, vm.begin_handling(exception));
                m.push(exception);
            }
            RunOp::POP_EXCEPT => {
                let before = m.pop();
                vm.end_handling(before);
            }
            RunOp::CHECK_EXC_MATCH => {
                let (class, exception) = (m.peek(1), m.peek(2));
                let matches = attempt!(ops::exception::matches(vm, exception, class));
                m.poke(1, Value::bool(matches));
            }
            RunOp::BEFORE_WITH => enter_call!(protocol::before_with(vm, m)),
            RunOp::WITH_EXCEPT_START => enter_call!(protocol::with_except_start(vm, m)),
            RunOp::BEFORE_ASYNC_WITH
            | RunOp::CALL_INTRINSIC_2
            | RunOp::LOAD_FROM_DICT_OR_GLOBALS
            | RunOp::CHECK_EG_MATCH
            | RunOp::GET_ANEXT
            | RunOp::MATCH_SEQUENCE
            | RunOp::MATCH_MAPPING
            | RunOp::MATCH_KEYS
            | RunOp::MATCH_CLASS
            | RunOp::GET_LEN => m = attempt!(protocol::step(vm, m, word)),
            RunOp::IMPORT_NAME => {
                let (fromlist, level, name) = (m.peek(1), m.peek(2), m.name(word.arg()));
                let (globals, locals) = (m.function().globals(), class::body_locals(m));
                let module = attempt!(import::import_name(vm, globals, locals, name, fromlist, level));
                m.drop(1);
                m.poke(1, module);
            }
            RunOp::IMPORT_FROM => {
                let value = attempt!(import::import_from(vm, m.peek(1), m.name(word.arg())));
                m.push(value);
            }
            RunOp::RETURN_GENERATOR => do_return!(generators::make(vm, m)),
            RunOp::YIELD_VALUE => {
                let value = m.pop();
                match generators::suspend(vm, m, word.arg() != 0) {
                    Some(resumer) => m = resumer,
                    None => return Stop::Returned(value),
                }
                m.push(value);
            }
            RunOp::SEND => m = attempt!(generators::send(vm, m, word)),
            RunOp::END_SEND => {
                let value = m.pop();
                m.poke(1, value);
            }
            RunOp::GET_YIELD_FROM_ITER => {
                if let Some(function) = operators::implied_generator(vm, m) {
                    enter_call!(calls::enter_implied(vm, m, function, 1));
                } else {
                    let iterator = attempt!(generators::delegate_to(vm, m.code().code.flags, m.peek(1)));
                    m.poke(1, iterator);
                }
            }
            RunOp::END_ASYNC_FOR => {
                if !generators::is_end_of_async_for(vm, m.peek(1)) {
                    break 'exec false;
                }
                m.drop(2);
            }
            RunOp::CLEANUP_THROW => match generators::cleanup_throw(vm, m) {
                Some(caught) => m = caught,
                None => break 'exec false,
            },
        }
        lanes::pass(RunOp::of(word));
    };
    *state = m;
    Stop::Raised(add_traceback)
}
