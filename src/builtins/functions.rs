//! The built-in functions.

use crate::runtime::objects::NativeDef;

/// All of them.
pub(crate) const FUNCTIONS: &[NativeDef] = &[];
