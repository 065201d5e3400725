//! Which allocations never leave the function: nothing but loads, stores and frame states knows their addresses.

use crate::abi::Heap;
use crate::ir::{
    AllocShape, Block, Cfg, EntityMap, Function, HeaderTest, Imm, Inst, InstData, MemKind, Opcode, Operand, Value,
};
use rustc_hash::FxHashMap;

/// The offset of the header.
pub(super) const HEADER: i32 = 0;

/// A field of an object.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// What stands there, the same for all accesses.
    pub kind: MemKind,
    /// Whether it is read.
    loaded: bool,
    /// Whether it is written in another block than that of the allocation.
    pub rewritten: bool,
    /// The objects whose addresses are stored there.
    holds: Vec<usize>,
}

/// An allocation.
#[derive(Clone, Debug)]
pub(super) struct Object {
    /// The block of the allocation.
    pub block: Block,
    /// Size and header.
    pub shape: AllocShape,
    /// The fields accessed, by offset. The header is one of them if it is read or written as a whole.
    pub fields: FxHashMap<i32, Field>,
    /// Whether a check fails that the object has the header which it was made with.
    fails: bool,
    /// Whether its address gets to where it cannot be followed.
    pub escapes: bool,
}

/// All allocations of a function.
#[derive(Debug)]
pub(super) struct Objects {
    /// The allocations, in the order of the blocks.
    pub list: Vec<Object>,
    /// Which object a value is the address of, directly or as a value word.
    of_value: EntityMap<Value, Option<u32>>,
}

impl Objects {
    /// Finds all allocations of `func`, and which of them escape.
    pub fn find(func: &Function, cfg: &Cfg) -> Objects {
        let mut objects = Objects { list: Vec::new(), of_value: EntityMap::filled(func.value_count(), None) };
        for &block in cfg.rpo() {
            for &inst in func.insts(block) {
                objects.name(func, block, inst);
            }
        }
        if !objects.list.is_empty() {
            for &block in cfg.rpo() {
                for &inst in func.insts(block) {
                    objects.use_in(func, block, inst);
                }
            }
            objects.close();
        }
        objects
    }

    /// Which object `value` is the address of.
    pub fn of(&self, func: &Function, value: Value) -> Option<usize> {
        let value = func.resolve(value);
        self.of_value.get(value).copied().flatten().map(|object| object as usize)
    }

    /// Which object that does not escape `value` is the address of.
    pub fn kept(&self, func: &Function, value: Value) -> Option<usize> {
        self.of(func, value).filter(|&object| !self.list[object].escapes)
    }

    fn name(&mut self, func: &Function, block: Block, inst: Inst) {
        let (data, Some(result)) = (func.inst(inst), func.result(inst)) else {
            return;
        };
        match (data.op, data.imm) {
            (Opcode::Alloc, Imm::Alloc(shape)) => {
                self.of_value[result] = Some(self.list.len() as u32);
                let fields = FxHashMap::default();
                self.list.push(Object { block, shape, fields, fails: false, escapes: false });
            }
            (Opcode::RefToValue, _) => self.of_value[result] = self.of_value[data.args[0]],
            _ => {}
        }
    }

    fn use_in(&mut self, func: &Function, block: Block, inst: Inst) {
        let data = func.inst(inst);
        if let Some(exit) = data.exit {
            // Frame states know how to rebuild an object, but not one that they store into.
            for store in &func.states[exit.state].stores {
                self.escape(func, store.base);
            }
            let raw = func.states[exit.state].operands().filter_map(|operand| match operand {
                Operand::Raw(value) => Some(*value),
                _ => None,
            });
            raw.for_each(|value| self.escape(func, value));
        }
        match (data.op, data.imm) {
            (Opcode::RefToValue | Opcode::WordEq | Opcode::HasHeader, _) => {}
            (Opcode::CheckHeader, Imm::Header(test)) => {
                if let Some(object) = self.of(func, data.args[0]) {
                    self.list[object].fails |= !passes(self.list[object].shape.header, &test);
                }
            }
            (Opcode::Load | Opcode::Store, Imm::Mem(_)) => self.access(func, block, data),
            _ => data.uses().for_each(|value| self.escape(func, value)),
        }
    }

    fn escape(&mut self, func: &Function, value: Value) {
        if let Some(object) = self.of(func, value) {
            self.list[object].escapes = true;
        }
    }

    fn access(&mut self, func: &Function, block: Block, data: &InstData) {
        let (Some(access), stored) = (data.mem(), data.args.get(1).copied()) else {
            return;
        };
        let stored_object = stored.and_then(|value| self.of(func, value));
        let Some(object) = self.of(func, data.args[0]) else {
            if let Some(stored) = stored_object {
                self.list[stored].escapes = true;
            }
            return;
        };
        let holder = &mut self.list[object];
        let size = holder.shape.size as i32;
        let field = holder.fields.entry(access.offset).or_insert(Field {
            kind: access.kind,
            loaded: false,
            rewritten: false,
            holds: Vec::new(),
        });
        let least = if access.heap == Heap::Header { HEADER } else { 8 };
        let fits = access.offset >= least && access.offset % 8 == 0 && access.offset < size;
        if !fits || access.kind.size() != 8 || field.kind != access.kind {
            holder.escapes = true;
        }
        field.loaded |= stored.is_none();
        field.rewritten |= stored.is_some() && holder.block != block;
        field.holds.extend(stored_object);
    }

    /// An object in a field escapes with its holder. It is also given up if the field is read, since what is read is
    /// the object, or written elsewhere, so that different contents may meet.
    fn close(&mut self) {
        for object in &mut self.list {
            object.escapes |= object.fails && !object.fields.contains_key(&HEADER);
        }
        let mut work = Vec::new();
        for holder in 0..self.list.len() {
            let escapes = self.list[holder].escapes;
            let fields = self.list[holder].fields.values();
            let lost = fields.filter(|field| escapes || field.loaded || field.rewritten);
            work.extend(lost.flat_map(|field| field.holds.iter().copied()));
        }
        while let Some(object) = work.pop() {
            if !std::mem::replace(&mut self.list[object].escapes, true) {
                work.extend(self.list[object].fields.values().flat_map(|field| field.holds.iter().copied()));
            }
        }
    }
}

/// Whether an object with this header passes `test`.
pub(super) fn passes(header: u64, test: &HeaderTest) -> bool {
    header & test.mask == test.expected
}
