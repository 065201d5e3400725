//! Functions and methods.

use super::TypeSpec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const METHOD_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const BUILTIN_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
