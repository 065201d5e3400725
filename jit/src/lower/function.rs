//! A function under translation: the place where instructions are put, the maps from the IR's entities to Cranelift's,
//! and the shapes of control flow that instruction selection is made of.

use super::exit::{Exits, TooManyValues};
use super::linkage::ThunkSet;
use super::site::Sites;
use super::successor::Successors;
use super::{CallFrame, Env, ExitInfo, linkage};
use crate::abi::HelperId;
use crate::ir::{Block, Cfg, DomTree, EntityMap, Function, Inst, InstData, Loops, Opcode, Type, Value};
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::{self as clif, AbiParam, BlockArg, InstBuilder, types};
use cranelift_codegen::isa::CallConv;
use cranelift_codegen::packed_option::PackedOption;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// What translated code needs of its surroundings.
pub(super) struct Needs {
    /// The exits, to be known by their numbers.
    pub exits: Vec<ExitInfo>,
    /// The frames at its call sites, to be known by their numbers.
    pub sites: Vec<SmallVec<[CallFrame; 1]>>,
    /// The thunks that it calls.
    pub thunks: ThunkSet,
}

/// Translates `func` into the empty function `out`.
pub(super) fn lower(
    func: &Function,
    env: &Env<'_>,
    call_conv: CallConv,
    fuses: bool,
    out: &mut clif::Function,
) -> Result<Needs, TooManyValues> {
    let params = func.params(func.entry());
    out.signature = signature(call_conv, params.iter().map(|&param| func.ty(param)));
    let entry = out.dfg.make_block();
    let mut given = out.signature.params.iter().map(|param| param.value_type).collect::<SmallVec<[_; 8]>>().into_iter();
    let mut append = || given.next().map(|ty| out.dfg.append_block_param(entry, ty));
    let mut implicit = || append().expect("the signature begins with the implicit parameters");
    let (ctx, base, depth) = (implicit(), implicit(), implicit());
    let args: Vec<clif::Value> = std::iter::from_fn(append).collect();
    let cfg = Cfg::compute(func);
    let loops = loops(func, &cfg);
    Lowering {
        func,
        env,
        ctx,
        base,
        depth,
        exits: Exits::default(),
        sites: Sites::default(),
        call_conv,
        fuses,
        cursor: FuncCursor::new(out),
        helper_sigs: [PackedOption::default(); HelperId::ALL.len()],
        thunk_sigs: [PackedOption::default(); HelperId::ALL.len()],
        result_slot: None,
        frame_slot: None,
        thunks: ThunkSet::default(),
        successors: Successors::find(func, &cfg, loops.as_ref()),
        loops,
        place: Place { block: func.entry(), insts: &[] },
        in_slow_path: false,
        values: EntityMap::filled(func.value_count(), PackedOption::default()),
        made_here: FxHashMap::default(),
        blocks: EntityMap::filled(func.block_count(), PackedOption::default()),
    }
    .run(&cfg, entry, &args)
}

/// The translation of one function.
pub(super) struct Lowering<'a> {
    pub func: &'a Function,
    pub env: &'a Env<'a>,
    /// The address of the context.
    pub ctx: clif::Value,
    /// The address of slot 0 of the frame window.
    pub base: clif::Value,
    /// The depth of the outermost frame.
    pub depth: clif::Value,
    pub exits: Exits,
    pub sites: Sites,
    call_conv: CallConv,
    /// Whether the machine adds a product and rounds once.
    pub fuses: bool,
    cursor: FuncCursor<'a>,
    helper_sigs: [PackedOption<clif::SigRef>; HelperId::ALL.len()],
    thunk_sigs: [PackedOption<clif::SigRef>; HelperId::ALL.len()],
    result_slot: Option<clif::StackSlot>,
    /// Where the frame is kept for cold code.
    frame_slot: Option<clif::StackSlot>,
    /// The thunks that are called.
    pub thunks: ThunkSet,
    loops: Option<Loops>,
    pub successors: Successors,
    place: Place<'a>,
    /// Whether what is put now is seldom reached.
    in_slow_path: bool,
    values: EntityMap<Value, PackedOption<clif::Value>>,
    /// What stands for constants and successors, and the block that it was made in.
    made_here: FxHashMap<Value, (clif::Block, clif::Value)>,
    blocks: EntityMap<Block, PackedOption<clif::Block>>,
}

