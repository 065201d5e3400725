//! Memory: frame slots, loads and stores, and objects allocated by bumping a pointer.

use super::function::Lowering;
use crate::abi::{Context, HelperId};
use crate::ir::{AllocShape, Imm, InstData, MemAccess, MemKind, Opcode, Value};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};
use smallvec::SmallVec;

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
            MemKind::Value | MemKind::Int | MemKind::Ref => self.ins().load(types::I64, FLAGS, address, offset),
            MemKind::Float => self.ins().load(types::F64, FLAGS, address, offset),
            MemKind::U8 => self.ins().uload8(types::I64, FLAGS, address, offset),
            MemKind::U16 => self.ins().uload16(types::I64, FLAGS, address, offset),
            MemKind::U32 => self.ins().uload32(FLAGS, address, offset),
            MemKind::I8 => self.ins().sload8(types::I64, FLAGS, address, offset),
            MemKind::I16 => self.ins().sload16(types::I64, FLAGS, address, offset),
            MemKind::I32 => self.ins().sload32(FLAGS, address, offset),
            MemKind::Single => {
                let single = self.ins().load(types::F32, FLAGS, address, offset);
                self.ins().fpromote(types::F64, single)
            }
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
            MemKind::U8 | MemKind::I8 => self.ins().istore8(FLAGS, value, address, offset),
            MemKind::U16 | MemKind::I16 => self.ins().istore16(FLAGS, value, address, offset),
            MemKind::U32 | MemKind::I32 => self.ins().istore32(FLAGS, value, address, offset),
            MemKind::Single => {
                let single = self.ins().fdemote(types::F32, value);
                self.ins().store(FLAGS, single, address, offset)
            }
        };
        None
    }

    /// The address that `data` accesses but for the offset.
    fn place(&mut self, data: &InstData) -> (clif::Value, MemAccess) {
        let access = data.mem().expect("the table gives memory accesses their place");
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
    ///
    /// The objects of all allocations up to the next exit or call are made at once, with one look at the run. (Farther
    /// it must not reach: the collector would meet objects whose fields nobody has written.)
    pub fn alloc(&mut self) -> clif::Value {
        let func = self.func;
        let insts = self.insts();
        let result = func.result(insts[0]).expect("an allocation has a result");
        if let Some(object) = self.known(result) {
            return object;
        }
        let until = insts.iter().position(|&inst| {
            let effects = func.inst(inst).effects();
            effects.may_exit || effects.calls || effects.terminator
        });
        let together = &insts[..until.unwrap_or(insts.len())];
        let allocs = together.iter().filter_map(|&inst| match func.inst(inst).imm {
            Imm::Alloc(shape) => Some((func.result(inst)?, shape)),
            _ => None,
        });
        let (results, shapes): (SmallVec<[Value; 4]>, SmallVec<[AllocShape; 4]>) = allocs.unzip();
        let objects = self.alloc_all(&shapes);
        for (&result, &object) in results.iter().zip(&objects) {
            self.define(result, object);
        }
        objects[0]
    }

    /// New objects of these shapes, side by side where the allocation run has room for all.
    fn alloc_all(&mut self, shapes: &[AllocShape]) -> SmallVec<[clif::Value; 4]> {
        let ctx = self.ctx;
        let total: i64 = shapes.iter().map(|shape| i64::from(shape.size)).sum();
        let top = self.ins().load(types::I64, FLAGS, ctx, Context::BUMP_TOP);
        let limit = self.ins().load(types::I64, FLAGS, ctx, Context::BUMP_LIMIT);
        let end = self.ins().iadd_imm_s(top, total);
        let full = self.ins().icmp(IntCC::UnsignedGreaterThan, end, limit);
        let (cold, bump, join) = (self.new_block(), self.new_block(), self.new_block());
        self.ins().brif(full, cold, &[], bump, &[]);

        self.switch_to_cold(cold);
        let slow: SmallVec<[clif::Value; 4]> = shapes
            .iter()
            .map(|shape| {
                let (size, header) = (self.word(u64::from(shape.size)), self.word(shape.header));
                self.call_preserving(HelperId::AllocSlow, &[size, header])
            })
            .collect();
        self.jump(join, &slow);

        self.switch_to(bump);
        self.ins().store(FLAGS, end, ctx, Context::BUMP_TOP);
        let mut offset = 0;
        let mut fast: SmallVec<[clif::Value; 4]> = SmallVec::new();
        for shape in shapes {
            let object = match offset {
                0 => top,
                _ => self.ins().iadd_imm_s(top, offset),
            };
            let header = self.word(shape.header);
            self.ins().store(FLAGS, header, object, 0);
            fast.push(object);
            offset += i64::from(shape.size);
        }
        self.jump(join, &fast);

        self.switch_to(join);
        shapes.iter().map(|_| self.append_param(join, types::I64)).collect()
    }
}
