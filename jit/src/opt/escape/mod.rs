//! Escape analysis and scalar replacement: an object that never leaves the function is not allocated; its fields become
//! SSA values, around loops too, and frame states say how to rebuild it.
//!
//! The header of an object that gets attributes is written, too, and is a variable as its fields are. Where it is not known
//! beforehand what stands there, checks of it look at the variable, and exits write it.
//!
//! An object stored into another one that is not allocated is not allocated either. If it is read back from there, it takes
//! its turn once the other one is gone.

mod analysis;

use super::constant::Constant;
use super::dce::remove_unreachable;
use super::params::remove_trivial;
use super::ssa::{Variables, zero};
use crate::ir::{
    Block, Cfg, Cond, Exit, FrameState, Function, Imm, Inst, InstData, MemKind, Opcode, Operand, StateId, Value,
    Virtual,
};
use analysis::{HEADER, Objects};
use rustc_hash::FxHashMap;

/// How deep objects in objects in objects are resolved.
const MAX_ROUNDS: usize = 4;

/// Replaces allocations by their fields.
pub fn run(func: &mut Function) -> bool {
    // What nothing reaches would go on naming the objects that go.
    let mut changed = remove_unreachable(func);
    let cfg = Cfg::compute(func);
    for _ in 0..MAX_ROUNDS {
        let objects = Objects::find(func, &cfg);
        if objects.list.iter().all(|object| object.escapes) {
            break;
        }
        Replacement::new(func, &cfg, &objects).run();
        func.resolve_aliases();
        remove_trivial(func, &cfg);
        changed = true;
    }
    changed
}

struct Replacement<'f> {
    func: &'f mut Function,
    cfg: &'f Cfg,
    objects: &'f Objects,
    variables: Variables<'f>,
    /// The variable of each field, by object and offset.
    fields: FxHashMap<(usize, i32), usize>,
    /// For variables of fields that are written only in the block of the allocation: that block.
    homes: Vec<Option<Block>>,
    /// The fields of each object in ascending order: offset, kind, variable.
    layouts: Vec<Vec<(i32, MemKind, usize)>>,
    /// What is put in the place of an allocation.
    initial: FxHashMap<Value, Initial>,
    /// The values of variables in the block under rewriting, since its start.
    current: FxHashMap<usize, Value>,
    /// States made, by the state they replace and what they show of the objects.
    states: FxHashMap<(StateId, FrameState), StateId>,
}

/// The first contents of an object's fields.
#[derive(Default)]
struct Initial {
    /// What makes them.
    insts: Vec<Inst>,
    /// The variables, and their values.
    contents: Vec<(usize, Value)>,
}

impl<'f> Replacement<'f> {
    fn new(func: &'f mut Function, cfg: &'f Cfg, objects: &'f Objects) -> Self {
        let mut this = Replacement {
            func,
            cfg,
            objects,
            variables: Variables::new(cfg),
            fields: FxHashMap::default(),
            homes: Vec::new(),
            layouts: Vec::new(),
            initial: FxHashMap::default(),
            current: FxHashMap::default(),
            states: FxHashMap::default(),
        };
        for (number, object) in objects.list.iter().enumerate() {
            let mut layout: Vec<_> = Vec::new();
            if !object.escapes {
                layout.extend(object.fields.iter().map(|(&offset, field)| (offset, field.kind)));
                layout.sort_unstable_by_key(|&(offset, _)| offset);
            }
            let layout = layout.into_iter().map(|(offset, kind)| {
                let variable = this.variables.add(kind.ty());
                this.fields.insert((number, offset), variable);
                this.homes.push((!object.fields[&offset].rewritten).then_some(object.block));
                (offset, kind, variable)
            });
            this.layouts.push(layout.collect());
        }
        this
    }

    fn run(mut self) {
        let blocks = self.cfg.rpo();
        for &block in blocks {
            self.find_contents(block);
        }
        for &block in blocks {
            self.current.clear();
            for inst in self.func.take_insts(block) {
                self.rewrite(block, inst);
            }
        }
    }