/// Where in the function the translation is.
struct Place<'a> {
    block: Block,
    /// The current instruction and those after it in the block.
    insts: &'a [Inst],
}

/// The loops of `func`, if there is a back edge.
fn loops(func: &Function, cfg: &Cfg) -> Option<Loops> {
    let number = |block| cfg.rpo_number(block);
    let is_back = |&block: &Block| cfg.preds(block).iter().any(|edge| number(edge.block) >= number(block));
    let any = cfg.rpo().iter().any(is_back);
    any.then(|| Loops::compute(func, cfg, &DomTree::compute(func, cfg)))
}

impl<'a> Lowering<'a> {
    /// Translates all blocks; the first becomes `entry`, where the parameters are `args`.
    fn run(mut self, cfg: &Cfg, entry: clif::Block, args: &[clif::Value]) -> Result<Needs, TooManyValues> {
        let func = self.func;
        let (&first, others) = cfg.rpo().split_first().expect("a function has an entry");
        self.blocks[first] = entry.into();
        for (&param, &arg) in func.params(first).iter().zip(args) {
            self.define(param, arg);
        }
        for &block in others {
            let lowered = self.new_block();
            self.blocks[block] = lowered.into();
            for &param in func.params(block) {
                let value = self.append_param(lowered, machine_type(func.ty(param)));
                self.define(param, value);
            }
        }
        for &block in cfg.rpo() {
            let lowered = self.block(block);
            self.switch_to(lowered);
            if block == first {
                self.keep_frame();
            }
            self.lower_block(block);
        }
        let thunks = self.thunks;
        let sites = self.sites.frames(self.func);
        Ok(Needs { exits: self.emit_exits()?, sites, thunks })
    }

    /// Where there are loops, keeps on the native stack what only cold code needs to know of the frame: in registers it would
    /// be alive everywhere, since exits are reached from everywhere.
    fn keep_frame(&mut self) {
        if self.loops.is_some() {
            let data = clif::StackSlotData::new(clif::StackSlotKind::ExplicitSlot, 16, 3);
            let slot = self.cursor.func.create_sized_stack_slot(data);
            let (base, depth) = (self.base, self.depth);
            self.ins().stack_store(types::I64, base, slot, 0);
            self.ins().stack_store(types::I64, depth, slot, 8);
            self.frame_slot = Some(slot);
        }
    }

    /// The address of slot 0 of the frame window and the depth, for cold code.
    pub fn frame_in_cold_code(&mut self) -> (clif::Value, clif::Value) {
        let Some(slot) = self.frame_slot else { return (self.base, self.depth) };
        let [base, depth] = [0, 8].map(|offset| self.ins().stack_load(types::I64, types::I64, slot, offset));
        (base, depth)
    }

    fn lower_block(&mut self, block: Block) {
        let insts = self.func.insts(block);
        for (index, &inst) in insts.iter().enumerate() {
            self.place = Place { block, insts: &insts[index..] };
            if self.func.result(inst).is_some_and(|result| self.successors.get(result).is_some()) {
                continue;
            }
            let result = self.select(self.func.inst(inst));
            if let (Some(value), Some(result)) = (self.func.result(inst), result) {
                self.define(value, result);
            }
        }
    }

