//! What can be called: functions with their cells, native functions, and methods bound to a receiver.

use super::{CodeObject, Dict, Gc, Object, Str, Tag, TypeObject};
use crate::runtime::heap::{GRANULE, Header, HeaderFlags, Heap, Tracer};
use crate::runtime::value::{Slot, Value};
use crate::runtime::{Isolate, Result};
use std::cell::Cell;

/// A function. Its cells stand inline; what most functions lack is in [`FunctionExtra`].
///
/// The header's own 32 bits are the number of the code, so that one comparison of the header tells that this is a
/// function with that code and without an extra part.
#[repr(C)]
pub struct Function {
    header: Header,
    code: Cell<Gc<CodeObject>>,
    extra: Cell<Option<Gc<FunctionExtra>>>,
    cells: [Cell<Slot>; 0],
}

// SAFETY: `repr(C)`, the header is first, and code, extra part and cells are shown.
unsafe impl Object for Function {
    const TAG: Tag = Tag::Function;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.gc(self.code.get());
        if let Some(extra) = self.extra.get() {
            tracer.gc(extra);
        }
        // How many there are says the code, which lies elsewhere.
        if self.header.flags() & HeaderFlags::NO_CELLS == 0 {
            for cell in self.cells() {
                tracer.slot(cell.get());
            }
        }
    }
}

impl FunctionExtra {
    /// Byte offset of the positional defaults.
    pub const DEFAULTS_OFFSET: usize = std::mem::offset_of!(FunctionExtra, defaults);
    /// Byte offset of the keyword-only defaults.
    pub const KWDEFAULTS_OFFSET: usize = std::mem::offset_of!(FunctionExtra, kwdefaults);
    /// Byte offset of the name that was assigned.
    pub const NAME_OFFSET: usize = std::mem::offset_of!(FunctionExtra, name);
    /// Byte offset of the qualified name that was assigned.
    pub const QUALNAME_OFFSET: usize = std::mem::offset_of!(FunctionExtra, qualname);
}

impl Function {
    /// Byte offset of the code's pointer.
    pub const CODE_OFFSET: usize = std::mem::offset_of!(Function, code);
    /// Byte offset of the extra part's pointer.
    pub const EXTRA_OFFSET: usize = std::mem::offset_of!(Function, extra);
    /// Byte offset of the first cell's pointer.
    pub const CELLS_OFFSET: usize = std::mem::offset_of!(Function, cells);

    /// Size in bytes of a function with `cells` cells.
    pub const fn size(cells: usize) -> usize {
        (Self::CELLS_OFFSET + cells * 8).next_multiple_of(GRANULE)
    }

    /// A function of this code. The caller stores the cells, all of them before the function is called.
    #[inline(always)]
    pub fn new(heap: &mut Heap, code: Gc<CodeObject>) -> Gc<Function> {
        code.functions.set(code.functions.get().saturating_add(1));
        let count = code.free_count;
        let memory = heap.alloc_sized::<Function>(Self::CELLS_OFFSET + count * 8, code.id);
        // SAFETY: the memory holds the fields and the cells.
        unsafe {
            (&raw mut (*memory.as_ptr()).code).write(Cell::new(code));
            (&raw mut (*memory.as_ptr()).extra).write(Cell::new(None));
            (&raw mut (*memory.as_ptr()).cells).cast::<u64>().write_bytes(0, count);
            if count == 0 {
                (*memory.as_ptr()).header.set_flag(HeaderFlags::NO_CELLS);
            }
            Gc::from_address(memory)
        }
    }

    /// The code.
    #[inline(always)]
    pub fn code(&self) -> Gc<CodeObject> {
        self.code.get()
    }

    /// Replaces the code by one with as many free variables.
    pub fn set_code(&self, code: Gc<CodeObject>) {
        assert_eq!(self.code.get().free_count, code.free_count, "the cells stand inline");
        code.functions.set(code.functions.get().saturating_add(1));
        self.code.set(code);
        self.header.set_number(code.id);
    }

