//! The module `_weak`: cells that do not keep their objects alive, for `weakref`.

use super::add_functions;
use crate::runtime::objects::{Args, Gc, Itertool, ItertoolKind, List, Module, NativeDef, Signature, Tag, WeakCell};
use crate::runtime::{Isolate, Result, Value, ops};

const FUNCTIONS: &[NativeDef] = &[
    // A cell for an object, with a callback or None.
    NativeDef { name: "cell", signature: Signature::Range { min: 2, max: 2 }, function: cell },
    // Says which reference a cell is the inside of.
    NativeDef {
        name: "set_owner",
        signature: Signature::Range { min: 2, max: 2 },
        function: |vm, args| {
            as_cell(vm, args.at(0))?.owner.set(args.get(1));
            Ok(Value::NONE)
        },
    },
    // The object, or None if it is gone.
    NativeDef {
        name: "get",
        signature: Signature::One,
        function: |vm, args| Ok(as_cell(vm, args.at(0))?.get().unwrap_or(Value::NONE)),
    },
    // The callback of an object that is not gone.
    NativeDef {
        name: "callback",
        signature: Signature::One,
        function: |vm, args| {
            let cell = as_cell(vm, args.at(0))?;
            Ok(cell.get().and(cell.callback.get()).unwrap_or(Value::NONE))
        },
    },
    // The references to an object.
    NativeDef {
        name: "owners",
        signature: Signature::One,
        function: |vm, args| {
            let owners: Vec<Value> =
                vm.heap.weak_cells(args.at(0)).iter().filter_map(|cell| cell.owner.get()).collect();
            Ok(List::new(&mut vm.heap, &owners).into())
        },
    },
];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

fn as_cell(vm: &mut Isolate, value: Value) -> Result<Gc<WeakCell>> {
    value.downcast::<WeakCell>().ok_or(()).or_else(|()| Err(vm.type_error("a weak cell is needed")))
}

/// Whether CPython lets there be weak references to a value.
fn can_be_weak(vm: &mut Isolate, value: Value) -> bool {
    let Some(tag) = value.tag() else { return false };
    match tag {
        Tag::Instance => {
            // Objects of these types have a size of their own, and no room for more.
            let payload = ops::class::payload(value);
            let sized = payload.is_fixnum() || matches!(payload.tag(), Some(Tag::Tuple | Tag::Int | Tag::Bytes));
            let class = vm.type_of(value);
            class.is_user && class.is_weak.get() && !sized || payload != value && can_be_weak(vm, payload)
        }
        Tag::Function
        | Tag::BoundMethod
        | Tag::Builtin
        | Tag::Type
        | Tag::Module
        | Tag::Code
        | Tag::Generator
        | Tag::Set
        | Tag::FrozenSet
        | Tag::Deque
        | Tag::Partial
        | Tag::LruCache
        | Tag::Pattern
        | Tag::NumberArray
        | Tag::MemoryView
        | Tag::GenericAlias
        | Tag::Union => true,
        Tag::Itertool => value.downcast::<Itertool>().is_some_and(|tool| tool.kind() == ItertoolKind::Tee),
        // Exceptions of classes that programs define.
        Tag::Exception => vm.type_of(value).is_user,
        _ => false,
    }
}

fn cell(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let referent = args.at(0);
    if !can_be_weak(vm, referent) {
        let message = format!("cannot create weak reference to '{}' object", vm.type_name(referent));
        return Err(vm.type_error(message));
    }
    let cell = WeakCell::new(&mut vm.heap, referent, args.get(1).filter(|callback| !callback.is_none()));
    vm.heap.weaken(cell);
    Ok(cell.into())
}
