//! Places in memory, and whether two can be the same.

use crate::abi::Heap;
use crate::ir::{Function, Imm, InstData, MemAccess, MemKind, Opcode, Value};
use crate::opt::constant::are_different_objects;

/// A place that an instruction reads or writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Location {
    /// The address; none for the frame window.
    pub base: Option<Value>,
    /// The index, in units of the kind's size.
    pub index: Option<Value>,
    /// The class, the kind, and the distance from the address.
    pub access: MemAccess,
}

impl Location {
    /// The place that `data` reads or writes, if it is one place.
    pub fn of(func: &Function, data: &InstData) -> Option<Location> {
        let operand = |index: usize| Some(func.resolve(data.args[index]));
        match (data.op, data.imm) {
            (Opcode::FrameLoad | Opcode::FrameStore, Imm::Slot(slot)) => Some(Location {
                base: None,
                index: None,
                access: MemAccess::new(Heap::Frame, MemKind::Value, slot.checked_mul(8)?),
            }),
            (Opcode::Load | Opcode::Store, Imm::Mem(access)) => {
                Some(Location { base: operand(0), index: None, access })
            }
            (Opcode::LoadElem | Opcode::StoreElem, Imm::Mem(access)) => {
                Some(Location { base: operand(0), index: operand(1), access })
            }
            _ => None,
        }
    }

    /// Whether writing one can change the other. `is_private` tells the addresses of objects that nothing but the
    /// function knows, under this very name.
    pub fn may_alias(&self, other: &Location, func: &Function, is_private: impl Fn(Value) -> bool) -> bool {
        if self.access.heap != other.access.heap {
            return false;
        }
        match (self.base, other.base) {
            (a, b) if a == b => self.overlaps(other, func),
            (Some(a), Some(b)) => {
                let apart = is_private(a)
                    || is_private(b)
                    || (is_new(func, a) && is_new(func, b))
                    || are_different_objects(func, a, b);
                // Two addresses of one of these heaps are those of two objects, or the same.
                let interior = matches!(self.access.heap, Heap::Frame | Heap::Other);
                !apart && (interior || self.overlaps(other, func))
            }
            // A slot of the window, and an address that may lead there.
            _ => true,
        }
    }

    /// Whether the bytes meet, if the addresses are the same.
    fn overlaps(&self, other: &Location, func: &Function) -> bool {
        match (self.displacement(func), other.displacement(func)) {
            (Some(a), Some(b)) => {
                a < b + i64::from(other.access.kind.size()) && b < a + i64::from(self.access.kind.size())
            }
            _ => true,
        }
    }

    /// The distance from the base, if it is constant.
    fn displacement(&self, func: &Function) -> Option<i64> {
        let index = match self.index {
            None => 0,
            Some(index) => match func.inst(func.def_inst(index)?).imm {
                Imm::Int(index) => index,
                _ => return None,
            },
        };
        index
            .checked_mul(self.access.kind.size().into())?
            .checked_add(self.access.offset.into())
            .filter(|distance| distance.unsigned_abs() < 1 << 48)
    }
}

/// Whether `value` is the address of an object that the function allocates.
pub(super) fn is_new(func: &Function, value: Value) -> bool {
    func.def_inst(value).is_some_and(|inst| func.inst(inst).op == Opcode::Alloc)
}