    /// The cells, in the order of `co_freevars`.
    #[inline(always)]
    pub fn cells(&self) -> &[Cell<Slot>] {
        let count = self.code.get().free_count;
        // SAFETY: `new` made the object with this many cells, and `set_code` keeps the number.
        unsafe { std::slice::from_raw_parts(self.cells.as_ptr(), count) }
    }

    /// Defaults, attributes and the like, if the function has any.
    #[inline(always)]
    pub fn extra(&self) -> Option<Gc<FunctionExtra>> {
        self.extra.get()
    }

    /// The extra part, made if there is none.
    pub fn make_extra(&self, heap: &mut Heap) -> Gc<FunctionExtra> {
        self.extra.get().unwrap_or_else(|| {
            let extra = heap.alloc(0, |header| FunctionExtra {
                header,
                globals: Cell::new(None),
                mapping: Cell::new(None),
                namespace: Cell::new(None),
                defaults: Cell::new(None),
                kwdefaults: Cell::new(None),
                closure: Cell::new(None),
                annotations: Cell::new(None),
                dict: Cell::new(None),
                name: Cell::new(None),
                qualname: Cell::new(None),
                doc: Cell::new(None),
                module: Cell::new(None),
                type_params: Cell::new(None),
            });
            self.extra.set(Some(extra));
            self.header.set_flag(HeaderFlags::HAS_EXTRA);
            extra
        })
    }

    /// Gives the function globals, its code's home if that is free.
    pub fn set_globals(&self, heap: &mut Heap, globals: Gc<Dict>) {
        let code = self.code.get();
        if !code.has_home_globals() {
            heap.keep(globals);
        }
        let home = code.settle_globals(globals);
        if !home || self.extra().is_some() {
            self.make_extra(heap).globals.set((!home).then_some(globals));
        }
        if !home {
            self.header.set_other_globals();
        }
    }

    /// Whether its globals are not its code's home.
    pub fn has_other_globals(&self) -> bool {
        self.header.has_other_globals()
    }

    /// Notes that machine code rests on its code and its defaults.
    pub fn set_stable(&self) {
        self.header.set_flag(HeaderFlags::STABLE);
    }

    /// Whether machine code rests on its code and its defaults.
    pub fn is_stable(&self) -> bool {
        self.header.flags() & HeaderFlags::STABLE != 0
    }

    /// Gives a function that is about to run its names in a namespace of their own.
    pub fn set_namespace(&self, heap: &mut Heap, namespace: Value) {
        self.make_extra(heap).namespace.set(Some(namespace));
        // Compiled code looks for names where the code's home says.
        self.header.set_other_globals();
    }

    /// Makes an instance of a class derived from dict, whose dict the globals are, the one that knows them.
    pub fn set_mapping(&self, heap: &mut Heap, mapping: Value) {
        self.make_extra(heap).mapping.set(Some(mapping));
        // Compiled code looks into the dict itself.
        self.header.set_other_globals();
    }

    /// The instance of a class derived from dict that is asked for globals, if they are in such a one.
    #[inline]
    pub fn mapping(&self) -> Slot {
        self.extra.get().and_then(|extra| extra.mapping.get())
    }

    /// Notes that it stands for a function that is native in CPython.
    pub fn set_stands_for_native(&self) {
        self.header.set_flag(HeaderFlags::STANDS_FOR_NATIVE);
    }

    /// Whether it stands for a function that is native in CPython.
    pub fn stands_for_native(&self) -> bool {
        self.header.flags() & HeaderFlags::STANDS_FOR_NATIVE != 0
    }

    /// The function's global namespace.
    #[inline(always)]
    pub fn globals(&self) -> Gc<Dict> {
        match self.extra.get().and_then(|e| e.globals.get()) {
            Some(globals) => globals,
            None => self.code.get().home_globals(),
        }
    }
}

