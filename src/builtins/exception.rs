//! Exceptions and tracebacks.

use super::TypeSpec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const TRACEBACK_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