    /// Finds what the fields hold at the end of `block`.
    fn find_contents(&mut self, block: Block) {
        for inst in self.func.insts(block).to_vec() {
            let data = self.func.inst(inst);
            match data.op {
                Opcode::Alloc => {
                    let address = self.func.result(inst).expect("an allocation has a result");
                    self.begin(block, address);
                }
                Opcode::Store => {
                    if let Some(variable) = self.field(data) {
                        self.variables.set_at_end(block, variable, data.args[1]);
                    }
                }
                _ => {}
            }
        }
    }

    /// A new object's fields are zero until they are written, and its header is that of its shape.
    fn begin(&mut self, block: Block, address: Value) {
        let Some(object) = self.objects.kept(self.func, address) else {
            return;
        };
        let mut initial = Initial::default();
        for &(offset, kind, variable) in &self.layouts[object] {
            let value = if offset == HEADER {
                let header = self.objects.list[object].shape.header;
                let inst = self.func.make_inst(Constant::Int(header as i64).data());
                initial.insts.push(inst);
                self.func.result(inst).expect("constants have results")
            } else {
                let (insts, value) = zero(self.func, kind.ty());
                initial.insts.extend(insts);
                value
            };
            initial.contents.push((variable, value));
            self.variables.set_at_end(block, variable, value);
        }
        self.initial.insert(address, initial);
    }

    /// The variable that `data` accesses, if it accesses a field of an object that is replaced.
    fn field(&self, data: &InstData) -> Option<usize> {
        let object = self.objects.kept(self.func, data.args[0])?;
        self.fields.get(&(object, data.mem()?.offset)).copied()
    }

    /// Puts `inst` back into `block`, if it is still needed.
    fn rewrite(&mut self, block: Block, inst: Inst) {
        let data = self.func.inst(inst).clone();
        if let Some(exit) = data.exit {
            self.rewrite_exit(block, inst, exit);
        }
        match data.op {
            Opcode::Alloc => {
                let address = self.func.result(inst).expect("an allocation has a result");
                if let Some(initial) = self.initial.remove(&address) {
                    for inst in initial.insts {
                        self.func.append_inst(block, inst);
                    }
                    self.current.extend(initial.contents);
                    return self.func.forget(inst);
                }
            }
            Opcode::Store => {
                if let Some(variable) = self.field(&data) {
                    self.current.insert(variable, data.args[1]);
                    return self.func.forget(inst);
                }
            }
            Opcode::Load => {
                if let Some(variable) = self.field(&data) {
                    let content = self.read(block, variable);
                    let result = self.func.result(inst).expect("a load has a result");
                    self.func.replace(result, content);
                    return self.func.forget(inst);
                }
            }
            Opcode::RefToValue if self.is_kept(data.args[0]) => {
                return self.func.forget(inst);
            }
            Opcode::CheckHeader if self.is_kept(data.args[0]) => {
                let question = self.header_question(block, &data);
                if question.imm != Imm::Bool(true) {
                    let holds = self.append(block, question);
                    let exit = self.func.inst(inst).exit.expect("a check has an exit");
                    let check = InstData::new(Opcode::CheckTrue, Imm::None, &[holds]).with_exit(exit);
                    let check = self.func.make_inst(check);
                    self.func.append_inst(block, check);
                }
                return self.func.forget(inst);
            }
            Opcode::HasHeader if self.is_kept(data.args[0]) => {
                *self.func.inst_mut(inst) = self.header_question(block, &data);
            }
            // Nothing else has the identity of an object that never left: the other operand is not it, or they would be
            // one value.
            Opcode::WordEq if data.args.iter().any(|&arg| self.is_kept(arg)) => {
                let [left, right] = [data.args[0], data.args[1]].map(|arg| self.objects.kept(self.func, arg));
                let constant = Constant::Bool(left == right);
                *self.func.inst_mut(inst) = constant.data();
            }
            _ => {}
        }
        self.func.append_inst(block, inst);
    }

    fn is_kept(&self, value: Value) -> bool {
        self.objects.kept(self.func, value).is_some()
    }

