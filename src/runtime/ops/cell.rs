//! Cells that are reached from outside of the scope of their variable: written through `cell_contents` or a frame, or
//! given to other code. Whoever rests on a variable being bound once is told when that was too much to expect.

use crate::runtime::objects::{CellObject, CodeObject, Gc};
use crate::runtime::{Isolate, Slot, Value};

/// Binds a cell's variable to a value, or to none.
pub fn rebind(vm: &mut Isolate, cell: Gc<CellObject>, value: Slot) {
    cell.contents.set(value);
    if cell.is_stable() {
        cell.unsettle();
        vm.stable_cells_changed();
    }
}

/// Makes cells the free variables of code that they may never have belonged to: what that takes a variable for, and what
/// the cell was made for, may differ.
pub fn adopt(vm: &mut Isolate, code: Gc<CodeObject>, cells: impl Iterator<Item = Value>) {
    let first = code.local_count - code.free_count;
    let mut differ = false;
    for (cell, &stable) in cells.zip(&code.code.stable[first..]) {
        let Some(cell) = cell.downcast::<CellObject>() else { continue };
        differ |= cell.is_stable() != stable;
        if !stable {
            cell.unsettle();
        }
    }
    if differ {
        vm.stable_cells_changed();
    }
}
