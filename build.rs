//! What is done before Freevar is compiled and linked.
//!
//! The standard modules that are written in Python, `src/modules/python/NAME.py`, are compiled here, so that importing one
//! only reads its code. The list of them, with names, texts and the places of their code, is what `modules/library` includes.

use freevar_frontend::bytecode::{Code, store};
use freevar_frontend::compile::compile;
use freevar_frontend::syntax::parse;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

const FOLDER: &str = "src/modules/python";

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

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    link_in_place();
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(FOLDER);
    store_modules(&folder, Path::new(&env::var("OUT_DIR")?))
}

/// Links the command line without position independence: the loader then has 13,000 pointers less to relocate and sixty
/// pages less to copy, a third of the time that `print(1)` takes.
fn link_in_place() {
    let target = |key: &str| env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// Compiles the modules of a folder, and lists them in the order of their names.
fn store_modules(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut list = String::from("[");
    for (name, file) in modules(folder)? {
        let filename = filename(&name);
        let code = compile(&parse(&fs::read(&file)?, &filename)?, &filename)?;
        let stored = out.join(format!("{name}.code"));
        fs::write(&stored, store(&code)?)?;
        writeln!(
            list,
            "LibraryModule {{ name: {name:?}, text: include_str!({file:?}), code: include_bytes!({stored:?}) }},"
        )?;
    }
    list.push(']');
    fs::write(out.join("library.rs"), list)?;
    Ok(())
}

/// Names and files of the modules in a folder.
fn modules(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let mut modules = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        let name = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".py"));
        let name = name.ok_or_else(|| format!("{} is no module", file.display()))?.to_owned();
        modules.insert(name, file);
    }
    Ok(modules)
}

/// The file name of a module's code.
fn filename(name: &str) -> String {
    let kind = if NATIVE.contains(&name) { Code::NATIVE } else { "<frozen " };
    format!("{kind}{name}>")
}
