//! What an isolate needs to import source modules: the host's loader, and what is remembered between imports.
//!
//! Where files come from is the host's business; what a module is, is that of `modules::import`.

use super::heap::Tracer;
use super::objects::{Gc, TypeObject};
use super::value::Value;
use crate::bytecode::Code;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, HashMap};
use std::hash::RandomState;
use std::io;
use std::sync::Arc;

/// Where a [`Vm`](crate::Vm) finds the source text of modules.
///
/// A loader is asked for paths: an entry of `sys.path`, a slash, and the module's name with slashes for dots and
/// `.py` or `/__init__.py` at its end. With the entry `""`, the only one by default, `import a.b` asks for
/// `a/__init__.py`, `a.py`, `a/b/__init__.py` and so on.
///
/// Functions from paths to sources are loaders, and maps from paths to texts:
///
/// ```
/// use freevar::Vm;
/// let mut vm = Vm::builder()
///     .loader(|path: &str| (path == "answers.py").then(|| "def first(): return 42".to_owned()))
///     .build()?;
/// vm.run("import answers\nx = answers.first()", "main.py")?;
/// let x = vm.global("x").unwrap();
/// assert_eq!(vm.extract::<i64>(&x)?, 42);
/// # Ok::<(), freevar::Error>(())
/// ```
pub trait SourceLoader: Send {
    /// The bytes of the file at a path; nothing if there is no such file.
    ///
    /// # Errors
    /// When there is a file that cannot be read: the import raises OSError.
    fn read(&mut self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Whether there is a directory at a path. A directory without `__init__.py` is a namespace package.
    fn is_directory(&mut self, _path: &str) -> bool {
        false
    }

    /// What stands for the entry `""` of `sys.path`.
    fn working_directory(&mut self) -> String {
        String::new()
    }
}

impl<T: Into<Vec<u8>>, F: FnMut(&str) -> Option<T> + Send> SourceLoader for F {
    fn read(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self(path).map(Into::into))
    }
}

impl SourceLoader for HashMap<String, String> {
    fn read(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.get(path).map(|text| text.clone().into_bytes()))
    }
}

impl SourceLoader for BTreeMap<String, String> {
    fn read(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.get(path).map(|text| text.clone().into_bytes()))
    }
}

/// The classes of what modules say about their import.
#[derive(Clone, Copy)]
pub struct ImportTypes {
    /// `ModuleSpec`
    pub spec: Gc<TypeObject>,
    /// The loader of files.
    pub source: Gc<TypeObject>,
    /// The loader of namespace packages.
    pub namespace: Gc<TypeObject>,
    /// The `__path__` of namespace packages.
    pub path: Gc<TypeObject>,
    /// The loader of native modules, which is itself the `__loader__`.
    pub native: Gc<TypeObject>,
    /// That of modules that are Freevar's own and written in Python.
    pub frozen: Gc<TypeObject>,
}

/// The code of a file.
pub struct CompiledFile {
    /// A digest of what it was compiled from.
    pub digest: u64,
    /// The code.
    pub code: Arc<Code>,
}

/// What an isolate knows of imports.
#[derive(Default)]
pub struct Imports {
    /// Where source comes from; nowhere if the host has granted nothing.
    pub loader: Option<Box<dyn SourceLoader>>,
    /// `sys.path` as it is in the beginning.
    pub path: Vec<String>,
    /// The script's directory, in which files may hide modules of the same name.
    pub script_directory: Option<String>,
    /// The classes, once there is a module.
    pub types: Option<ImportTypes>,
    /// Compiled files by path.
    pub compiled: FxHashMap<Box<str>, CompiledFile>,
    /// What digests files: by a key of its own, so that none can be made to look like another.
    pub digests: RandomState,
}

impl Imports {
    /// Shows the classes to the collector.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(ImportTypes { spec, source, namespace, path, native, frozen }) = self.types {
            tracer.values([spec, source, namespace, path, native, frozen].into_iter().map(Value::from));
        }
    }
}
