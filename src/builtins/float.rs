//! float.

use super::TypeSpec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[],
};