/// What most functions lack. Empty fields mean: as the code says.
#[repr(C)]
pub struct FunctionExtra {
    header: Header,
    /// Globals other than those of the module in which the code was first made into a function.
    pub globals: Cell<Option<Gc<Dict>>>,
    /// The instance of a class derived from dict in which the globals are, if they are in one.
    pub mapping: Cell<Slot>,
    /// What the names of a class body, or of code that is executed in a namespace of its own, live in.
    pub namespace: Cell<Slot>,
    /// A tuple of positional defaults.
    pub defaults: Cell<Slot>,
    /// A dict of keyword-only defaults.
    pub kwdefaults: Cell<Slot>,
    /// `__closure__`, the tuple of the cells, once it has been asked for.
    pub closure: Cell<Slot>,
    /// `__annotations__`
    pub annotations: Cell<Slot>,
    /// `__dict__`
    pub dict: Cell<Option<Gc<Dict>>>,
    /// `__name__`, if it was assigned.
    pub name: Cell<Slot>,
    /// `__qualname__`, if it was assigned.
    pub qualname: Cell<Slot>,
    /// `__doc__`, if it was assigned.
    pub doc: Cell<Slot>,
    /// `__module__`, if it was assigned.
    pub module: Cell<Slot>,
    /// `__type_params__`
    pub type_params: Cell<Slot>,
}

// SAFETY: `repr(C)`, the header is first, and all fields are shown.
unsafe impl Object for FunctionExtra {
    const TAG: Tag = Tag::FunctionExtra;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for dict in [self.globals.get(), self.dict.get()].into_iter().flatten() {
            tracer.gc(dict);
        }
        for slot in [
            &self.mapping,
            &self.namespace,
            &self.defaults,
            &self.kwdefaults,
            &self.closure,
            &self.annotations,
            &self.name,
            &self.qualname,
            &self.doc,
            &self.module,
            &self.type_params,
        ] {
            tracer.slot(slot.get());
        }
    }
}

/// The arguments of a native call: positional ones, then those named by `keywords`, as in CPython's vectorcall.
/// For [`Signature::Named`] they have been sorted into the parameters' order, absent ones empty, and `keywords` is none.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// The arguments.
    pub slots: &'a [Slot],
    /// The names of the last arguments: a tuple of strings.
    pub keywords: Option<Gc<super::Tuple>>,
}

impl<'a> Args<'a> {
    /// Positional arguments only.
    pub fn positional(slots: &'a [Slot]) -> Args<'a> {
        Args { slots, keywords: None }
    }

    /// How many arguments there are, named ones included.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there are no arguments.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// An argument that may be absent.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Slot {
        self.slots.get(index).copied().flatten()
    }

    /// An argument that the signature demands.
    #[inline(always)]
    pub fn at(&self, index: usize) -> Value {
        self.get(index).expect("the signature demands this argument")
    }

    /// The named arguments.
    pub fn named(&self) -> impl ExactSizeIterator<Item = (Gc<Str>, Value)> + 'a {
        let names = self.keywords;
        let count = names.map_or(0, |names| names.len());
        let slots = &self.slots[self.slots.len() - count..];
        slots.iter().enumerate().map(move |(at, slot)| {
            let name = names.and_then(|names| names.items()[at].downcast::<Str>());
            name.zip(*slot).expect("named arguments have names and values")
        })
    }

    /// The same without the named ones.
    pub fn unnamed(&self) -> Args<'a> {
        Args::positional(&self.slots[..self.slots.len() - self.named().len()])
    }

    /// The values of the positional arguments.
    pub fn values(&self) -> impl ExactSizeIterator<Item = Value> + 'a {
        let named = self.keywords.map_or(0, |k| k.len());
        let slots = self.slots;
        slots[..slots.len() - named].iter().map(|s| s.expect("positional arguments are present"))
    }
}

/// A native function's body.
pub type NativeFn = fn(&mut Isolate, Args<'_>) -> Result<Value>;

/// What arguments a native function takes; the caller of the body has checked it, with CPython's messages.
/// The receiver of a method is argument 0 and is not counted here.
#[derive(Clone, Copy, Debug)]
pub enum Signature {
    /// "takes no arguments"
    None,
    /// "takes exactly one argument"
    One,
    /// Positional arguments only, "expected at least ... arguments".
    Range {
        /// At least.
        min: usize,
        /// At most.
        max: usize,
    },
    /// Parameters that can be named.
    Named {
        /// All parameters; positional-only ones have names of zero length.
        names: &'static [&'static str],
        /// How many of them are required, from the first.
        required: usize,
        /// How many can be given by position, from the first.
        positional: usize,
    },
    /// The same of a function that is no native one in CPython, all of whose parameters can be given by position, too:
    /// messages are those of functions in Python.
    Written {
        /// All parameters.
        names: &'static [&'static str],
        /// How many of them are required, from the first.
        required: usize,
    },
    /// Anything, keywords included: the body checks.
    Any,
}

