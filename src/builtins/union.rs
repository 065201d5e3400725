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
        PropertyDef {
            name: "__parameters__",
            get: |vm, this| ops::generic::parameters(vm, as_union(this).args),
            set: None,
        },
    ],
};

fn as_union(this: Value) -> Gc<Union> {
    this.downcast().expect("an attribute of a union")
}
