//! Calls: of helpers by their address, of compiled code through the table of entries.

use super::function::{Lowering, machine_type};
use crate::abi::{Context, HelperId, value};
use crate::ir::{Callee, Imm, InstData, Type, Value};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};
use smallvec::SmallVec;

impl Lowering<'_> {
    /// Calls a helper with the context and `args`.
    pub fn call_helper(&mut self, helper: HelperId, args: &[clif::Value]) -> clif::Value {
        let signature = self.helper_signature(helper);
        let address = self.word(self.env.helpers.address(helper) as u64);
        let mut all: SmallVec<[clif::Value; 8]> = SmallVec::from_slice(&[self.ctx]);
        all.extend_from_slice(args);
        let call = self.ins().call_indirect(signature, address, &all);
        self.result(call)
    }

    /// Calls a helper with the context and `args` on a slow path that rejoins, without a change of any register.
    pub fn call_preserving(&mut self, helper: HelperId, args: &[clif::Value]) -> clif::Value {
        let signature = self.thunk_signature(helper);
        self.thunks.insert(helper);
        let place = self.word(self.env.helpers.place_of_thunk(helper) as u64);
        let address = self.ins().load(types::I64, MemFlagsData::trusted(), place, 0);
        let slot = self.result_slot();
        let place = self.ins().stack_addr(types::I64, slot, 0);
        let mut all: SmallVec<[clif::Value; 8]> = SmallVec::from_slice(&[self.ctx]);
        all.extend_from_slice(args);
        all.push(place);
        self.ins().call_indirect(signature, address, &all);
        let ty = machine_type(helper.signature().result);
        self.ins().stack_load(types::I64, ty, slot, 0)
    }

    /// Calls the helper of `data`; exits if it raised, unless that is looked at behind it.
    pub fn helper(&mut self, data: &InstData) -> clif::Value {
        let Imm::Helper(helper) = data.imm else { unreachable!("the table gives helper calls a helper") };
        let args: SmallVec<[clif::Value; 8]> = data.args.iter().map(|&arg| self.value(arg)).collect();
        let types = helper.signature();
        if types.collect {
            self.publish_frame(data);
        }
        let result = self.call_helper(helper, &args);
        if types.raise && !self.func.catches(data) {
            let raised = self.ins().icmp_imm_u(IntCC::Equal, result, types.raised_mark() as i64);
            self.exit_if(raised, data);
        }
        result
    }

    /// Tells the runtime, before a helper that may run the interpreter, where that happens, how deep the calls are and
    /// which part of the value stack is taken.
    fn publish_frame(&mut self, data: &InstData) {
        let state = data.exit.map(|exit| &self.func.states[exit.state]);
        let inlined = state.map_or(0, |state| state.calls() - 1);
        let innermost = state.and_then(|state| state.frames.last());
        let place = match self.site(data) {
            Some(site) => Context::SITE | u64::from(site),
            None => innermost.map_or(0, |frame| u64::from(frame.code) << 32 | u64::from(frame.pc)),
        };
        let (ctx, base, depth) = (self.ctx, self.base, self.depth);
        let depth = match inlined {
            0 => depth,
            _ => self.ins().iadd_imm_u(depth, inlined as i64),
        };
        let window = 8 * i64::from(self.func.frame_slots);
        let top = self.ins().iadd_imm_u(base, window);
        let place = self.word(place);
        self.ins().store(MemFlagsData::trusted(), place, ctx, Context::PLACE);
        self.ins().store(MemFlagsData::trusted(), depth, ctx, Context::DEPTH);
        self.ins().store(MemFlagsData::trusted(), top, ctx, Context::STACK_TOP);
        self.publish_site_frame();
    }

    /// Calls compiled code; exits if it raised, unless that is looked at behind it.
    pub fn call_code(&mut self, data: &InstData) -> clif::Value {
        let (Imm::Call(target), Some(exit)) = (data.imm, data.exit) else {
            unreachable!("the table gives calls of code a target and an exit")
        };
        let func = self.func;
        let (entry, passed) = match (target.callee, &*data.args) {
            (Callee::Entry, [passed @ .., entry]) => (self.value(*entry), passed),
            (Callee::Code(code), passed) => (self.entry_in(code), passed),
            (_, passed) => (self.entry_of_function(passed[0]), passed),
        };
        let params = passed.iter().map(|&arg| func.ty(arg));
        let signature = self.code_signature(params.collect::<SmallVec<[Type; 8]>>().into_iter());
        // Of the frames in the state, those but the outermost are inlined here and count as frames too.
        let frames = self.func.states[exit.state].calls();
        let (base, depth) = (self.base, self.depth);
        let window = self.ins().iadd_imm_s(base, i64::from(target.window) * 8);
        let depth = self.ins().iadd_imm_u(depth, frames as i64);
        self.link_to_site(data, target.window);
        let mut args: SmallVec<[clif::Value; 8]> = SmallVec::from_slice(&[self.ctx, window, depth]);
        args.extend(passed.iter().map(|&arg| self.value(arg)));
        let call = self.ins().call_indirect(signature, entry, &args);
        let result = self.result(call);
        if !func.catches(data) {
            self.present_or_exit(result, data);
        }
        result
    }

    /// The address in a place of the table of entries; the first ones are those of the codes.
    pub fn entry_in(&mut self, place: u32) -> clif::Value {
        let place = self.word((self.env.code_slots + 8 * place as usize) as u64);
        self.ins().load(types::I64, MemFlagsData::trusted(), place, 0)
    }

    /// The address in the table for the code of `function`, whose number the header has.
    fn entry_of_function(&mut self, function: Value) -> clif::Value {
        let function = self.value(function);
        let offset = (value::HEADER_CODE_SHIFT / 8) as i32;
        let code = self.ins().load(types::I32, MemFlagsData::trusted(), function, offset);
        // An entry has 8 bytes. The bits above the number, of which an index has far fewer, are shifted out.
        const _: () = assert!(value::HEADER_NUMBER_MASK.leading_zeros() <= 3);
        let distance = self.ins().ishl_imm_u(code, 3);
        let distance = self.ins().uextend(types::I64, distance);
        let table = self.word(self.env.code_slots as u64);
        let place = self.ins().iadd(table, distance);
        self.ins().load(types::I64, MemFlagsData::trusted(), place, 0)
    }
}
