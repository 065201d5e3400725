//! Globals and built-ins whose place the interpreter has remembered.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::interp::RunOp;
use crate::runtime::objects::{
    Array, BoundMethod, Builtin, Dict, Function, Gc, Module, Partial, Str, Table, TypeObject,
};
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, FrameKind, MemAccess, MemKind, Reason, Value};

/// The version of a dict, which changes with its keys.
pub(super) const DICT_VERSION: MemAccess = access(Heap::Dict, MemKind::Int, Dict::TABLE_OFFSET + Table::VERSION_OFFSET);
/// The entries of a dict.
pub(super) const DICT_ENTRIES: MemAccess = access(Heap::Dict, MemKind::Ref, Dict::TABLE_OFFSET + Table::ENTRIES_OFFSET);

impl Translator<'_, '_> {
    pub(super) fn load_global(&mut self, body: &Body, f: &mut Frame, pc: u32, number: u32) -> Step<Abs> {
        let cache = &f.code.caches[self.word.feedback() as usize];
        let position = cache.data.get() as usize;
        let name = f.code.names[number as usize];
        let globals = f.code.home_globals();
        if f.kind == FrameKind::Native
            && let Some(value) = ops::dict::get_str(globals, name)
        {
            // A loop that stands for a native function may not have run yet. Nothing else knows its globals.
            return Ok(Abs::Val(self.pool_value(value)));
        }
        match RunOp::of(self.word) {
            RunOp::LOAD_GLOBAL_MODULE | RunOp::LOAD_NAME_MODULE if body.analysis.rebinds(number) => {
                Ok(Abs::Val(self.dict_value(body, f, pc, globals, position, name)?.0))
            }
            RunOp::LOAD_GLOBAL_MODULE | RunOp::LOAD_NAME_MODULE => {
                self.dict_entry(body, f, pc, globals, position, name)
            }
            // The interpreter may not have come here since a global got that name.
            RunOp::LOAD_GLOBAL_BUILTIN | RunOp::LOAD_NAME_BUILTIN if ops::dict::find_str(globals, name).is_none() => {
                self.check_absent(body, f, pc, globals, name);
                let builtins = self.vm.builtins;
                self.dict_entry(body, f, pc, builtins, position, name)
            }
            _ => self.leave(body, f, pc, Reason::Branch),
        }
    }

    /// Makes sure that a name is no global, which holds as long as the globals have the keys they have now. Where they get
    /// others again and again, the name is looked for.
    fn check_absent(&mut self, body: &Body, f: &Frame, pc: u32, globals: Gc<Dict>, name: Gc<Str>) {
        let dict = self.pool_ref(globals.into());
        let version = self.b.load(DICT_VERSION, dict);
        let expected = self.b.int_const(globals.table.version() as i64);
        let same = self.b.icmp(Cond::Eq, version, expected);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        if !self.lessons.growing.contains(&globals.address()) {
            return self.b.check_true(same, exit);
        }
        let (changed, go_on) = (self.b.create_block(), self.b.create_block());
        self.b.branch(same, go_on, &[], changed, &[]);
        self.b.switch_to(changed);
        let name = self.pool_value(name.into());
        let found = self.b.helper(HelperId::DictProbe, &[dict, name]);
        let absent = self.b.value_const(value::ABSENT);
        let is_absent = self.b.word_eq(found, absent);
        self.b.check_true(is_absent, exit);
        self.b.jump(go_on, &[]);
        self.b.switch_to(go_on);
    }

    /// `STORE_NAME` of a name that the module has.
    pub(super) fn store_name(&mut self, body: &Body, f: &mut Frame, pc: u32, name: u32) -> Step {
        if RunOp::of(self.word) != RunOp::STORE_NAME_MODULE {
            return self.leave(body, f, pc, Reason::Branch);
        }
        let position = f.code.caches[self.word.feedback() as usize].data.get() as usize;
        self.store_at(body, f, pc, f.code.names[name as usize], position)
    }

    /// `STORE_GLOBAL`, in place if the name is a global now.
    pub(super) fn store_global(&mut self, body: &Body, f: &mut Frame, pc: u32, number: u32) -> Step {
        let name = f.code.names[number as usize];
        let position = ops::dict::find_str(f.code.home_globals(), name);
        if let Some(position) = position.filter(|_| !self.lessons.generic.contains(&(f.code.id, pc))) {
            return self.store_at(body, f, pc, name, position);
        }
        let value = self.tagged(&f.peek(1).clone());
        let (code, name) = (self.b.int_const(f.code.id.into()), self.b.int_const(number.into()));
        let state = self.raise_state(body, f, pc);
        self.helper_raising(HelperId::StoreGlobal, &[code, name, value], &state);
        f.drop(1);
        Ok(())
    }

    /// Stores the top of the stack as the global that has its name at a position.
    fn store_at(&mut self, body: &Body, f: &mut Frame, pc: u32, name: Gc<Str>, position: usize) -> Step {
        let (entries, _) = self.dict_place(body, f, pc, f.code.home_globals(), position, name)?;
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
        let dict = self.pool_ref(dict.into());
        let entries = self.b.load(DICT_ENTRIES, dict);
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let found = self.b.load(entry_part(position, Table::ENTRY_KEY), entries);
        let key = self.pool_entry(key);
        self.b.check_pool(key, found, exit);
        Ok((entries, now))
    }

    /// The value of a string key at a known position of a dict, and what it is now.
    fn dict_value(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        dict: Gc<Dict>,
        position: usize,
        name: Gc<Str>,
    ) -> Step<(Value, Word64)> {
        let (entries, now) = self.dict_place(body, f, pc, dict, position, name)?;
        Ok((self.b.load(entry_part(position, Table::ENTRY_VALUE), entries), now))
    }

    /// The value of a string key at a known position of a dict. Functions, methods, types and modules become constants.
    pub(super) fn dict_entry(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        dict: Gc<Dict>,
        position: usize,
        name: Gc<Str>,
    ) -> Step<Abs> {
        let (value, now) = self.dict_value(body, f, pc, dict, position, name)?;
        let constant = now.is::<Function>()
            || now.is::<Builtin>()
            || now.is::<TypeObject>()
            || now.is::<Module>()
            || now.is::<Partial>()
            || now.is::<BoundMethod>();
        if !constant || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(Abs::Val(value));
        }
        let target = self.pool_entry(now);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_pool(target, value, exit);
        Ok(Abs::Val(self.pool_value(now)))
    }

    /// Whether a slot is known to be this object.
    pub(super) fn is_object(&self, abs: &Abs, object: Word64) -> bool {
        self.known(abs) == Some(object)
    }

    /// The description of a native function that a slot is known to hold.
    pub(super) fn known_native(&self, abs: &Abs) -> Option<Gc<Builtin>> {
        self.known(abs)?.downcast()
    }

    /// The string that an operand is known to be.
    pub(super) fn known_text(&self, abs: &Abs) -> Option<Gc<Str>> {
        self.known(abs)?.downcast()
    }

    pub(super) fn int_value(&mut self, n: i64) -> Value {
        self.b.int_const(n)
    }
}

/// A part of the entry at a position.
pub(super) fn entry_part(position: usize, part: usize) -> MemAccess {
    let offset = Array::SLOTS_OFFSET + (position * Table::ENTRY_WIDTH + part) * 8;
    MemAccess::new(Heap::Entries, MemKind::Value, offset as i32)
}
