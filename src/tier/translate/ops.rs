//! One instruction of bytecode to IR.

use super::closure::code_is_at_home;
use super::frame::{Abs, Frame};
use super::{Body, Flow, Step, Translator};
use crate::bytecode::{BinaryOp, CompareOp, Intrinsic, Opcode};
use crate::interp::{RunOp, is_cold, seen};
use crate::runtime::Value as Word64;
use crate::runtime::objects::{CodeObject, Float, Tag};
use crate::runtime::types::ExceptionKind;
use crate::tier::helpers::packed_instruction;
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{MemAccess, MemKind, Reason, Type, Value};

pub(super) const fn access(heap: Heap, kind: MemKind, offset: usize) -> MemAccess {
    MemAccess::new(heap, kind, offset as i32)
}

impl Translator<'_, '_> {
    pub(super) fn instruction(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        if self.vm.warned.contains(&(f.code.id, pc)) {
            return self.leave(body, f, pc, Reason::Unsupported);
        }
        let word = self.word;
        let op = RunOp::of(word).plain();
        let arg = word.arg();
        if self.by_method(body, f, pc, op, arg)? || self.by_payload(body, f, pc, op, arg)? {
            return Ok(Flow::Next);
        }
        match op {
            Opcode::NOP | Opcode::RESUME => {}
            Opcode::POP_TOP => f.drop(1),
            Opcode::PUSH_NULL => f.push(Abs::Absent),
            Opcode::COPY => {
                let slot = f.slots.len() - arg as usize;
                let abs =
                    if f.slots[slot].is_imagined_iterator() { self.one_object(f, slot) } else { f.slots[slot].clone() };
                f.push(abs);
            }
            Opcode::SWAP => {
                let (top, other) = (f.slots.len() - 1, f.slots.len() - arg as usize);
                f.slots.swap(top, other);
            }
            Opcode::LOAD_CONST => {
                let value = f.code.consts[arg as usize];
                let abs = self.constant(value);
                f.push(abs);
            }
            Opcode::LOAD_FAST if matches!(f.slots[arg as usize], Abs::Keywords(_)) => {
                let dict = self.one_object(f, arg as usize);
                f.push(dict);
            }
            Opcode::LOAD_FAST if f.slots[arg as usize].is_imagined_iterator() => {
                let iterator = self.take_local(body, f, pc, arg as usize);
                f.push(iterator);
            }
            Opcode::LOAD_FAST | Opcode::LOAD_CLOSURE => f.push(f.slots[arg as usize].clone()),
            Opcode::LOAD_FAST_CHECK => {
                let abs = self.bound_local(body, f, pc, arg)?;
                f.push(abs);
            }
            Opcode::LOAD_FAST_AND_CLEAR => {
                f.push(f.slots[arg as usize].clone());
                f.slots[arg as usize] = Abs::Absent;
            }
            Opcode::STORE_FAST => {
                let mut value = f.pop();
                self.settle_shown(&mut value);
                f.slots[arg as usize] = value;
            }
            Opcode::DELETE_FAST => {
                self.bound_local(body, f, pc, arg)?;
                f.slots[arg as usize] = Abs::Absent;
            }
            Opcode::MAKE_CELL => self.make_cell(f, arg),
            Opcode::COPY_FREE_VARS => self.load_cells(f),
            Opcode::LOAD_DEREF => self.load_deref(body, f, pc, arg)?,
            Opcode::STORE_DEREF => self.store_deref(body, f, pc, arg)?,
            Opcode::DELETE_DEREF => self.delete_deref(body, f, pc, arg)?,
            Opcode::LOAD_GLOBAL => {
                let abs = self.load_global(body, f, pc, arg >> 1)?;
                f.push(abs);
                if arg & 1 != 0 {
                    f.push(Abs::Absent);
                }
            }
            Opcode::LOAD_NAME => {
                let abs = self.load_global(body, f, pc, arg)?;
                f.push(abs);
            }
            Opcode::STORE_NAME => self.store_name(body, f, pc, arg)?,
            Opcode::STORE_GLOBAL => self.store_global(body, f, pc, arg)?,
            Opcode::IMPORT_NAME => {
                let (level, names) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let (code, name) = (self.b.int_const(f.code.id.into()), self.b.int_const(arg.into()));
                let state = self.raise_state(body, f, pc);
                let module = self.helper_raising(HelperId::ImportName, &[code, name, level, names], &state);
                f.drop(2);
                f.push(Abs::Val(module));
            }
            Opcode::IMPORT_FROM => {
                let (module, name) =
                    (self.tagged(&f.peek(1).clone()), self.pool_value(f.code.names[arg as usize].into()));
                let state = self.raise_state(body, f, pc);
                let value = self.helper_raising(HelperId::ImportFrom, &[module, name], &state);
                f.push(Abs::Val(value));
            }
            Opcode::LOAD_ASSERTION_ERROR => {
                let class = self.vm.types.exception(ExceptionKind::AssertionError);
                let class = self.pool_value(class.into());
                f.push(Abs::Val(class));
            }
            Opcode::LOAD_ATTR => self.load_attr(body, f, pc, arg)?,
            Opcode::LOAD_SUPER_ATTR => self.load_super(body, f, pc, arg)?,
            Opcode::STORE_ATTR => self.store_attr(body, f, pc, arg),
            Opcode::DELETE_ATTR => {
                let name = f.code.names[arg as usize];
                self.delete_attr(body, f, pc, name);
            }
            Opcode::BINARY_OP => {
                if let Some(length) = self.modular(body, f, pc)? {
                    return Ok(Flow::Skip(length));
                }
                self.binary(body, f, pc, BinaryOp::ALL[arg as usize])?;
            }
            Opcode::UNARY_NEGATIVE => self.negative(body, f, pc)?,
            Opcode::UNARY_INVERT => self.invert(body, f, pc)?,
            Opcode::UNARY_NOT => {
                let value = self.as_bool(body, f, pc, 1)?;
                let inverted = self.b.not(value);
                f.drop(1);
                f.push(Abs::Val(inverted));
            }
            Opcode::TO_BOOL => {
                let value = self.truth(body, f, pc)?;
                f.drop(1);
                f.push(Abs::Val(value));
            }
            Opcode::COMPARE_OP => self.compare(body, f, pc, CompareOp::ALL[arg as usize & 7])?,
            Opcode::IS_OP => {
                let (right, left) = (f.pop(), f.pop());
                let same = match (self.known(&left), self.known(&right)) {
                    (Some(left), Some(right)) => self.b.bool_const(left == right),
                    _ if left == right => self.b.bool_const(true),
                    _ => match self.same_complex(&left, &right) {
                        Some(same) => same,
                        None => {
                            let (left, right) = (self.tagged(&left), self.tagged(&right));
                            self.b.word_eq(left, right)
                        }
                    },
                };
                let result = if arg == 0 { same } else { self.b.not(same) };
                f.push(Abs::Val(result));
            }
            Opcode::CONTAINS_OP => {
                let found = self.contains(body, f, pc);
                let result = if arg == 0 { found } else { self.b.not(found) };
                f.drop(2);
                f.push(Abs::Val(result));
            }
            Opcode::BINARY_SUBSCR => self.subscript(body, f, pc)?,
            Opcode::STORE_SUBSCR => self.store_subscript(body, f, pc)?,
            Opcode::BUILD_LIST | Opcode::BUILD_MAP => match self.forwarded(body, f, pc, arg)? {
                Some(count) => return Ok(Flow::Skip(count)),
                None if op == Opcode::BUILD_MAP && self.build_dict(f, pc, arg as usize) => {}
                None if op == Opcode::BUILD_LIST => return Ok(Flow::Skip(self.build_list(f, pc, arg as usize))),
                None => self.cold(body, f, pc, op, arg),
            },
            Opcode::BUILD_CONST_KEY_MAP if self.build_dict_of_constants(f, arg as usize) => {}
            Opcode::CALL_KW => self.call_with_keywords(body, f, pc, arg as usize)?,
            Opcode::CALL_FUNCTION_EX => self.call_unpacked(body, f, pc, arg)?,
            Opcode::BUILD_TUPLE => {
                if let Some(code) = self.closure_code(body, f, pc, arg) {
                    let cells = f.slots.split_off(f.slots.len() - arg as usize);
                    let function = self.new_function(code, &cells);
                    f.push(Abs::Val(function));
                    return Ok(Flow::Skip(3));
                }
                self.build_tuple(f, arg as usize);
            }
            Opcode::MAKE_FUNCTION if arg == 0 => {
                let code = self.known(f.peek(1)).and_then(|c| c.downcast::<CodeObject>());
                let Some(code) = code else {
                    return self.leave(body, f, pc, Reason::Unsupported);
                };
                f.drop(1);
                code_is_at_home(code, f.code);
                let function = self.new_function(code, &[]);
                f.push(Abs::Val(function));
            }
            Opcode::LIST_APPEND => {
                let item = self.tagged(&f.peek(1).clone());
                let list = self.tagged(&f.peek(arg as usize + 1).clone());
                let list = self.b.value_to_ref(list);
                self.append(list, item);
                f.drop(1);
            }
            Opcode::SET_ADD => {
                let item = self.tagged(&f.peek(1).clone());
                let set = self.tagged(&f.peek(arg as usize + 1).clone());
                let state = self.raise_state(body, f, pc);
                self.helper_raising(HelperId::SetAdd, &[set, item], &state);
                f.drop(1);
            }
            Opcode::MAP_ADD => self.add_to_dict(body, f, pc, arg as usize),
            Opcode::BINARY_SLICE => self.section(body, f, pc),
            Opcode::STORE_SLICE => self.store_section(body, f, pc),
            Opcode::BUILD_SLICE => self.build_slice(f, arg as usize),
            Opcode::UNPACK_EX => self.unpack_any(body, f, pc, op, arg),
            Opcode::UNPACK_SEQUENCE => self.unpack(body, f, pc, arg)?,
            Opcode::GET_ITER => self.get_iter(body, f, pc)?,
            Opcode::FOR_ITER => return self.for_iter(body, f, pc, arg),
            Opcode::JUMP_FORWARD | Opcode::JUMP_BACKWARD_NO_INTERRUPT => {
                self.goto(body, arg, f.clone());
                return Ok(Flow::Ended);
            }
            Opcode::JUMP_BACKWARD => {
                let target = body.analysis.block_at(arg);
                if body.yields.is_some() && body.analysis.loops[target].is_none() {
                    // The loop is that of whoever steps the generator.
                    self.goto(body, arg, f.clone());
                    return Ok(Flow::Ended);
                }
                // The state of an exit at the poll is that at the header: the jump has been made.
                let live = body.analysis.blocks[target].live_in;
                let stack = f.slots.len() - f.code.local_count;
                let state = self.make_state(f, arg, live, stack, freevar_jit::ir::Resume::Raise);
                self.b.poll(freevar_jit::ir::Exit::new(Reason::Poll, state));
                self.goto(body, arg, f.clone());
                return Ok(Flow::Ended);
            }
            Opcode::POP_JUMP_IF_FALSE | Opcode::POP_JUMP_IF_TRUE => {
                let cond = self.as_bool(body, f, pc, 1)?;
                f.drop(1);
                let (yes, no) = if op == Opcode::POP_JUMP_IF_TRUE { (arg, pc + 1) } else { (pc + 1, arg) };
                self.branch(body, cond, yes, no, f.clone());
                return Ok(Flow::Ended);
            }
            Opcode::POP_JUMP_IF_NONE | Opcode::POP_JUMP_IF_NOT_NONE => {
                let value = f.pop();
                let value = self.tagged(&value);
                let none = self.b.value_const(Word64::NONE.word());
                let cond = self.b.word_eq(value, none);
                let (yes, no) = if op == Opcode::POP_JUMP_IF_NONE { (arg, pc + 1) } else { (pc + 1, arg) };
                self.branch(body, cond, yes, no, f.clone());
                return Ok(Flow::Ended);
            }
            Opcode::GET_YIELD_FROM_ITER => self.delegate(body, f, pc)?,
            Opcode::GET_AWAITABLE if matches!(f.peek(1), Abs::Generator(made) if made.is_awaitable()) => {}
            Opcode::GET_ANEXT => return self.next_round(body, f, pc),
            Opcode::SEND => return self.send(body, f, pc, arg),
            Opcode::END_SEND => {
                let value = f.pop();
                f.drop(1);
                f.push(value);
            }
            Opcode::RETURN_GENERATOR => return self.imagine_generator(body, f, pc),
            Opcode::RETURN_VALUE | Opcode::RETURN_CONST | Opcode::YIELD_VALUE => {
                return self.hand_over(body, f, pc, (op, arg));
            }
            Opcode::CALL_INTRINSIC_1 if arg == Intrinsic::AsyncGenWrap as u32 => self.wrap_item(f),
            Opcode::CALL => {
                if arg == 1
                    && let Some(length) = self.compare_size(body, f, pc)
                {
                    return Ok(Flow::Skip(length));
                }
                self.call(body, f, pc, arg as usize)?;
            }
            Opcode::RAISE_VARARGS => return self.raise(body, f, pc, arg),
            Opcode::RERAISE => return self.reraise(body, f, pc),
            Opcode::PUSH_EXC_INFO => self.begin_handling(f),
            Opcode::POP_EXCEPT => self.end_handling(f),
            Opcode::MATCH_CLASS => return self.match_class(body, f, pc, arg),
            Opcode::MATCH_SEQUENCE => self.match_sequence(body, f, pc),
            Opcode::GET_LEN => self.matched_length(body, f, pc),
            Opcode::BEFORE_WITH => self.before_with(body, f, pc)?,
            Opcode::WITH_EXCEPT_START => self.with_except_start(body, f, pc)?,
            Opcode::CHECK_EXC_MATCH => self.exception_matches(body, f, pc),
            // It is in handlers that do more than these.
            Opcode::CHECK_EG_MATCH => return self.leave(body, f, pc, Reason::Raise),
            _ if is_cold(op) || op == Opcode::MAKE_FUNCTION => self.cold(body, f, pc, op, arg),
            _ => return self.leave(body, f, pc, Reason::Unsupported),
        }
        Ok(Flow::Next)
    }

