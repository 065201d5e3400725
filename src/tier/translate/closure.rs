//! Making closures.

use super::frame::Frame;
use super::ops::access;
use super::{Abs, Body, Translator};
use crate::bytecode::{MakeFunctionFlags, Opcode};
use crate::runtime::heap::Header;
use crate::runtime::objects::{CodeObject, Function, Gc, Tag};
use freevar_jit::abi::Heap;
use freevar_jit::ir::{AllocShape, MemKind, Type, Value};

impl Translator<'_, '_> {
    /// The code of the function that the words from `BUILD_TUPLE` make, if they make a closure and nothing else.
    pub(super) fn closure_code(&mut self, body: &Body, f: &Frame, pc: u32, count: u32) -> Option<Gc<CodeObject>> {
        let instrs = &body.code.code.instrs;
        let (load, make) = (instrs.get(pc as usize + 1)?, instrs.get(pc as usize + 2)?);
        let fits = load.op == Opcode::LOAD_CONST
            && make.op == Opcode::MAKE_FUNCTION
            && make.arg == MakeFunctionFlags::CLOSURE
            && f.slots[f.slots.len() - count as usize..].iter().all(|s| self.type_of(s) == Some(Type::Ref));
        if !fits {
            return None;
        }
        let code = f.code.consts[load.arg as usize].downcast::<CodeObject>()?;
        (code.free_count == count as usize && code_is_at_home(code, f.code)).then_some(code)
    }

    pub(super) fn new_function(&mut self, code: Gc<CodeObject>, cells: &[Abs]) -> Value {
        code.functions.set(u32::MAX);
        let size = Function::size(code.free_count);
        let shape = AllocShape { size: size as u32, header: Header::word(Tag::Function, size, code.id) };
        let code_ref = self.pool_ref(code.into());
        let function = self.b.alloc(shape);
        self.b.store(access(Heap::Function, MemKind::Ref, Function::CODE_OFFSET), function, code_ref);
        let absent = self.b.value_const(0);
        self.b.store(access(Heap::Function, MemKind::Value, Function::EXTRA_OFFSET), function, absent);
        for (index, cell) in cells.iter().enumerate() {
            let Abs::Val(cell) = cell else { unreachable!("cells are values") };
            self.b.store(access(Heap::Closure, MemKind::Ref, Function::CELLS_OFFSET + index * 8), function, *cell);
        }
        function
    }
}

/// Makes sure that functions of `inner`, made by code of `outer`, have their code's home globals.
pub(super) fn code_is_at_home(inner: Gc<CodeObject>, outer: Gc<CodeObject>) -> bool {
    inner.settle_globals(outer.home_globals())
}
