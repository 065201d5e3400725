//! What loops and entries must look at: pending interrupts, and the ends of the stacks.

use super::function::Lowering;
use crate::abi::{Context, HelperId};
use crate::ir::{Imm, InstData};
use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::{self as clif, InstBuilder, MemFlagsData, types};

impl Lowering<'_> {
    /// Handles a pending interrupt in a cold block; exits if that raised.
    pub fn poll(&mut self, data: &InstData) -> Option<clif::Value> {
        let ctx = self.ctx;
        let address = self.ins().iadd_imm_u(ctx, i64::from(Context::INTERRUPT));
        // Atomic, so that Cranelift never takes the load of another iteration for this one.
        let interrupt = self.ins().atomic_load(types::I64, MemFlagsData::trusted(), address);
        let (cold, next) = (self.new_block(), self.new_block());
        self.ins().brif(interrupt, cold, &[], next, &[]);
        self.switch_to_cold(cold);
        let (base, _) = self.frame_in_cold_code();
        let top = match self.func.kept_slots {
            0 => base,
            slots => self.ins().iadd_imm_u(base, 8 * i64::from(slots)),
        };
        let result = self.call_preserving(HelperId::Poll, &[top]);
        let raised = self.ins().icmp_imm_u(IntCC::Equal, result, 0);
        let exit = self.exit_block(data);
        self.ins().brif(raised, exit, &[], next, &[]);
        self.switch_to(next);
        None
    }

    /// Exits unless the depth, the window and the native stack are within their limits. What is left of each is
    /// negative beyond its limit, so that one branch on the signs of all three suffices.
    pub fn stack_check(&mut self, data: &InstData) -> Option<clif::Value> {
        let Imm::Depth(frames) = data.imm else { unreachable!("the table gives the check a number of frames") };
        let (base, depth) = (self.base, self.depth);
        let native_end = self.limit(Context::NATIVE_LIMIT);
        let native_top = self.ins().get_stack_pointer(types::I64);
        let native_left = self.ins().isub(native_top, native_end);

        let deepest = self.limit(Context::DEPTH_LIMIT);
        let depth_left = self.ins().isub(deepest, depth);
        let depth_left = match frames {
            0 => depth_left,
            _ => self.ins().iadd_imm_s(depth_left, -i64::from(frames)),
        };

        let stack_end = self.limit(Context::STACK_LIMIT);
        let stack_left = self.ins().isub(stack_end, base);
        let window = 8 * i64::from(self.func.frame_slots);
        let stack_left = self.ins().iadd_imm_s(stack_left, -window);

        let signs = self.ins().bor(native_left, depth_left);
        let signs = self.ins().bor(signs, stack_left);
        let beyond = self.ins().icmp_imm_s(IntCC::SignedLessThan, signs, 0);
        self.exit_if(beyond, data);
        None
    }

    fn limit(&mut self, offset: i32) -> clif::Value {
        let ctx = self.ctx;
        self.ins().load(types::I64, MemFlagsData::trusted(), ctx, offset)
    }
}
