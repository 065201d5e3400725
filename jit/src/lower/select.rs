//! Instruction selection: one arm for each instruction of the IR.
//!
//! What takes more than a line stands in the file of its idea.

use super::function::Lowering;
use crate::abi::value;
use crate::ir::{Cond, Imm, InstData, Opcode, Value};
use cranelift_codegen::ir::condcodes::{CondCode, FloatCC, IntCC};
use cranelift_codegen::ir::{self as clif, BlockArg, InstBuilder, types};
use smallvec::SmallVec;

impl Lowering<'_> {
    /// Puts what computes `data`, and answers its result if it has one.
    pub fn select(&mut self, data: &InstData) -> Option<clif::Value> {
        macro_rules! unary {
            ($method:ident) => {{
                let operand = self.arg(data, 0);
                self.ins().$method(operand)
            }};
        }
        // What one of our own methods makes of the operand.
        macro_rules! converted {
            ($method:ident) => {{
                let operand = self.arg(data, 0);
                self.$method(operand)
            }};
        }
        macro_rules! binary {
            ($method:ident) => {{
                let (left, right) = (self.arg(data, 0), self.arg(data, 1));
                self.ins().$method(left, right)
            }};
        }
        Some(match data.op {
            // Made where they are used.
            Opcode::IntConst | Opcode::BoolConst | Opcode::ValueConst => return None,
            Opcode::FloatConst | Opcode::ValuePool | Opcode::RefPool | Opcode::FrameAddr => self.constant(data.imm),

            Opcode::FrameLoad => self.frame_load(slot(data)),
            Opcode::FrameStore => {
                let word = self.arg(data, 0);
                return self.frame_store(slot(data), word);
            }
            Opcode::Load | Opcode::LoadElem => self.load(data),
            Opcode::Store | Opcode::StoreElem => return self.store(data),
            Opcode::Alloc => self.alloc(),

            Opcode::TagInt => converted!(tag_int),
            Opcode::TagBool => converted!(tag_bool),
            Opcode::BoxFloat => converted!(box_float),
            Opcode::RefToValue | Opcode::ValueToRef => self.arg(data, 0),
            Opcode::UntagInt => converted!(untag_int),
            Opcode::UnboxFloat => converted!(unbox_float),
            Opcode::UntagBool => converted!(untag_bool),
            Opcode::BoxWord => converted!(box_word),
            Opcode::IntToWord | Opcode::WordToInt => self.arg(data, 0),
            Opcode::WordToFloat => {
                let word = self.arg(data, 0);
                self.ins().fcvt_from_uint(types::F64, word)
            }
            Opcode::IntToFloat => {
                let int = self.arg(data, 0);
                self.ins().fcvt_from_sint(types::F64, int)
            }
            Opcode::BoolToInt => {
                let bool = self.arg(data, 0);
                self.ins().uextend(types::I64, bool)
            }

            Opcode::IsInt => {
                let word = self.arg(data, 0);
                let tag = self.ins().band_imm_u(word, 1);
                self.ins().icmp_imm_u(IntCC::NotEqual, tag, 0)
            }
            Opcode::IsRef => {
                let word = self.arg(data, 0);
                let tag = self.ins().band_imm_u(word, value::POINTER_MASK as i64);
                self.ins().icmp_imm_u(IntCC::Equal, tag, 0)
            }
            Opcode::CheckInt => self.check_int(data),
            Opcode::CheckFloat => self.check_float(data),
            Opcode::CheckNumber => self.check_number(data),
            Opcode::CheckBool => self.check_bool(data),
            Opcode::CheckWord => self.check_word(data),
            Opcode::CheckLowBits => self.check_low_bits(data),
            Opcode::CheckObj => self.check_obj(data),
            Opcode::CheckRef => self.check_ref(data),
            Opcode::CheckHeader => return self.check_header(data),
            Opcode::HasHeader => self.has_header(data),
            Opcode::CheckConst | Opcode::CheckPool => return self.check_same(data),
            Opcode::CheckBound => self.check_bound(data),
            Opcode::CheckTrue => return self.check_bool_is(data, true),
            Opcode::CheckFalse => return self.check_bool_is(data, false),
            Opcode::CheckFixnum => {
                let int = self.arg(data, 0);
                self.fixnum_or_exit(int, data)
            }
            Opcode::CheckValid => return self.check_valid(data),
            Opcode::CheckUnseen => return self.check_unseen(data),

            Opcode::Add => binary!(iadd),
            Opcode::Sub => binary!(isub),
            Opcode::Mul => binary!(imul),
            Opcode::And => binary!(band),
            Opcode::Or => binary!(bor),
            Opcode::Xor => binary!(bxor),
            Opcode::Shl => binary!(ishl),
            Opcode::Sar => binary!(sshr),
            Opcode::Shr => binary!(ushr),
            Opcode::Udiv => self.unsigned_div(data),
            Opcode::Urem => self.unsigned_rem(data),
            Opcode::Neg => unary!(ineg),
            Opcode::Bnot => unary!(bnot),
            Opcode::Abs => unary!(iabs),
            Opcode::Min => self.extremum(data, IntCC::SignedLessThan),
            Opcode::Max => self.extremum(data, IntCC::SignedGreaterThan),
            Opcode::AddOvf => {
                let sum = binary!(iadd);
                self.fixnum_or_exit(sum, data)
            }
            Opcode::SubOvf => {
                let difference = binary!(isub);
                self.fixnum_or_exit(difference, data)
            }
            Opcode::NegOvf => {
                let negation = unary!(ineg);
                self.fixnum_or_exit(negation, data)
            }
            Opcode::MulOvf => self.mul_ovf(data),
            Opcode::ShlOvf => self.shl_ovf(data),
            Opcode::FloorDiv => self.floor_div(data),
            Opcode::FloorMod => self.floor_mod(data),
            Opcode::Icmp => self.icmp(data, int_cc(cond(data))),
            Opcode::WordEq => self.icmp(data, IntCC::Equal),

            Opcode::Fadd => binary!(fadd),
            Opcode::Fsub => binary!(fsub),
            Opcode::Fmul => binary!(fmul),
            Opcode::Fdiv => binary!(fdiv),
            Opcode::Fneg => unary!(fneg),
            Opcode::Fabs => unary!(fabs),
            Opcode::HasOneBox => self.has_one_box(data),
            Opcode::Fsqrt => unary!(sqrt),
            Opcode::Ffloor => unary!(floor),
            Opcode::Fcmp => self.fcmp(data, float_cc(cond(data))),
            Opcode::FloatToIntChecked => self.float_to_int_checked(data),

            Opcode::Not => {
                let bool = self.arg(data, 0);
                self.ins().icmp_imm_u(IntCC::Equal, bool, 0)
            }
            Opcode::Select => self.choice(data),

            Opcode::Poll => return self.poll(data),
            Opcode::Anchor => return None,
            Opcode::StackCheck => return self.stack_check(data),
            Opcode::Helper => match self.certain_exponent(data) {
                Some(exponent) => self.certain_power(data, exponent),
                None => self.helper(data),
            },
            Opcode::EntryOf => {
                let Imm::Entry(place) = data.imm else { unreachable!("the table gives it a place") };
                self.entry_in(place)
            }
            Opcode::CallCode => self.call_code(data),
            Opcode::Jump => {
                let (block, args) = self.edge(data, 0);
                self.ins().jump(block, &args);
                return None;
            }
            Opcode::Branch => {
                self.branch(data);
                return None;
            }
            Opcode::Return => {
                let word = self.arg(data, 0);
                self.ins().return_(&[word]);
                return None;
            }
            Opcode::Exit => {
                let exit = self.exit_block(data);
                self.jump(exit, &[]);
                return None;
            }
        })
    }

    /// Goes to one of two blocks.
    ///
    /// Cranelift puts the code of the second target first, and that of the first behind all the second leads to. The way
    /// out of a loop is therefore the first, else it would stand in the middle of the loop.
    fn branch(&mut self, data: &InstData) {
        let (yes, no) = (self.edge(data, 0), self.edge(data, 1));
        let [stays, leaves] = [0, 1].map(|index| self.stays_in_loop(data.targets[index].block));
        if stays && !leaves {
            let bool = self.negated(data.args[0]);
            self.ins().brif(bool, no.0, &no.1, yes.0, &yes.1);
        } else {
            let bool = self.arg(data, 0);
            self.ins().brif(bool, yes.0, &yes.1, no.0, &no.1);
        }
    }

    /// The other bool: the comparison itself is turned round, since only comparisons fuse with branches.
    pub fn negated(&mut self, bool: Value) -> clif::Value {
        let func = self.func;
        let data = func.def_inst(bool).map(|inst| func.inst(inst));
        let lowered = self.value(bool);
        let Some(data) = data else {
            return self.ins().icmp_imm_u(IntCC::Equal, lowered, 0);
        };
        match data.op {
            Opcode::Icmp => self.icmp(data, int_cc(cond(data)).complement()),
            Opcode::WordEq => self.icmp(data, IntCC::NotEqual),
            Opcode::Fcmp => self.fcmp(data, float_cc(cond(data)).complement()),
            Opcode::Not => self.arg(data, 0),
            _ => self.ins().icmp_imm_u(IntCC::Equal, lowered, 0),
        }
    }

    fn icmp(&mut self, data: &InstData, cc: IntCC) -> clif::Value {
        let (left, right) = (self.arg(data, 0), self.arg(data, 1));
        self.ins().icmp(cc, left, right)
    }

    fn fcmp(&mut self, data: &InstData, cc: FloatCC) -> clif::Value {
        let (left, right) = (self.arg(data, 0), self.arg(data, 1));
        self.ins().fcmp(cc, left, right)
    }

    /// The constant in `imm`, or the address it stands for.
    pub fn constant(&mut self, imm: Imm) -> clif::Value {
        match imm {
            Imm::Int(int) => self.word(int as u64),
            Imm::Float(bits) => self.ins().f64const(f64::from_bits(bits)),
            Imm::Bool(bool) => self.ins().iconst(types::I8, i64::from(bool)),
            Imm::Word(word) => self.word(word),
            Imm::Pool(index) => self.word(self.func.pool[index].word),
            Imm::Slot(slot) => {
                let base = self.base;
                self.ins().iadd_imm_s(base, i64::from(slot) * 8)
            }
            _ => unreachable!("the table gives constants no other immediate"),
        }
    }

    /// `True` or `False`.
    pub fn tag_bool(&mut self, bool: clif::Value) -> clif::Value {
        let bit = self.ins().uextend(types::I64, bool);
        let bit = self.ins().ishl_imm_u(bit, i64::from(value::BOOL_SHIFT));
        self.ins().bor_imm_u(bit, value::FALSE as i64)
    }

    /// The bool of a word that is `True` or `False`: as a comparison, since those fuse with branches.
    pub fn untag_bool(&mut self, word: clif::Value) -> clif::Value {
        self.ins().icmp_imm_u(IntCC::Equal, word, value::TRUE as i64)
    }

    fn edge(&mut self, data: &InstData, index: usize) -> (clif::Block, SmallVec<[BlockArg; 4]>) {
        let target = &data.targets[index];
        let args = target.args.iter().map(|&arg| self.value(arg).into()).collect();
        (self.block(target.block), args)
    }
}