    /// What tells at the place reached in `block` whether an object's header passes the test of `data`.
    fn header_question(&mut self, block: Block, data: &InstData) -> InstData {
        let Imm::Header(test) = data.imm else { unreachable!("the table gives the question a test") };
        let object = self.objects.kept(self.func, data.args[0]).expect("it was asked");
        let known = match self.fields.get(&(object, HEADER)) {
            None => self.objects.list[object].shape.header,
            Some(&variable) => {
                let header = self.read(block, variable);
                match Constant::of(self.func, header) {
                    Some(Constant::Int(header)) => header as u64,
                    _ => {
                        let [mask, expected] = [test.mask, test.expected]
                            .map(|bits| self.append(block, Constant::Int(bits as i64).data()));
                        let bits = self.append(block, InstData::new(Opcode::And, Imm::None, &[header, mask]));
                        return InstData::new(Opcode::Icmp, Imm::Cond(Cond::Eq), &[bits, expected]);
                    }
                }
            }
        };
        Constant::Bool(analysis::passes(known, &test)).data()
    }

    /// Puts an instruction with a result at the end of `block` as far as it has been rewritten.
    fn append(&mut self, block: Block, data: InstData) -> Value {
        let inst = self.func.make_inst(data);
        self.func.append_inst(block, inst);
        self.func.result(inst).expect("it has a result")
    }

    /// What a field holds at the place reached in `block`.
    fn read(&mut self, block: Block, variable: usize) -> Value {
        if let Some(&value) = self.current.get(&variable) {
            return self.func.resolve(value);
        }
        match self.homes[variable] {
            // Not a parameter of a loop, which would turn out to be this value too late: it may be an object that goes.
            Some(home) if home != block => self.variables.at_end(self.func, home, variable),
            _ => self.variables.at_start(self.func, block, variable),
        }
    }

    /// Lets the exit of `inst` rebuild the objects that its state names.
    fn rewrite_exit(&mut self, block: Block, inst: Inst, exit: Exit) {
        let names_kept = self.func.states[exit.state].values().any(|value| self.is_kept(value));
        if !names_kept {
            return;
        }
        let mut state = self.func.states[exit.state].clone();
        let mut numbers: FxHashMap<usize, u32> = FxHashMap::default();
        let mut rebuilt: Vec<usize> = Vec::new();
        let first = state.virtuals.len();
        for operand in state.operands_mut() {
            self.name(operand, first, &mut numbers, &mut rebuilt);
        }
        let mut next = 0;
        while let Some(&object) = rebuilt.get(next) {
            next += 1;
            let mut fields = Vec::new();
            let mut header = self.objects.list[object].shape.header;
            for index in 0..self.layouts[object].len() {
                let (offset, kind, variable) = self.layouts[object][index];
                let content = self.read(block, variable);
                if let (HEADER, Some(Constant::Int(known))) = (offset, Constant::of(self.func, content)) {
                    header = known as u64;
                    continue;
                }
                let mut operand = match kind {
                    MemKind::Value | MemKind::Ref => Operand::Value(content),
                    _ => Operand::Raw(content),
                };
                self.name(&mut operand, first, &mut numbers, &mut rebuilt);
                fields.push((offset as u32, operand));
            }
            let size = self.objects.list[object].shape.size;
            state.virtuals.push(Virtual { size, header, fields });
        }
        let func = &mut *self.func;
        let key = (exit.state, state);
        let id = match self.states.get(&key) {
            Some(&id) => id,
            None => {
                let id = func.new_state(key.1.clone());
                self.states.insert(key, id);
                id
            }
        };
        func.inst_mut(inst).exit = Some(exit.with_state(id));
    }

    /// Makes an operand that is the address of an object refer to how it is rebuilt.
    fn name(&self, operand: &mut Operand, first: usize, numbers: &mut FxHashMap<usize, u32>, rebuilt: &mut Vec<usize>) {
        if let Operand::Value(value) = *operand
            && let Some(object) = self.objects.kept(self.func, value)
        {
            let number = *numbers.entry(object).or_insert_with(|| {
                rebuilt.push(object);
                (first + rebuilt.len() - 1) as u32
            });
            *operand = Operand::Virtual(number);
        }
    }
}
