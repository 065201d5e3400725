//! Globals, built-ins and attributes whose place the interpreter has remembered.

use super::frame::{Abs, Frame};
use super::{Body, Step, Translator};
use crate::interp::RunOp;
use crate::runtime::objects::{Array, Builtin, Dict, Function, Gc, Module, Str, Table, Tag, TypeObject};
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Cond, MemAccess, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
    pub(super) fn load_global(&mut self, body: &Body, f: &mut Frame, pc: u32, name: u32) -> Step<Abs> {
        let cache = &f.code.caches[self.word.feedback() as usize];
        let position = cache.data.get() as usize;
        let name = f.code.names[name as usize];
        let globals = f.code.home_globals();
        match RunOp::of(self.word) {
            RunOp::LOAD_GLOBAL_MODULE | RunOp::LOAD_NAME_MODULE => {
                self.dict_entry(body, f, pc, globals, position, name)
            }
            RunOp::LOAD_GLOBAL_BUILTIN | RunOp::LOAD_NAME_BUILTIN => {
                // The name is no global as long as the globals have the keys they have now.
                let pool = self.pool_entry(globals.into());
                let dict = self.b.ref_pool(pool);
                let offset = Dict::TABLE_OFFSET + Table::VERSION_OFFSET;
                let version = self.b.load(MemAccess::new(Heap::Dict, MemKind::Int, offset as i32), dict);
                let expected = self.b.int_const(globals.table.version() as i64);
                let same = self.b.icmp(Cond::Eq, version, expected);
                let exit = self.exit_here(body, f, pc, Reason::Header);
                self.b.check_true(same, exit);
                let builtins = self.vm.builtins;
                self.dict_entry(body, f, pc, builtins, position, name)
            }
            _ => self.leave(body, f, pc, Reason::Branch),
        }
    }

    /// `STORE_NAME` of a name that the module has.
    pub(super) fn store_name(&mut self, body: &Body, f: &mut Frame, pc: u32, name: u32) -> Step {
        if RunOp::of(self.word) != RunOp::STORE_NAME_MODULE {
            return self.leave(body, f, pc, Reason::Branch);
        }
        let position = f.code.caches[self.word.feedback() as usize].data.get() as usize;
        let (globals, name) = (f.code.home_globals(), f.code.names[name as usize]);
        let (entries, _) = self.dict_place(body, f, pc, globals, position, name)?;
        let value = self.tagged(&f.peek(1).clone());
        self.b.store(entry_part(position, Table::ENTRY_VALUE), entries, value);
        f.drop(1);
        Ok(())
    }

    /// The entries of a dict that has a string key at a known position, and the value there now.
    fn dict_place(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        dict: Gc<Dict>,
        position: usize,
        name: Gc<Str>,
    ) -> Step<(Value, Word64)> {
        let Some((key, now)) = dict.table.entry(position).filter(|(key, _)| *key == Word64::from(name)) else {
            return self.leave(body, f, pc, Reason::Branch);
        };
        let pool = self.pool_entry(dict.into());
        let dict = self.b.ref_pool(pool);
        let offset = Dict::TABLE_OFFSET + Table::ENTRIES_OFFSET;
        let entries = self.b.load(MemAccess::new(Heap::Dict, MemKind::Ref, offset as i32), dict);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let found = self.b.load(entry_part(position, Table::ENTRY_KEY), entries);
        let key = self.pool_entry(key);
        self.b.check_pool(key, found, exit);
        Ok((entries, now))
    }

    /// The value of a string key at a known position of a dict. Functions, types and modules become constants.
    fn dict_entry(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        dict: Gc<Dict>,
        position: usize,
        name: Gc<Str>,
    ) -> Step<Abs> {
        let (entries, now) = self.dict_place(body, f, pc, dict, position, name)?;
        let value = self.b.load(entry_part(position, Table::ENTRY_VALUE), entries);
        let constant = now.is::<Function>() || now.is::<Builtin>() || now.is::<TypeObject>() || now.is::<Module>();
        if !constant || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(Abs::Val(value));
        }
        let target = self.pool_entry(now);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_pool(target, value, exit);
        Ok(Abs::Val(self.pool_value(now)))
    }

    pub(super) fn load_attr(&mut self, body: &Body, f: &mut Frame, pc: u32, arg: u32) -> Step {
        let name = f.code.names[(arg >> 1) as usize];
        let is_method = arg & 1 != 0;
        if let Some(module) = self.known(f.peek(1)).and_then(|m| m.downcast::<Module>())
            && let Some(position) = ops::dict::find_str(module.dict, name)
        {
            let abs = self.dict_entry(body, f, pc, module.dict, position, name)?;
            f.drop(1);
            f.push(abs);
            if is_method {
                f.push(Abs::Absent);
            }
            return Ok(());
        }
        if RunOp::of(self.word) == RunOp::LOAD_METHOD_NATIVE
            && let Some((method, tag)) = self.cached_method(f, name)
        {
            self.check_kind(body, f, pc, tag)?;
            let receiver = f.pop();
            let method = self.pool_value(method);
            f.push(Abs::Val(method));
            f.push(receiver);
            return Ok(());
        }
        let object = self.tagged(&f.peek(1).clone());
        let name = self.pool_value(name.into());
        let state = self.raise_state(body, f, pc);
        let value = self.b.helper_raising(HelperId::LoadAttr, &[object, name], state);
        f.drop(1);
        f.push(Abs::Val(value));
        if is_method {
            f.push(Abs::Absent);
        }
        Ok(())
    }

    /// The native method that the interpreter has remembered, and the kind of its receivers. The attributes of
    /// built-in types never change.
    fn cached_method(&self, f: &Frame, name: Gc<Str>) -> Option<(Word64, Tag)> {
        let cache = &f.code.caches[self.word.feedback() as usize];
        let class = self.vm.types.all().find(|&t| Word64::from(t).word() == cache.key.get())?;
        let method = ops::dict::get_str(class.dict, name)?;
        let own_tag = class.instances != Tag::Invalid && self.vm.types.of_tag(class.instances) == class;
        (own_tag && !matches!(class.instances, Tag::Int | Tag::Float)).then_some((method, class.instances))
    }

    fn check_kind(&mut self, body: &Body, f: &mut Frame, pc: u32, tag: Tag) -> Step {
        match f.peek(1) {
            Abs::Val(value) if matches!(self.b.func.ty(*value), Type::Value | Type::Ref) => {
                self.as_object(body, f, pc, 1, tag);
                Ok(())
            }
            _ => self.leave(body, f, pc, Reason::Type),
        }
    }

    /// Whether a slot is known to be this object.
    pub(super) fn is_object(&self, abs: &Abs, object: Word64) -> bool {
        self.known(abs) == Some(object)
    }

    /// The description of a native function that a slot is known to hold.
    pub(super) fn known_native(&self, abs: &Abs) -> Option<Gc<Builtin>> {
        self.known(abs)?.downcast()
    }

    pub(super) fn int_value(&mut self, n: i64) -> Value {
        self.b.int_const(n)
    }
}

/// A part of the entry at a position.
fn entry_part(position: usize, part: usize) -> MemAccess {
    let offset = Array::SLOTS_OFFSET + (position * Table::ENTRY_WIDTH + part) * 8;
    MemAccess::new(Heap::Entries, MemKind::Value, offset as i32)
}
