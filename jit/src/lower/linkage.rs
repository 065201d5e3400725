//! The ways from compiled code to the helpers.
//!
//! A slow path that rejoins a loop calls through a thunk that keeps every register: the call stands in a cold block, and
//! the loop around it must not spill because of it. Elsewhere helpers are called as they are.

use super::function::{machine_type, parameter};
use super::memory::{CodeHandle, CodeMemory};
use super::{Compiler, LowerError};
use crate::abi::{HelperId, HelperTable};
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::{self as clif, AbiParam, InstBuilder, MemFlagsData, types};
use cranelift_codegen::isa::CallConv;

/// The helpers called on slow paths that rejoin.
const PRESERVING: [HelperId; 5] =
    [HelperId::Poll, HelperId::BoxFloat, HelperId::BoxWord, HelperId::AllocSlow, HelperId::PowFloat];

/// The helpers as compiled code reaches them. They must outlive all code that was compiled with them.
#[derive(Debug)]
pub struct Helpers {
    table: HelperTable,
    preserving: [usize; PRESERVING.len()],
    _thunks: Vec<CodeHandle>,
}

impl Helpers {
    /// Makes the helpers of `table` reachable for code of `compiler`.
    pub fn link(table: HelperTable, compiler: &mut Compiler, memory: &mut CodeMemory) -> Result<Helpers, LowerError> {
        let mut thunks = Vec::new();
        for helper in PRESERVING {
            let code = compiler.compile_thunk(helper, table.address(helper))?;
            let handle = memory.install(&code, &format!("helper {helper}"));
            thunks.push(handle.map_err(|error| LowerError::Memory(error.to_string()))?);
        }
        Ok(Helpers { table, preserving: std::array::from_fn(|index| thunks[index].entry().addr()), _thunks: thunks })
    }

    /// Numbers in place of addresses, for code that is only looked at.
    pub fn symbolic() -> Helpers {
        Helpers {
            table: HelperTable::new(|helper| SYMBOLIC + helper as usize),
            preserving: PRESERVING.map(|helper| SYMBOLIC_PRESERVING + helper as usize),
            _thunks: Vec::new(),
        }
    }

    /// The address of `helper`.
    pub(super) fn address(&self, helper: HelperId) -> usize {
        self.table.address(helper)
    }

    /// The address of the thunk of `helper`, one of [`PRESERVING`].
    pub(super) fn preserving(&self, helper: HelperId) -> usize {
        let index = PRESERVING.iter().position(|&known| known == helper);
        self.preserving[index.expect("slow paths call no other helpers")]
    }
}

const SYMBOLIC: usize = 0x1_0000;
const SYMBOLIC_PRESERVING: usize = 0x1_8000;

/// Comments that say which number stands for what in code compiled with [`Helpers::symbolic`].
pub(super) fn legend() -> String {
    let plain = HelperId::ALL.iter().map(|&helper| (SYMBOLIC, helper, ""));
    let preserving = PRESERVING.iter().map(|&helper| (SYMBOLIC_PRESERVING, helper, " (preserving)"));
    plain
        .chain(preserving)
        .map(|(first, helper, note)| format!("; {:#x} = helper {helper}{note}\n", first + helper as usize))
        .collect()
}

/// The signature of `helper`, with the context.
pub(super) fn signature(helper: HelperId, call_conv: CallConv) -> clif::Signature {
    let types = helper.signature();
    let mut signature = clif::Signature::new(call_conv);
    signature.params.push(AbiParam::new(types::I64));
    signature.params.extend(types.params.iter().copied().map(parameter));
    signature.returns.push(AbiParam::new(machine_type(types.result)));
    signature
}

/// The signature of the thunk of `helper`. The convention allows no results: the last parameter says where to put it.
pub(super) fn thunk_signature(helper: HelperId) -> clif::Signature {
    let mut signature = signature(helper, CallConv::PreserveAll);
    signature.returns.clear();
    signature.params.push(AbiParam::new(types::I64));
    signature
}

/// Fills the empty function `out` with the thunk of `helper`, which stands at `address`.
pub(super) fn build_thunk(helper: HelperId, address: usize, call_conv: CallConv, out: &mut clif::Function) {
    out.signature = thunk_signature(helper);
    let target = out.import_signature(signature(helper, call_conv));
    let mut cursor = FuncCursor::new(out);
    let block = cursor.func.dfg.make_block();
    cursor.func.layout.append_block(block);
    cursor.goto_bottom(block);
    for index in 0..cursor.func.signature.params.len() {
        let ty = cursor.func.signature.params[index].value_type;
        cursor.func.dfg.append_block_param(block, ty);
    }
    let params = cursor.func.dfg.block_params(block).to_vec();
    let (&place, args) = params.split_last().expect("a thunk is given a place for the result");
    let callee = cursor.ins().iconst(types::I64, address as i64);
    let call = cursor.ins().call_indirect(target, callee, args);
    let result = cursor.func.dfg.first_result(call);
    cursor.ins().store(MemFlagsData::trusted(), result, place, 0);
    cursor.ins().return_(&[]);
}