/// A native function's description.
#[derive(Debug)]
pub struct NativeDef {
    /// `__name__`
    pub name: &'static str,
    /// What it takes.
    pub signature: Signature,
    /// What it does.
    pub function: NativeFn,
}

/// A native function, a method of a built-in type, or a native method with its receiver.
#[repr(C)]
pub struct Builtin {
    header: Header,
    /// Its description.
    pub def: &'static NativeDef,
    /// The type whose method this is.
    pub owner: Option<Gc<TypeObject>>,
    /// `__module__`, for plain functions.
    pub module: Option<Gc<Str>>,
    /// The receiver of a bound method: the first argument.
    pub receiver: Slot,
    /// Whether it is a class method of a built-in type, as the type holds it in a [`ClassMethod`](super::ClassMethod).
    pub is_of_class: bool,
}

/// The special methods that CPython's types keep in slots, without their underscores, in order.
const SLOTS: &[&str] = &[
    "abs",
    "add",
    "aiter",
    "and",
    "anext",
    "await",
    "bool",
    "call",
    "contains",
    "del",
    "delattr",
    "delete",
    "delitem",
    "divmod",
    "eq",
    "float",
    "floordiv",
    "ge",
    "get",
    "getattribute",
    "getitem",
    "gt",
    "hash",
    "iadd",
    "iand",
    "ifloordiv",
    "ilshift",
    "imatmul",
    "imod",
    "imul",
    "index",
    "init",
    "int",
    "invert",
    "ior",
    "ipow",
    "irshift",
    "isub",
    "iter",
    "itruediv",
    "ixor",
    "le",
    "len",
    "lshift",
    "lt",
    "matmul",
    "mod",
    "mul",
    "ne",
    "neg",
    "next",
    "or",
    "pos",
    "pow",
    "radd",
    "rand",
    "rdivmod",
    "repr",
    "rfloordiv",
    "rlshift",
    "rmatmul",
    "rmod",
    "rmul",
    "ror",
    "rpow",
    "rrshift",
    "rshift",
    "rsub",
    "rtruediv",
    "rxor",
    "set",
    "setattr",
    "setitem",
    "str",
    "sub",
    "truediv",
    "xor",
];

/// Whether a method of a built-in type is such a special method. A few of the containers are methods like others.
pub fn is_slot(owner: &TypeObject, name: &str) -> bool {
    let Some(bare) = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__")) else { return false };
    let is_method = match owner.instances {
        Tag::List => bare == "getitem",
        Tag::Dict => matches!(bare, "getitem" | "contains"),
        Tag::Set | Tag::FrozenSet => bare == "contains",
        _ => false,
    };
    !is_method && SLOTS.binary_search(&bare).is_ok()
}

// SAFETY: `repr(C)`, the header is first, and all references are shown.
unsafe impl Object for Builtin {
    const TAG: Tag = Tag::Builtin;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(owner) = self.owner {
            tracer.gc(owner);
        }
        if let Some(module) = self.module {
            tracer.gc(module);
        }
        tracer.slot(self.receiver);
    }
}

impl Builtin {
    /// Byte offset of the description's address.
    pub const DEF_OFFSET: usize = std::mem::offset_of!(Builtin, def);
    /// Byte offset of the receiver.
    pub const RECEIVER_OFFSET: usize = std::mem::offset_of!(Builtin, receiver);

    /// Whether the body may be given so many positional arguments, and a receiver before them, without more checks.
    #[inline(always)]
    pub fn takes_as_they_are(&self, count: usize, has_self: bool) -> bool {
        self.fits(count) && self.receiver.is_none() && self.owner.is_some() == has_self
    }