    /// The current instruction and those after it in its block.
    pub fn insts(&self) -> &'a [Inst] {
        self.place.insts
    }

    /// Whether going to `target` stays in the innermost loop around the current instruction.
    pub fn stays_in_loop(&self, target: Block) -> bool {
        self.loops.as_ref().is_none_or(|loops| {
            let around = loops.innermost(self.place.block);
            around.is_none_or(|around| loops.contains(around, target))
        })
    }

    // Entities.

    /// What stands for `value`.
    pub fn value(&mut self, value: Value) -> clif::Value {
        match self.values[value].expand() {
            Some(lowered) => lowered,
            None => self.made_here(value),
        }
    }

    /// A constant or a successor, made once in each block that uses it. Cranelift does so itself only where it optimises; one that
    /// is made elsewhere would keep a register all the way, or be spilled.
    fn made_here(&mut self, value: Value) -> clif::Value {
        let here = self.cursor.current_block();
        if let Some(&(block, lowered)) = self.made_here.get(&value)
            && here == Some(block)
        {
            return lowered;
        }
        let lowered = match self.successors.get(value) {
            Some((counter, step)) => {
                let counter = self.value(counter);
                self.ins().iadd_imm_s(counter, step)
            }
            None => {
                let inst = self.func.def_inst(value).expect("a use is dominated by its definition");
                self.constant(self.func.inst(inst).imm)
            }
        };
        self.made_here.extend(here.map(|block| (value, (block, lowered))));
        lowered
    }

    /// What stands for `value`, if it is computed already.
    pub fn known(&self, value: Value) -> Option<clif::Value> {
        self.values[value].expand()
    }

    /// What stands for the operand `index` of `data`.
    pub fn arg(&mut self, data: &InstData, index: usize) -> clif::Value {
        self.value(data.args[index])
    }

    /// Has `result` stand for `value`.
    pub fn define(&mut self, value: Value, result: clif::Value) {
        self.values[value] = result.into();
    }

    /// What stands for `block`.
    pub fn block(&self, block: Block) -> clif::Block {
        self.blocks[block].expect("a target is reachable")
    }

    /// What computes `value`, if it is an instruction of this operation.
    pub fn defined_by(&self, value: Value, op: Opcode) -> Option<&'a InstData> {
        let data = self.func.inst(self.func.def_inst(value)?);
        (data.op == op).then_some(data)
    }

    // Putting instructions.

    /// Puts an instruction at the end of the current block.
    pub fn ins(&mut self) -> clif::InsertBuilder<'_, &mut FuncCursor<'a>> {
        self.cursor.ins()
    }

    /// A 64-bit constant.
    pub fn word(&mut self, word: u64) -> clif::Value {
        self.ins().iconst(types::I64, word as i64)
    }

    /// Imports `signature`, to be called.
    pub fn import(&mut self, signature: clif::Signature) -> clif::SigRef {
        self.cursor.func.import_signature(signature)
    }

    /// The signature by which `helper` is called.
    pub fn helper_signature(&mut self, helper: HelperId) -> clif::SigRef {
        if let Some(known) = self.helper_sigs[helper as usize].expand() {
            return known;
        }
        let imported = self.import(linkage::signature(helper, self.call_conv));
        self.helper_sigs[helper as usize] = imported.into();
        imported
    }

    /// The signature by which the thunk of `helper` is called.
    pub fn thunk_signature(&mut self, helper: HelperId) -> clif::SigRef {
        if let Some(known) = self.thunk_sigs[helper as usize].expand() {
            return known;
        }
        let imported = self.import(linkage::thunk_signature(helper));
        self.thunk_sigs[helper as usize] = imported.into();
        imported
    }

    /// The place for the result of a thunk.
    pub fn result_slot(&mut self) -> clif::StackSlot {
        *self.result_slot.get_or_insert_with(|| {
            let slot = clif::StackSlotData::new(clif::StackSlotKind::ExplicitSlot, 8, 3);
            self.cursor.func.create_sized_stack_slot(slot)
        })
    }

    /// The signature by which compiled code with parameters of these types is called.
    pub fn code_signature(&mut self, params: impl Iterator<Item = Type>) -> clif::SigRef {
        self.import(signature(self.call_conv, params))
    }

    /// The only result of the instruction `inst`.
    pub fn result(&self, inst: clif::Inst) -> clif::Value {
        self.cursor.func.dfg.first_result(inst)
    }

    // Blocks.

    /// A new block, which stands nowhere yet.
    pub fn new_block(&mut self) -> clif::Block {
        self.cursor.func.dfg.make_block()
    }

    /// Appends a parameter to `block`.
    pub fn append_param(&mut self, block: clif::Block, ty: clif::Type) -> clif::Value {
        self.cursor.func.dfg.append_block_param(block, ty)
    }

    /// Appends what follows to `block`, which must be new.
    pub fn switch_to(&mut self, block: clif::Block) {
        self.cursor.func.layout.append_block(block);
        self.cursor.goto_bottom(block);
        if self.in_slow_path {
            self.cursor.func.layout.set_cold(block);
        }
    }

    /// Appends what follows to the new `block`, which is seldom reached.
    pub fn switch_to_cold(&mut self, block: clif::Block) {
        self.switch_to(block);
        self.cursor.func.layout.set_cold(block);
    }

    /// Goes to `block`.
    pub fn jump(&mut self, block: clif::Block, args: &[clif::Value]) {
        let args: SmallVec<[BlockArg; 4]> = args.iter().map(|&arg| arg.into()).collect();
        self.ins().jump(block, &args);
    }

    /// The value `fast`, or where `is_slow` holds what `slow` computes in cold blocks.
    ///
    /// The cold block is the first target: Cranelift then lists the exits in it behind all that follows here. Amid that they
    /// would be holes in what is alive around them, which the register allocator looks at one by one.
    pub fn fast_or(
        &mut self,
        is_slow: clif::Value,
        fast: clif::Value,
        slow: impl FnOnce(&mut Self) -> clif::Value,
    ) -> clif::Value {
        let ty = self.cursor.func.dfg.value_type(fast);
        let (cold, join) = (self.new_block(), self.new_block());
        let joined = self.append_param(join, ty);
        self.ins().brif(is_slow, cold, &[], join, &[fast.into()]);
        self.switch_to_cold(cold);
        let around = std::mem::replace(&mut self.in_slow_path, true);
        let value = slow(self);
        self.in_slow_path = around;
        self.jump(join, &[value]);
        self.switch_to(join);
        joined
    }
}

