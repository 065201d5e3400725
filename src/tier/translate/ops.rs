//! One instruction of bytecode to IR.

use super::frame::{Abs, Frame};
use super::{Body, Flow, Step, Translator};
use crate::bytecode::{BinaryOp, CompareOp, LocalKind, MakeFunctionFlags, Opcode};
use crate::interp::{RunOp, is_cold, seen};
use crate::runtime::Value as Word64;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Array, CellObject, CodeObject, Float, Function, Gc, List, Tag, Tuple};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{AllocShape, Cond, MemAccess, MemKind, Reason, Type, Value};

/// The largest double below which every integer is a double of its own.
const EXACT: i64 = 1 << 53;

pub(super) fn access(heap: Heap, kind: MemKind, offset: usize) -> MemAccess {
    MemAccess::new(heap, kind, offset as i32)
}

impl Translator<'_, '_> {
    pub(super) fn instruction(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Step<Flow> {
        let word = self.word;
        let op = RunOp::of(word).plain();
        let arg = word.arg();
        match op {
            Opcode::NOP | Opcode::RESUME => {}
            Opcode::POP_TOP => f.drop(1),
            Opcode::PUSH_NULL => f.push(Abs::Absent),
            Opcode::COPY => f.push(f.peek(arg as usize).clone()),
            Opcode::SWAP => {
                let (top, other) = (f.slots.len() - 1, f.slots.len() - arg as usize);
                f.slots.swap(top, other);
            }
            Opcode::LOAD_CONST => {
                let value = f.code.consts[arg as usize];
                let abs = self.constant(value);
                f.push(abs);
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
            Opcode::STORE_FAST => f.slots[arg as usize] = f.pop(),
            Opcode::DELETE_FAST => {
                self.bound_local(body, f, pc, arg)?;
                f.slots[arg as usize] = Abs::Absent;
            }
            Opcode::MAKE_CELL => {
                let contents = self.tagged(&f.slots[arg as usize].clone());
                let size = size_of::<CellObject>();
                let shape = AllocShape { size: size as u32, header: Header::word(Tag::Cell, size, 0) };
                let cell = self.b.alloc(shape);
                self.b.store(Self::cell_access(), cell, contents);
                f.slots[arg as usize] = Abs::Val(cell);
            }
            Opcode::COPY_FREE_VARS => self.load_cells(f),
            Opcode::LOAD_DEREF => {
                let cell = self.cell_in(body, f, pc, arg)?;
                let contents = self.b.load(Self::cell_access(), cell);
                let exit = self.exit_here(body, f, pc, Reason::Unbound);
                let contents = self.b.check_bound(contents, exit);
                f.push(Abs::Val(contents));
            }
            Opcode::STORE_DEREF => {
                let cell = self.cell_in(body, f, pc, arg)?;
                let contents = f.pop();
                let contents = self.tagged(&contents);
                self.b.store(Self::cell_access(), cell, contents);
            }
            Opcode::DELETE_DEREF => {
                let cell = self.cell_in(body, f, pc, arg)?;
                let contents = self.b.load(Self::cell_access(), cell);
                let exit = self.exit_here(body, f, pc, Reason::Unbound);
                self.b.check_bound(contents, exit);
                let absent = self.b.value_const(0);
                self.b.store(Self::cell_access(), cell, absent);
            }
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
            Opcode::STORE_GLOBAL => {
                let value = self.tagged(&f.peek(1).clone());
                let (code, name) = (self.b.int_const(f.code.id.into()), self.b.int_const(arg.into()));
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::StoreGlobal, &[code, name, value], state);
                f.drop(1);
            }
            Opcode::LOAD_ATTR => self.load_attr(body, f, pc, arg)?,
            Opcode::LOAD_SUPER_ATTR => self.load_super(body, f, pc, arg)?,
            Opcode::STORE_ATTR => self.store_attr(body, f, pc, arg),
            Opcode::BINARY_OP => self.binary(body, f, pc, BinaryOp::ALL[arg as usize])?,
            Opcode::UNARY_NEGATIVE => self.negative(body, f, pc)?,
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
                let same = if left == right {
                    self.b.bool_const(true)
                } else {
                    let (left, right) = (self.tagged(&left), self.tagged(&right));
                    self.b.word_eq(left, right)
                };
                let result = if arg == 0 { same } else { self.b.not(same) };
                f.push(Abs::Val(result));
            }
            Opcode::CONTAINS_OP => {
                let (item, container) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let state = self.raise_state(body, f, pc);
                let found = self.b.helper_raising(HelperId::Contains, &[item, container], state);
                let result = if arg == 0 { found } else { self.b.not(found) };
                f.drop(2);
                f.push(Abs::Val(result));
            }
            Opcode::BINARY_SUBSCR => self.subscript(body, f, pc)?,
            Opcode::STORE_SUBSCR => self.store_subscript(body, f, pc)?,
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
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::ListAppend, &[list, item], state);
                f.drop(1);
            }
            Opcode::UNPACK_SEQUENCE => self.unpack(body, f, pc, arg)?,
            Opcode::GET_ITER => self.get_iter(body, f, pc)?,
            Opcode::FOR_ITER => return self.for_iter(body, f, pc, arg),
            Opcode::JUMP_FORWARD | Opcode::JUMP_BACKWARD_NO_INTERRUPT => {
                self.goto(body, arg, f.clone());
                return Ok(Flow::Ended);
            }
            Opcode::JUMP_BACKWARD => {
                // The state of an exit at the poll is that at the header: the jump has been made.
                let target = body.analysis.block_at(arg);
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
            Opcode::GET_YIELD_FROM_ITER => self.delegate(body, f, pc),
            Opcode::SEND => return self.send(body, f, pc, arg),
            Opcode::END_SEND => {
                let value = f.pop();
                f.drop(1);
                f.push(value);
            }
            Opcode::YIELD_VALUE => return self.suspend(body, f, pc),
            Opcode::CALL => self.call(body, f, pc, arg as usize)?,
            Opcode::RAISE_VARARGS if arg == 1 => {
                let exception = self.tagged(&f.peek(1).clone());
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::Raise, &[exception], state);
                // The helper always raises: nothing comes here.
                return self.leave(body, f, pc, Reason::Raise);
            }
            Opcode::RETURN_VALUE => {
                let value = f.pop();
                body.returns.push((self.b.block(), value));
                return Ok(Flow::Ended);
            }
            Opcode::RETURN_CONST => {
                let value = self.constant(f.code.consts[arg as usize]);
                body.returns.push((self.b.block(), value));
                return Ok(Flow::Ended);
            }
            _ if is_cold(op) || op == Opcode::MAKE_FUNCTION => self.cold(body, f, pc, op, arg),
            _ => return self.leave(body, f, pc, Reason::Unsupported),
        }
        Ok(Flow::Next)
    }

    /// An instruction that a helper does on words in the frame's window.
    fn cold(&mut self, body: &Body, f: &mut Frame, pc: u32, op: Opcode, arg: u32) {
        let (pops, pushes) = op.stack_effect(arg);
        let (pops, pushes) = (pops as usize, pushes as usize);
        let state = self.raise_state(body, f, pc);
        self.spill(f, pops);
        let top = if pops == 0 { f.place(0) } else { f.place(pops) };
        let place = self.b.frame_addr(top);
        let number = self.b.int_const(op as i64 | i64::from(arg) << 8);
        let (count, code) = (self.b.int_const(pops as i64), self.b.int_const(f.code.id.into()));
        let result = self.b.helper_raising(HelperId::Operation, &[place, number, count, code], state);
        if matches!(
            op,
            Opcode::LIST_EXTEND
                | Opcode::SET_UPDATE
                | Opcode::SET_ADD
                | Opcode::DICT_UPDATE
                | Opcode::DICT_MERGE
                | Opcode::MAP_ADD
        ) {
            f.drop(pops - pushes);
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

    pub(super) fn constant(&mut self, value: Word64) -> Abs {
        Abs::Val(if let Some(n) = value.as_fixnum() {
            self.b.int_const(n)
        } else if let Some(x) = value.as_flonum() {
            self.b.float(x)
        } else if let Some(float) = value.downcast::<Float>() {
            self.b.float(float.get())
        } else if let Some(b) = value.as_bool() {
            self.b.bool_const(b)
        } else {
            self.pool_value(value)
        })
    }

    fn bound_local(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step<Abs> {
        match f.slots[slot as usize].clone() {
            Abs::Absent => self.leave(body, f, pc, Reason::Unbound),
            Abs::Val(value) if self.b.func.ty(value) == Type::Value => {
                let exit = self.exit_here(body, f, pc, Reason::Unbound);
                let bound = self.b.check_bound(value, exit);
                f.refine(value, bound);
                Ok(Abs::Val(bound))
            }
            abs => Ok(abs),
        }
    }

    fn cell_in(&mut self, body: &Body, f: &mut Frame, pc: u32, slot: u32) -> Step<Value> {
        match f.slots[slot as usize] {
            Abs::Val(value) if self.b.func.ty(value) == Type::Ref => Ok(value),
            // A cell slot that was merged or restored as a tagged value.
            Abs::Val(value) if f.code.code.localsplus[slot as usize].1 != LocalKind::Local => {
                let cell = self.b.value_to_ref(value);
                f.slots[slot as usize] = Abs::Val(cell);
                Ok(cell)
            }
            _ => self.leave(body, f, pc, Reason::Unsupported),
        }
    }

    /// What kinds of operands the instruction has met; nothing if checks on them have failed too often.
    pub(super) fn feedback(&self, f: &Frame, pc: u32) -> u32 {
        if self.lessons.generic.contains(&(f.code.id, pc)) { seen::OTHER } else { self.word.feedback() }
    }

    fn type_of(&self, abs: &Abs) -> Option<Type> {
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
                _ => self.leave(body, f, pc, Reason::Type),
            },
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }

    /// The operand `depth` words from the top as a double; an integer is converted as Python's arithmetic does.
    pub(super) fn as_float(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
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

    fn as_bool(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Value> {
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

    fn truth(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        match self.type_of(f.peek(1)) {
            Some(Type::Bool) => return self.as_bool(body, f, pc, 1),
            Some(Type::Int) => {
                let (value, zero) = (self.as_int(body, f, pc, 1)?, self.b.int_const(0));
                return Ok(self.b.icmp(Cond::Ne, value, zero));
            }
            Some(Type::Float) => {
                let (value, zero) = (self.as_float(body, f, pc, 1)?, self.b.float(0.0));
                return Ok(self.b.fcmp(Cond::Ne, value, zero));
            }
            _ => {}
        }
        let feedback = self.feedback(f, pc);
        if RunOp::of(self.word) == RunOp::TO_BOOL_BOOL {
            return self.as_bool(body, f, pc, 1);
        }
        if feedback == seen::INT {
            let (value, zero) = (self.as_int(body, f, pc, 1)?, self.b.int_const(0));
            return Ok(self.b.icmp(Cond::Ne, value, zero));
        }
        if feedback == 0 {
            return self.leave(body, f, pc, Reason::Branch);
        }
        let value = self.tagged(&f.peek(1).clone());
        let state = self.raise_state(body, f, pc);
        Ok(self.b.helper_raising(HelperId::Truth, &[value], state))
    }

    /// Whether an operation is on integers or on doubles, by types and feedback; none for the general case.
    fn numeric(&mut self, body: &Body, f: &Frame, pc: u32) -> Step<Option<Type>> {
        let known = |ty| matches!(ty, Some(Type::Int | Type::Float));
        let (left, right) = (self.type_of(f.peek(2)), self.type_of(f.peek(1)));
        let feedback = self.feedback(f, pc);
        if known(left) && known(right) && feedback & seen::OVERFLOW == 0 {
            let ints = left == Some(Type::Int) && right == Some(Type::Int);
            return Ok(Some(if ints { Type::Int } else { Type::Float }));
        }
        // Types may be known that the feedback has not met: of two integers no operation is one on doubles.
        let is_int = |ty, depth| ty == Some(Type::Int) || ty != Some(Type::Float) && self.was_int(f, pc, depth);
        if is_int(left, 2) && is_int(right, 1) && feedback & seen::OVERFLOW == 0 {
            return Ok(Some(Type::Int));
        }
        match feedback {
            0 => self.leave(body, f, pc, Reason::Branch),
            seen::INT if left != Some(Type::Float) && right != Some(Type::Float) => Ok(Some(Type::Int)),
            _ if feedback & !seen::FLOATS == 0 && left.is_some() && right.is_some() => Ok(Some(Type::Float)),
            _ => Ok(None),
        }
    }

    /// Whether the operand `depth` words from the top of an operation on doubles was always an integer.
    fn was_int(&self, f: &Frame, pc: u32, depth: usize) -> bool {
        let (int, float) = match depth {
            2 => (seen::INT_FLOAT, seen::FLOAT_INT),
            _ => (seen::FLOAT_INT, seen::INT_FLOAT),
        };
        let feedback = self.feedback(f, pc);
        feedback & int != 0 && feedback & (float | seen::FLOAT) == 0
    }

    fn binary(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step {
        let result = match self.numeric(body, f, pc)? {
            Some(Type::Int) => self.binary_int(body, f, pc, op.plain())?,
            Some(Type::Float) => self.binary_float(body, f, pc, op.plain())?,
            _ => None,
        };
        let result = match result {
            Some(result) => result,
            None => {
                let (left, right) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let number = self.b.int_const(op as i64);
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::BinaryOp, &[number, left, right], state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(result));
        Ok(())
    }

    fn binary_int(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        if op == BinaryOp::Power {
            return self.small_power(body, f, pc);
        }
        if op == BinaryOp::MatrixMultiply {
            return Ok(None);
        }
        let (left, right) = (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?);
        let overflow = self.exit_here(body, f, pc, Reason::Overflow);
        Ok(Some(match op {
            BinaryOp::Add => self.b.add_ovf(left, right, overflow),
            BinaryOp::Subtract => self.b.sub_ovf(left, right, overflow),
            BinaryOp::Multiply => self.b.mul_ovf(left, right, overflow),
            BinaryOp::And => self.b.and(left, right),
            BinaryOp::Or => self.b.or(left, right),
            BinaryOp::Xor => self.b.xor(left, right),
            BinaryOp::LeftShift => self.b.shl_ovf(left, right, overflow),
            BinaryOp::RightShift => {
                let bound = self.b.int_const(63);
                let fits = self.b.icmp(Cond::Ult, right, bound);
                let exit = self.exit_here(body, f, pc, Reason::Bounds);
                self.b.check_true(fits, exit);
                self.b.sar(left, right)
            }
            BinaryOp::FloorDivide => {
                self.check_divisor(body, f, pc, right);
                let quotient = self.b.floordiv(left, right);
                // The least fixnum by -1 is the one quotient that is none.
                self.b.check_fixnum(quotient, overflow)
            }
            BinaryOp::Remainder => {
                self.check_divisor(body, f, pc, right);
                self.b.floor_mod(left, right)
            }
            BinaryOp::TrueDivide => {
                self.check_divisor(body, f, pc, right);
                for operand in [left, right] {
                    self.check_exact(body, f, pc, operand);
                }
                let (left, right) = (self.b.int_to_float(left), self.b.int_to_float(right));
                self.b.fdiv(left, right)
            }
            _ => return Ok(None),
        }))
    }

    /// A power of an integer to a constant that a multiplication or two make.
    fn small_power(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Value>> {
        let Some(exponent @ 2..=3) = self.constant_int(f.peek(1)) else { return Ok(None) };
        let base = self.as_int(body, f, pc, 2)?;
        let overflow = self.exit_here(body, f, pc, Reason::Overflow);
        let square = self.b.mul_ovf(base, base, overflow);
        Ok(Some(if exponent == 2 { square } else { self.b.mul_ovf(square, base, overflow) }))
    }

    /// A power of a positive double, which is neither complex nor a division by zero; one that is too large raises.
    fn float_power(&mut self, body: &Body, f: &Frame, pc: u32, base: Value, exponent: Value) -> Value {
        let zero = self.b.float(0.0);
        let positive = self.b.fcmp(Cond::Gt, base, zero);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_true(positive, exit);
        let power = self.b.helper(HelperId::PowFloat, &[base, exponent]);
        let infinity = self.b.float(f64::INFINITY);
        let finite = self.b.fcmp(Cond::Lt, power, infinity);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(finite, exit);
        power
    }

    fn check_divisor(&mut self, body: &Body, f: &Frame, pc: u32, divisor: Value) {
        let zero = self.b.int_const(0);
        let nonzero = self.b.icmp(Cond::Ne, divisor, zero);
        let exit = self.exit_here(body, f, pc, Reason::ZeroDivision);
        self.b.check_true(nonzero, exit);
    }

    /// Checks that an integer is a double exactly because it is small.
    fn check_exact(&mut self, body: &Body, f: &Frame, pc: u32, int: Value) {
        let (half, all) = (self.b.int_const(EXACT), self.b.int_const(2 * EXACT));
        let shifted = self.b.add(int, half);
        let small = self.b.icmp(Cond::Ult, shifted, all);
        let exit = self.exit_here(body, f, pc, Reason::Overflow);
        self.b.check_true(small, exit);
    }

    fn binary_float(&mut self, body: &Body, f: &mut Frame, pc: u32, op: BinaryOp) -> Step<Option<Value>> {
        use BinaryOp::{Add, Multiply, Power, Subtract, TrueDivide};
        if !matches!(op, Add | Subtract | Multiply | TrueDivide | Power) {
            return Ok(None);
        }
        let (left, right) = (self.as_float(body, f, pc, 2)?, self.as_float(body, f, pc, 1)?);
        Ok(Some(match op {
            Add => self.b.fadd(left, right),
            Subtract => self.b.fsub(left, right),
            Multiply => self.b.fmul(left, right),
            Power => self.float_power(body, f, pc, left, right),
            _ => {
                let zero = self.b.float(0.0);
                let nonzero = self.b.fcmp(Cond::Ne, right, zero);
                let exit = self.exit_here(body, f, pc, Reason::ZeroDivision);
                self.b.check_true(nonzero, exit);
                self.b.fdiv(left, right)
            }
        }))
    }

    fn negative(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let result = match self.type_of(f.peek(1)) {
            Some(Type::Float) => {
                let value = self.as_float(body, f, pc, 1)?;
                self.b.fneg(value)
            }
            ty if ty == Some(Type::Int) || self.feedback(f, pc) == seen::INT => {
                let value = self.as_int(body, f, pc, 1)?;
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                self.b.neg_ovf(value, exit)
            }
            _ => match self.feedback(f, pc) {
                seen::FLOAT => {
                    let value = self.as_float(body, f, pc, 1)?;
                    self.b.fneg(value)
                }
                0 => return self.leave(body, f, pc, Reason::Branch),
                _ => {
                    let value = self.tagged(&f.peek(1).clone());
                    let number = self.b.int_const(0);
                    let state = self.raise_state(body, f, pc);
                    self.b.helper_raising(HelperId::UnaryOp, &[number, value], state)
                }
            },
        };
        f.drop(1);
        f.push(Abs::Val(result));
        Ok(())
    }

    fn compare(&mut self, body: &Body, f: &mut Frame, pc: u32, op: CompareOp) -> Step {
        let cond = match op {
            CompareOp::Lt => Cond::Lt,
            CompareOp::Le => Cond::Le,
            CompareOp::Eq => Cond::Eq,
            CompareOp::Ne => Cond::Ne,
            CompareOp::Gt => Cond::Gt,
            CompareOp::Ge => Cond::Ge,
        };
        let result = match self.numeric(body, f, pc)? {
            Some(Type::Int) => {
                let (left, right) = (self.as_int(body, f, pc, 2)?, self.as_int(body, f, pc, 1)?);
                self.b.icmp(cond, left, right)
            }
            Some(Type::Float) => {
                // An integer is compared exactly, which its double allows only if it is small.
                for depth in [2, 1] {
                    if self.type_of(f.peek(depth)) == Some(Type::Int) || self.was_int(f, pc, depth) {
                        let int = self.as_int(body, f, pc, depth)?;
                        self.check_exact(body, f, pc, int);
                    }
                }
                let (left, right) = (self.as_float(body, f, pc, 2)?, self.as_float(body, f, pc, 1)?);
                self.b.fcmp(cond, left, right)
            }
            _ => {
                let (left, right) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let number = self.b.int_const(op as i64);
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::CompareOp, &[number, left, right], state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(result));
        Ok(())
    }

    fn subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        let item = match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => self.list_item(body, f, pc, 2)?.load(self),
            seen::TUPLE => self.tuple_item(body, f, pc)?,
            seen::DICT => self.dict_item(body, f, pc)?,
            _ => {
                let (container, key) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::Subscript, &[container, key], state)
            }
        };
        f.drop(2);
        f.push(Abs::Val(item));
        Ok(())
    }

    fn store_subscript(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step {
        match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::LIST => {
                let place = self.list_item(body, f, pc, 2)?;
                let value = self.tagged(&f.peek(3).clone());
                self.b.store_elem(ITEM, place.array, place.index, value);
            }
            _ => {
                let args = [2, 1, 3].map(|depth| f.peek(depth).clone());
                let args = args.map(|abs| self.tagged(&abs));
                let state = self.raise_state(body, f, pc);
                self.b.helper_raising(HelperId::StoreSubscript, &args, state);
            }
        }
        f.drop(3);
        Ok(())
    }

    /// The place of a list's item; the list is `depth` words from the top, the index above it.
    fn list_item(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize) -> Step<Place> {
        let list = self.as_object(body, f, pc, depth, Tag::List);
        let index = self.as_int(body, f, pc, depth - 1)?;
        let len = self.b.load(access(Heap::ListHeader, MemKind::Int, List::LEN_OFFSET), list);
        let index = self.wrapped_index(index, len);
        let inside = self.b.icmp(Cond::Ult, index, len);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(inside, exit);
        let array = self.b.load(access(Heap::ListHeader, MemKind::Ref, List::ARRAY_OFFSET), list);
        Ok(Place { array, index })
    }

    fn tuple_item(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Value> {
        let tuple = self.as_object(body, f, pc, 2, Tag::Tuple);
        let index = self.as_int(body, f, pc, 1)?;
        let len = self.b.load(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple);
        let index = self.wrapped_index(index, len);
        let inside = self.b.icmp(Cond::Ult, index, len);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(inside, exit);
        Ok(self.b.load_elem(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET), tuple, index))
    }

    /// A constant negative index counts from the end; others that are negative fail the bounds check.
    fn wrapped_index(&mut self, index: Value, len: Value) -> Value {
        let constant = self.b.func.def_inst(index).map(|inst| self.b.func.inst(inst).imm);
        match constant {
            Some(freevar_jit::ir::Imm::Int(n)) if n < 0 => self.b.add(index, len),
            _ => index,
        }
    }

    /// The operand `depth` words from the top as the address of an object of this kind.
    pub(super) fn as_object(&mut self, body: &Body, f: &mut Frame, pc: u32, depth: usize, tag: Tag) -> Value {
        let abs = f.peek(depth).clone();
        if let Some(constant) = self.known(&abs).filter(|constant| constant.tag() == Some(tag)) {
            let entry = self.pool_entry(constant);
            return self.b.ref_pool(entry);
        }
        let value = self.tagged(&abs);
        let exit = self.exit_here(body, f, pc, Reason::Type);
        self.b.check_obj(tag as u8, value, exit)
    }

    fn build_tuple(&mut self, f: &mut Frame, count: usize) {
        let size = (Tuple::ITEMS_OFFSET + count * 8).next_multiple_of(16);
        let items = f.slots.split_off(f.slots.len() - count);
        let items: Vec<Value> = items.iter().map(|item| self.tagged(item)).collect();
        let tuple = self.b.alloc(AllocShape { size: size as u32, header: Header::word(Tag::Tuple, size, 0) });
        let len = self.b.int_const(count as i64);
        self.b.store(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple, len);
        for (index, item) in items.into_iter().enumerate() {
            self.b.store(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET + index * 8), tuple, item);
        }
        f.push(Abs::Val(tuple));
    }

    /// The code of the function that the words from `BUILD_TUPLE` make, if they make a closure and nothing else.
    fn closure_code(&mut self, body: &Body, f: &Frame, pc: u32, count: u32) -> Option<Gc<CodeObject>> {
        let instrs = &body.code.code.instrs;
        let (load, make) = (instrs.get(pc as usize + 1)?, instrs.get(pc as usize + 2)?);
        let fits = load.op == Opcode::LOAD_CONST
            && make.op == Opcode::MAKE_FUNCTION
            && make.arg == MakeFunctionFlags::CLOSURE
            && f.slots[f.slots.len() - count as usize..].iter().all(|s| self.type_of(s) == Some(Type::Ref));
        if !fits {
            return None;
        }
        let code = f.code.consts[load.arg as usize].downcast::<CodeObject>()?;
        (code.free_count == count as usize && code_is_at_home(code, f.code)).then_some(code)
    }

    fn new_function(&mut self, code: Gc<CodeObject>, cells: &[Abs]) -> Value {
        let size = Function::size(code.free_count);
        let shape = AllocShape { size: size as u32, header: Header::word(Tag::Function, size, code.id) };
        let entry = self.pool_entry(code.into());
        let code_ref = self.b.ref_pool(entry);
        let function = self.b.alloc(shape);
        self.b.store(access(Heap::Function, MemKind::Ref, Function::CODE_OFFSET), function, code_ref);
        let absent = self.b.value_const(0);
        self.b.store(access(Heap::Function, MemKind::Value, Function::EXTRA_OFFSET), function, absent);
        for (index, cell) in cells.iter().enumerate() {
            let Abs::Val(cell) = cell else { unreachable!("cells are values") };
            self.b.store(access(Heap::Closure, MemKind::Ref, Function::CELLS_OFFSET + index * 8), function, *cell);
        }
        function
    }

    fn unpack(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Step {
        match self.feedback(f, pc) {
            0 => return self.leave(body, f, pc, Reason::Branch),
            seen::TUPLE => {}
            _ => return self.leave(body, f, pc, Reason::Unsupported),
        }
        let tuple = self.as_object(body, f, pc, 1, Tag::Tuple);
        let len = self.b.load(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), tuple);
        let expected = self.b.int_const(count.into());
        let fits = self.b.icmp(Cond::Eq, len, expected);
        let exit = self.exit_here(body, f, pc, Reason::Bounds);
        self.b.check_true(fits, exit);
        f.drop(1);
        for index in (0..count as usize).rev() {
            let item = self.b.load(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET + index * 8), tuple);
            f.push(Abs::Val(item));
        }
        Ok(())
    }
}

/// A list's item.
struct Place {
    array: Value,
    index: Value,
}

/// Items of a list's array.
pub(super) const ITEM: MemAccess =
    MemAccess { heap: Heap::Items, kind: MemKind::Value, offset: Array::SLOTS_OFFSET as i32 };

impl Place {
    fn load(&self, translator: &mut Translator<'_, '_>) -> Value {
        translator.b.load_elem(ITEM, self.array, self.index)
    }
}

/// Makes sure that functions of `inner`, made by code of `outer`, have their code's home globals.
fn code_is_at_home(inner: Gc<CodeObject>, outer: Gc<CodeObject>) -> bool {
    inner.settle_globals(outer.home_globals())
}
