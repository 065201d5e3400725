//! map, filter, zip, enumerate.

use super::TypeSpec;

/// The type's description.
pub(crate) const MAP_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const FILTER_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const ZIP_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};

/// The type's description.
pub(crate) const ENUMERATE_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