/// The signature of compiled code with parameters of these types.
fn signature(call_conv: CallConv, params: impl Iterator<Item = Type>) -> clif::Signature {
    let mut signature = clif::Signature::new(call_conv);
    signature.params.resize(3, AbiParam::new(types::I64));
    signature.params.extend(params.map(parameter));
    signature.returns.push(AbiParam::new(types::I64));
    signature
}

/// A parameter of type `ty`, as the C convention passes it.
pub(super) fn parameter(ty: Type) -> AbiParam {
    match ty {
        Type::Bool => AbiParam::new(types::I8).uext(),
        ty => AbiParam::new(machine_type(ty)),
    }
}

/// Cranelift's type for values of type `ty`.
pub(super) fn machine_type(ty: Type) -> clif::Type {
    match ty {
        Type::Value | Type::Int | Type::Ref | Type::Word => types::I64,
        Type::Float => types::F64,
        Type::Bool => types::I8,
    }
}

// What stands for addresses in a dump.

/// The address that stands for the table of code slots in a dump.
pub(super) const SYMBOLIC_CODE_SLOTS: usize = 0x2_0000;

const SYMBOLIC_POOL: u64 = 0x3_0000;

/// `func` with numbers in place of the addresses of its heap constants.
pub(super) fn with_symbolic_pool(func: &Function) -> Function {
    let mut func = func.clone();
    for (index, entry) in func.pool.values_mut().enumerate() {
        entry.word = SYMBOLIC_POOL + 8 * index as u64;
    }
    func
}

/// Comments that say which number stands for what in the dump of `func`.
pub(super) fn legend(func: &Function) -> String {
    let mut text = format!("; {SYMBOLIC_CODE_SLOTS:#x} = code slots\n");
    for entry in func.pool.values() {
        text.push_str(&format!("; {:#x} = {:?}\n", entry.word, entry.label));
    }
    text + &linkage::legend()
}