fn slot(data: &InstData) -> i32 {
    match data.imm {
        Imm::Slot(slot) => slot,
        _ => unreachable!("the table gives frame accesses a slot"),
    }
}

fn cond(data: &InstData) -> Cond {
    match data.imm {
        Imm::Cond(cond) => cond,
        _ => unreachable!("the table gives comparisons a condition"),
    }
}

/// Cranelift's comparison of integers for `cond`.
fn int_cc(cond: Cond) -> IntCC {
    match cond {
        Cond::Eq => IntCC::Equal,
        Cond::Ne => IntCC::NotEqual,
        Cond::Lt => IntCC::SignedLessThan,
        Cond::Le => IntCC::SignedLessThanOrEqual,
        Cond::Gt => IntCC::SignedGreaterThan,
        Cond::Ge => IntCC::SignedGreaterThanOrEqual,
        Cond::Ult => IntCC::UnsignedLessThan,
    }
}

fn float_cc(cond: Cond) -> FloatCC {
    match cond {
        Cond::Eq => FloatCC::Equal,
        Cond::Ne => FloatCC::NotEqual,
        Cond::Lt => FloatCC::LessThan,
        Cond::Le => FloatCC::LessThanOrEqual,
        Cond::Gt => FloatCC::GreaterThan,
        Cond::Ge => FloatCC::GreaterThanOrEqual,
        Cond::Ult => unreachable!("the verifier refuses an unsigned comparison of floats"),
    }
}
