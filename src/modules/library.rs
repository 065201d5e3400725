//! The standard modules that are written in Python, as text: `python/NAME.py`, compiled when first imported.
//!
//! Where they come in the search for a module says `import/source`.

use crate::bytecode::Code;

macro_rules! modules {
    ($($name:literal)*) => {
        /// The modules' names, packages before what is in them.
        const NAMES: &[&str] = &[$($name,)*];

        /// The text of a module.
        pub(super) fn find(name: &str) -> Option<&'static str> {
            Some(match name {
                $($name => include_str!(concat!("python/", $name, ".py")),)*
                _ => return None,
            })
        }
    };
}

modules! {
    "_asyncio"
    "_collections_abc"
    "_collections_dicts"
    "_consumers"
    "_contextlib_async"
    "_coroutine"
    "_dataclass_methods"
    "_enum_body"
    "_frame_locals"
    "_help"
    "_help_class"
    "_inspect_builtins"
    "_inspect_signature"
    "_inspect_states"
    "_inspect_static"
    "_iobase"
    "_iofiles"
    "_iomemory"
    "_ionewlines"
    "_iotext"
    "_kernel_density"
    "_normal_dist"
    "_re_flags"
    "_reduction"
    "_sha512"
    "_type_parameters"
    "_singledispatch"
    "_sitebuiltins"
    "_typing"
    "_typing_forms"
    "_warnings"
    "abc"
    "asyncio"
    "asyncio.base_events"
    "asyncio.coroutines"
    "asyncio.events"
    "asyncio.exceptions"
    "asyncio.futures"
    "asyncio.locks"
    "asyncio.queues"
    "asyncio.runners"
    "asyncio.taskgroups"
    "asyncio.tasks"
    "asyncio.timeouts"
    "atexit"
    "bisect"
    "collections"
    "collections.abc"
    "contextlib"
    "contextvars"
    "copy"
    "copyreg"
    "dataclasses"
    "enum"
    "errno"
    "fnmatch"
    "functools"
    "fractions"
    "heapq"
    "importlib"
    "inspect"
    "io"
    "json"
    "json.decoder"
    "json.encoder"
    "keyword"
    "linecache"
    "operator"
    "os"
    "pathlib"
    "posixpath"
    "random"
    "re"
    "shlex"
    "stat"
    "statistics"
    "string"
    "struct"
    "textwrap"
    "traceback"
    "types"
    "typing"
    "warnings"
    "weakref"
}

/// What is native in CPython, and so has no frames in its tracebacks.
const NATIVE: &[&str] = &[
    "_asyncio",
    "_collections_dicts",
    "_consumers",
    "_frame_locals",
    "_iobase",
    "_iofiles",
    "_iomemory",
    "_ionewlines",
    "_iotext",
    "_reduction",
    "_type_parameters",
    "_typing",
    "_warnings",
    "contextvars",
    "heapq",
    "operator",
    "weakref",
];

/// The file name of a module's code.
pub(super) fn filename(name: &str) -> String {
    let kind = if NATIVE.contains(&name) { Code::NATIVE } else { "<frozen " };
    format!("{kind}{name}>")
}

/// Whether other modules are in a module.
pub(super) fn is_package(name: &str) -> bool {
    NAMES.iter().any(|other| other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}