    /// `RETURN_VALUE`, `RETURN_CONST` and `YIELD_VALUE`, after which the frame is there no more.
    fn hand_over(&mut self, body: &mut Body, f: &mut Frame, pc: u32, (op, arg): (Opcode, u32)) -> Step<Flow> {
        self.check_unseen(body, f, pc);
        let value = match op {
            Opcode::YIELD_VALUE if body.yields.is_some() => return Ok(self.yield_in_place(body, f, pc)),
            Opcode::YIELD_VALUE => return self.suspend(body, f, pc),
            Opcode::RETURN_CONST => self.constant(f.code.consts[arg as usize]),
            _ => f.pop(),
        };
        body.returns.push((self.b.block(), value));
        Ok(Flow::Ended)
    }

    /// An instruction that a helper does on words in the frame's window.
    pub(super) fn cold(&mut self, body: &Body, f: &mut Frame, pc: u32, op: Opcode, arg: u32) {
        let (pops, pushes) = op.stack_effect(arg);
        let (pops, pushes) = (pops as usize, pushes as usize);
        let state = self.raise_state(body, f, pc);
        self.spill(f, pops);
        let top = if pops == 0 { f.place(0) } else { f.place(pops) };
        let place = self.b.frame_addr(top);
        let number = self.b.int_const(packed_instruction(op, arg));
        let (count, code) = (self.b.int_const(pops as i64), self.b.int_const(f.code.id.into()));
        let result = self.helper_raising(HelperId::Operation, &[place, number, count, code], &state);
        if matches!(op, Opcode::LIST_EXTEND | Opcode::SET_UPDATE | Opcode::DICT_UPDATE | Opcode::DICT_MERGE) {
            f.drop(pops - pushes);
            return;
        }
        if matches!(op, Opcode::MATCH_SEQUENCE | Opcode::MATCH_MAPPING | Opcode::MATCH_KEYS | Opcode::GET_LEN) {
            f.push(Abs::Val(result));
            return;
        }
        f.drop(pops);
        if pushes != 0 {
            f.push(Abs::Val(result));
        }
    }

