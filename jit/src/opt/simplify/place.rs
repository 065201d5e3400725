//! Places in memory: an index that is known is part of the offset, so that what is stored there is found again.

use super::{Rewrite, Simplifier};
use crate::ir::{Imm, InstData, MemAccess, Opcode};

impl Simplifier<'_> {
    /// An access of an element at an index that is known is one at a fixed distance.
    pub(super) fn place(&self, data: &InstData) -> Option<Rewrite> {
        let op = match data.op {
            Opcode::LoadElem => Opcode::Load,
            Opcode::StoreElem => Opcode::Store,
            _ => return None,
        };
        let (Imm::Mem(access), &[base, index, ref stored @ ..]) = (data.imm, &data.args[..]) else { return None };
        let distance = self.int(index)?.checked_mul(access.kind.size().into())?;
        let offset = i32::try_from(i64::from(access.offset).checked_add(distance)?).ok()?;
        let args: Vec<_> = std::iter::once(base).chain(stored.iter().copied()).collect();
        Some(Rewrite::Data(InstData::new(op, Imm::Mem(MemAccess { offset, ..access }), &args)))
    }
}
