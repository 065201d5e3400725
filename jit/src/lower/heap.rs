//! Memory: frame slots, loads and stores, and objects allocated by bumping a pointer.

use super::function::Lowering;
use crate::abi::{Context, HelperId};
use crate::ir::{Imm, InstData, MemAccess, MemKind, Opcode};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

/// Every access is aligned, and to memory that the function may access.
const FLAGS: MemFlagsData = MemFlagsData::trusted();

impl Lowering<'_> {
    /// Reads a slot of the frame window.
    pub fn frame_load(&mut self, slot: i32) -> clif::Value {
        let base = self.base;
        self.ins().load(types::I64, FLAGS, base, slot * 8)
    }

    /// Writes a slot of the frame window.
    pub fn frame_store(&mut self, slot: i32, word: clif::Value) -> Option<clif::Value> {
        let base = self.base;
        self.ins().store(FLAGS, word, base, slot * 8);
        None
    }

    /// Reads memory.
    pub fn load(&mut self, data: &InstData) -> clif::Value {
        let (address, access) = self.place(data);
        let offset = access.offset;
        match access.kind {
            MemKind::Value | MemKind::Int | MemKind::Ref => {
                self.ins().load(types::I64, FLAGS, address, offset)
            }
            MemKind::Float => self.ins().load(types::F64, FLAGS, address, offset),
            MemKind::U8 => self.ins().uload8(types::I64, FLAGS, address, offset),
            MemKind::U16 => self.ins().uload16(types::I64, FLAGS, address, offset),
            MemKind::U32 => self.ins().uload32(FLAGS, address, offset),
        }
    }

    /// Writes memory.
    pub fn store(&mut self, data: &InstData) -> Option<clif::Value> {
        let (address, access) = self.place(data);
        let value = self.arg(data, data.args.len() - 1);
        let offset = access.offset;
        match access.kind {
            MemKind::Value | MemKind::Int | MemKind::Ref | MemKind::Float => {
                self.ins().store(FLAGS, value, address, offset)
            }
            MemKind::U8 => self.ins().istore8(FLAGS, value, address, offset),
            MemKind::U16 => self.ins().istore16(FLAGS, value, address, offset),
            MemKind::U32 => self.ins().istore32(FLAGS, value, address, offset),
        };
        None
    }

    /// The address that `data` accesses but for the offset.
    fn place(&mut self, data: &InstData) -> (clif::Value, MemAccess) {
        let access = data
            .mem()
            .expect("the table gives memory accesses their place");
        let base = self.arg(data, 0);
        if !matches!(data.op, Opcode::LoadElem | Opcode::StoreElem) {
            return (base, access);
        }
        let mut index = self.arg(data, 1);
        let scale = access.kind.size().trailing_zeros();
        if scale > 0 {
            index = self.ins().ishl_imm_u(index, i64::from(scale));
        }
        (self.ins().iadd(base, index), access)
    }

    /// A new object: from the allocation run, or from the helper when that is used up.
    pub fn alloc(&mut self, data: &InstData) -> clif::Value {
        let Imm::Alloc(shape) = data.imm else {
            unreachable!("the table gives allocations a shape")
        };
        let ctx = self.ctx;
        let top = self.ins().load(types::I64, FLAGS, ctx, Context::BUMP_TOP);
        let limit = self.ins().load(types::I64, FLAGS, ctx, Context::BUMP_LIMIT);
        let end = self.ins().iadd_imm_u(top, i64::from(shape.size));
        let full = self.ins().icmp(IntCC::UnsignedGreaterThan, end, limit);
        let (cold, bump, join) = (self.new_block(), self.new_block(), self.new_block());
        let object = self.append_param(join, types::I64);
        self.ins().brif(full, cold, &[], bump, &[]);

        self.switch_to_cold(cold);
        let slow = self.alloc_slow(shape.size, shape.header);
        self.jump(join, &[slow]);

        self.switch_to(bump);
        self.ins().store(FLAGS, end, ctx, Context::BUMP_TOP);
        let header = self.word(shape.header);
        self.ins().store(FLAGS, header, top, 0);
        self.jump(join, &[top]);

        self.switch_to(join);
        object
    }

    /// A new object from the helper, its header written.
    pub fn alloc_slow(&mut self, size: u32, header: u64) -> clif::Value {
        let (size, header) = (self.word(u64::from(size)), self.word(header));
        self.call_helper(HelperId::AllocSlow, &[size, header])
    }
}