    /// Writes the top words of the abstract stack to the frame's window, for a helper that reads them there.
    pub(super) fn spill(&mut self, f: &Frame, count: usize) {
        for depth in (1..=count).rev() {
            let value = self.tagged(&f.peek(depth).clone());
            self.b.frame_store(f.place(depth), value);
        }
        self.frame_slots = self.frame_slots.max(f.window as u32 + f.code.frame_size as u32);
    }

    /// A constant. A float that is an object stays that object: it may be asked for its identity. There is one zero.
    pub(super) fn constant(&mut self, value: Word64) -> Abs {
        Abs::Val(if let Some(n) = value.as_fixnum() {
            self.b.int_const(n)
        } else if let Some(x) = value.as_flonum() {
            self.b.float(x)
        } else if let Some(zero) = value.downcast::<Float>().filter(|float| float.get() == 0.0) {
            self.b.float(zero.get())
        } else if let Some(b) = value.as_bool() {
            self.b.bool_const(b)
        } else {
            self.pool_value(value)
        })
    }

    /// Makes the object in a slot that was only imagined: it is about to have a second place.
    fn one_object(&mut self, f: &mut Frame, slot: usize) -> Abs {
        self.settle(&mut f.slots[slot]);
        f.slots[slot].clone()
    }

    fn bound_local(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step<Abs> {
        match f.slots[slot as usize].clone() {
            Abs::Absent => self.leave(body, f, pc, Reason::Unbound),
            Abs::Keywords(_) => Ok(self.one_object(f, slot as usize)),
            abs if abs.is_imagined_iterator() => Ok(self.take_local(body, f, pc, slot as usize)),
            Abs::Val(value) if self.b.func.ty(value) == Type::Value => {
                let exit = self.exit_here(body, f, pc, Reason::Unbound);
                let bound = self.b.check_bound(value, exit);
                f.refine(value, bound);
                Ok(Abs::Val(bound))
            }
            abs => Ok(abs),
        }
    }

    /// What kinds of operands the instruction has met; nothing if checks on them have failed too often.
    pub(super) fn feedback(&self, f: &Frame, pc: u32) -> u32 {
        if self.lessons.generic.contains(&(f.code.id, pc)) { seen::OTHER } else { self.word.feedback() }
    }

    pub(super) fn type_of(&self, abs: &Abs) -> Option<Type> {
        match abs {
            Abs::Val(value) => Some(self.b.func.ty(*value)),
            _ => None,
        }
    }

    /// The operand `depth` words from the top as an integer, checked if need be.
    pub(super) fn as_int(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
        match f.peek(depth).clone() {
            Abs::Val(value) => match self.b.func.ty(value) {
                Type::Int => Ok(value),
                Type::Value => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    let int = self.b.check_int(value, exit);
                    f.refine(value, int);
                    Ok(int)
                }
                Type::Word => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    let boxed = self.b.box_word(value);
                    Ok(self.b.check_int(boxed, exit))
                }
                _ => self.leave(body, f, pc, Reason::Type),
            },
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }

