//! set and frozenset.

use super::TypeSpec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const FROZEN_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
