//! The standard modules that are written in Python, as text: `python/NAME.py`, compiled when first imported.
//!
//! They come last in the search, so that a module of the program shadows one of the same name, as in CPython.

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
    "_collections"
    "_collections_abc"
    "_enum_body"
    "_mappingproxy"
    "_random"
    "_re_flags"
    "_sha512"
    "_typing_forms"
    "abc"
    "bisect"
    "collections"
    "collections.abc"
    "contextlib"
    "copy"
    "dataclasses"
    "enum"
    "fnmatch"
    "fractions"
    "heapq"
    "io"
    "itertools"
    "json"
    "json.decoder"
    "json.encoder"
    "keyword"
    "operator"
    "random"
    "re"
    "shlex"
    "statistics"
    "string"
    "textwrap"
    "typing"
}

/// Whether other modules are in a module.
pub(super) fn is_package(name: &str) -> bool {
    NAMES.iter().any(|other| other.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}