    /// The receiver of a bound method whose body may be given it with so many positional arguments, without more checks.
    #[inline(always)]
    pub fn bound_for(&self, count: usize) -> Slot {
        self.receiver.filter(|_| self.fits(count))
    }

    #[inline(always)]
    fn fits(&self, count: usize) -> bool {
        match self.def.signature {
            Signature::None => count == 0,
            Signature::One => count == 1,
            Signature::Range { min, max } => (min..=max).contains(&count),
            // Arguments without names come in order, and absent ones last.
            Signature::Named { required, positional, .. } => (required..=positional).contains(&count),
            Signature::Written { required, .. } => required == 0 && count == 0,
            Signature::Any => false,
        }
    }

    /// Whether the method takes an object of a class derived from its type as it is, and looks itself for what that
    /// stands for: special methods do, methods that give an object of their receiver's class, and those of classes of the
    /// library that are written in Python.
    pub fn takes_instances(&self) -> bool {
        self.def.name.starts_with("__")
            || self.owner.is_some_and(|o| o.is_user || matches!(o.instances, Tag::Deque | Tag::UserProperty))
    }

    /// Whether it is what CPython wraps a slot of a C type in, which has types and messages of its own. Seldom asked, it is
    /// not found out for each method of each type when these are made.
    pub fn is_slot(&self) -> bool {
        self.owner.is_some_and(|owner| is_slot(&owner, self.def.name))
    }

    /// A plain native function of a module.
    pub fn function(heap: &mut Heap, def: &'static NativeDef, module: Gc<Str>) -> Gc<Builtin> {
        let (owner, module, receiver) = (None, Some(module), None);
        heap.alloc(0, |header| Builtin { header, def, owner, module, receiver, is_of_class: false })
    }

    /// A method of a type, without receiver.
    pub fn method(heap: &mut Heap, def: &'static NativeDef, owner: Gc<TypeObject>) -> Gc<Builtin> {
        let (owner, module, receiver) = (Some(owner), None, None);
        heap.alloc(0, |header| Builtin { header, def, owner, module, receiver, is_of_class: false })
    }

    /// A method of a type whose receiver is the type itself, or one derived from it.
    pub fn class_method(heap: &mut Heap, def: &'static NativeDef, owner: Gc<TypeObject>) -> Gc<Builtin> {
        let (owner, module, receiver) = (Some(owner), None, None);
        heap.alloc(0, |header| Builtin { header, def, owner, module, receiver, is_of_class: true })
    }

    /// A method with its receiver.
    pub fn bound(heap: &mut Heap, method: Gc<Builtin>, receiver: Value) -> Gc<Builtin> {
        let (def, owner, module) = (method.def, method.owner, method.module);
        let receiver = Some(receiver);
        heap.alloc(0, |header| Builtin { header, def, owner, module, receiver, is_of_class: false })
    }
}

/// A function bound to a receiver.
#[repr(C)]
pub struct BoundMethod {
    header: Header,
    /// What is called.
    pub function: Value,
    /// Its first argument.
    pub receiver: Value,
}

// SAFETY: `repr(C)`, the header is first, and both fields are shown.
unsafe impl Object for BoundMethod {
    const TAG: Tag = Tag::BoundMethod;

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([self.function, self.receiver]);
    }
}

impl BoundMethod {
    /// How large one is, in bytes.
    pub const SIZE: usize = size_of::<BoundMethod>().next_multiple_of(GRANULE);
    /// Where the function is, for compiled code.
    pub const FUNCTION_OFFSET: usize = std::mem::offset_of!(BoundMethod, function);
    /// Where the receiver is.
    pub const RECEIVER_OFFSET: usize = std::mem::offset_of!(BoundMethod, receiver);

    /// A method bound to its receiver.
    pub fn new(heap: &mut Heap, function: Value, receiver: Value) -> Gc<BoundMethod> {
        heap.alloc(0, |header| BoundMethod { header, function, receiver })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_in_order() {
        assert!(SLOTS.is_sorted());
    }
}
