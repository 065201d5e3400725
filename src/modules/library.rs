//! The standard modules that are written in Python: `python/NAME.py`, which the build has compiled (`build.rs`).
//!
//! Where they come in the search for a module says `import/source`.

use crate::bytecode::{Code, restore};
use crate::runtime::Isolate;
use std::sync::Arc;

/// A module.
pub(super) struct LibraryModule {
    name: &'static str,
    /// The source, for tracebacks and whoever asks for it.
    text: &'static str,
    /// What [`restore`] reads.
    code: &'static [u8],
}

/// All modules in the order of their names.
static MODULES: &[LibraryModule] = &include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// The module of a name.
pub(super) fn find(name: &str) -> Option<&'static LibraryModule> {
    let at = MODULES.binary_search_by_key(&name, |module| module.name).ok()?;
    Some(&MODULES[at])
}

impl LibraryModule {
    /// The code that fills the module. Notes its text.
    pub(super) fn code(&self, vm: &mut Isolate) -> Arc<Code> {
        let code = restore(self.code).expect("the build stores what it has compiled");
        vm.sources.insert(code.filename[..].into(), self.text.into());
        Arc::new(code)
    }

    /// Whether other modules are in this one.
    pub(super) fn is_package(&self) -> bool {
        MODULES.iter().any(|other| other.name.strip_prefix(self.name).is_some_and(|rest| rest.starts_with('.')))
    }
}
