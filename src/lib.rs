//! Freevar.