    /// The operand `depth` words from the top as a double; an integer is converted as Python's arithmetic does.
    pub(super) fn as_float(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
        if let Some(float) = self.known(f.peek(depth)).and_then(|constant| constant.downcast::<Float>()) {
            return Ok(self.b.float(float.get()));
        }
        match f.peek(depth).clone() {
            Abs::Val(value) => match self.b.func.ty(value) {
                Type::Float => Ok(value),
                Type::Int => Ok(self.b.int_to_float(value)),
                Type::Value if self.was_int(f, pc, depth) => {
                    let int = self.as_int(body, f, pc, depth)?;
                    Ok(self.b.int_to_float(int))
                }
                Type::Value => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    let float = self.b.check_float(value, exit);
                    f.refine(value, float);
                    Ok(float)
                }
                _ => self.leave(body, f, pc, Reason::Type),
            },
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }

    pub(super) fn as_bool(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
        match f.peek(depth).clone() {
            Abs::Val(value) => match self.b.func.ty(value) {
                Type::Bool => Ok(value),
                Type::Value => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    Ok(self.b.check_bool(value, exit))
                }
                _ => self.leave(body, f, pc, Reason::Type),
            },
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }

    /// The operand `depth` words from the top as the address of an object of this kind.
    pub(super) fn as_object(&mut self, body: &Body, f: &Frame, pc: u32, depth: usize, tag: Tag) -> Value {
        let abs = f.peek(depth).clone();
        if let Some(constant) = self.known(&abs).filter(|constant| constant.tag() == Some(tag)) {
            return self.pool_ref(constant);
        }
        let value = self.tagged(&abs);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        self.b.check_obj(tag as u8, value, exit)
    }
}
