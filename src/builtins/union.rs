//! Unions of types.

use super::TypeSpec;
use crate::runtime::objects::{Gc, PropertyDef, Union};
use crate::runtime::{Value, ops};

/// The type's description. Only the operator `|` makes unions.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[
        PropertyDef {
            name: "__args__",
            get: |_, this| Ok(as_union(this).args.into()),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        // There are no type variables that could be parameters.
        PropertyDef { name: "__parameters__", get: |vm, _| Ok(vm.tuple(&[])), set: None },
    ],
};

fn as_union(this: Value) -> Gc<Union> {
    this.downcast().expect("an attribute of a union")
}
