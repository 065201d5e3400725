//! The ways from compiled code to the helpers.
//!
//! A slow path that rejoins a loop calls through a thunk that keeps every register: the call stands in a cold block, and
//! the loop around it must not spill because of it. Elsewhere helpers are called as they are.

use super::function::{machine_type, parameter};
use super::memory::{CodeHandle, CodeMemory};
use super::{CompiledCode, Compiler, LowerError};
use crate::abi::{HelperId, HelperTable};
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::{self as clif, AbiParam, InstBuilder, MemFlagsData, types};
use cranelift_codegen::isa::CallConv;

/// The helpers called on slow paths that rejoin.
const PRESERVING: [HelperId; 5] =
    [HelperId::Poll, HelperId::BoxFloat, HelperId::BoxWord, HelperId::AllocSlow, HelperId::PowFloat];

/// The helpers as compiled code reaches them. They must outlive all code that was compiled with them.
///
/// A thunk takes as long to make as a small function, and most programs need one or two. So compiled code reads the
/// address of a thunk where it calls it, and the thunk is made when the first code that needs it is.
#[derive(Debug)]
pub struct Helpers {
    table: HelperTable,
    /// The addresses of the thunks, zero for those that no code has needed.
    places: Box<[u64; PRESERVING.len()]>,
    /// Where compiled code finds these.
    first_place: usize,
    thunks: Vec<CodeHandle>,
}

/// Some of the helpers of [`PRESERVING`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ThunkSet(u8);

impl ThunkSet {
    /// Adds the thunk of `helper`.
    pub fn insert(&mut self, helper: HelperId) {
        self.0 |= 1 << number(helper);
    }

    fn iter(self) -> impl Iterator<Item = HelperId> {
        PRESERVING.into_iter().filter(move |&helper| self.0 & 1 << number(helper) != 0)
    }
}

/// The number of a thunk.
fn number(helper: HelperId) -> usize {
    PRESERVING.iter().position(|&known| known == helper).expect("slow paths call no other helpers")
}

impl Helpers {
    /// The helpers of `table`.
    pub fn new(table: HelperTable) -> Helpers {
        let places = Box::new([0; PRESERVING.len()]);
        Helpers { table, first_place: places.as_ptr().addr(), places, thunks: Vec::new() }
    }

    /// Makes the thunks that `code`, of `compiler`, calls. Before that it must not run.
    pub fn link(
        &mut self,
        code: &CompiledCode,
        compiler: &mut Compiler,
        memory: &mut CodeMemory,
    ) -> Result<(), LowerError> {
        for helper in code.thunks.iter().filter(|&helper| self.places[number(helper)] == 0).collect::<Vec<_>>() {
            let thunk = compiler.compile_thunk(helper, self.table.address(helper))?;
            let handle = memory.install(&thunk, &format!("helper {helper}"));
            let handle = handle.map_err(|error| LowerError::Memory(error.to_string()))?;
            self.places[number(helper)] = handle.entry().addr() as u64;
            self.thunks.push(handle);
        }
        Ok(())
    }

    /// Numbers in place of addresses, for code that is only looked at.
    pub fn symbolic() -> Helpers {
        let table = HelperTable::new(|helper| SYMBOLIC + helper as usize);
        Helpers { first_place: SYMBOLIC_PLACES, ..Helpers::new(table) }
    }

    /// The address of `helper`.
    pub(super) fn address(&self, helper: HelperId) -> usize {
        self.table.address(helper)
    }

    /// Where the address of the thunk of `helper` is found, which is one of [`PRESERVING`].
    pub(super) fn place_of_thunk(&self, helper: HelperId) -> usize {
        self.first_place + 8 * number(helper)
    }
}

const SYMBOLIC: usize = 0x1_0000;
const SYMBOLIC_PLACES: usize = 0x1_8000;

/// Comments that say which number stands for what in code compiled with [`Helpers::symbolic`].
pub(super) fn legend() -> String {
    let plain = HelperId::ALL.iter().map(|&helper| (SYMBOLIC + helper as usize, helper, ""));
    let places = PRESERVING.iter().map(|&helper| (SYMBOLIC_PLACES + 8 * number(helper), helper, " (preserving)"));
    plain.chain(places).map(|(address, helper, note)| format!("; {address:#x} = helper {helper}{note}\n")).collect()
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
