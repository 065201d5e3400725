//! type and module.

use super::TypeSpec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const MODULE_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
