//! Rules for the source files that the compiler does not check.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const MOST_LINES: usize = 800;

/// All Rust files of the project, relative to its root, with their text.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = ["src", "tests", "examples", "benches", "frontend/src", "jit/src", "jit/tests"]
        .iter()
        .map(|folder| root.join(folder))
        .filter(|folder| folder.is_dir())
        .collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                files.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(files.len() > 50, "the sources are found");
    files
}

/// Fails with all files that break a rule.
#[track_caller]
fn none(rule: &str, offenders: impl Iterator<Item = String>) {
    let offenders: Vec<String> = offenders.collect();
    assert!(offenders.is_empty(), "{rule}:\n  {}", offenders.join("\n  "));
}

#[test]
fn every_file_says_what_it_is() {
    let bare = sources().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    none("files without a //! header", bare.map(|(name, _)| name));
}

#[test]
fn no_file_is_too_long() {
    let long = sources().into_iter().filter_map(|(name, text)| {
        let lines = text.lines().count();
        (lines > MOST_LINES).then(|| format!("{name}: {lines} lines"))
    });
    none("files that are too long", long);
}

#[test]
fn nothing_is_left_for_later() {
    let words = ["TODO", "FIXME", "todo!", "unimplemented!"];
    let unfinished = sources().into_iter().flat_map(|(name, text)| {
        let lines: Vec<String> = text
            .lines()
            .enumerate()
            .filter(|(_, line)| name != "tests/tidy.rs" && words.iter().any(|word| line.contains(word)))
            .map(|(index, line)| format!("{name}:{}: {}", index + 1, line.trim()))
            .collect();
        lines
    });
    none("unfinished places", unfinished);
}

/// `unsafe` is only where ARCHITECTURE.md allows it: in a list under a heading that names `unsafe`, whose items begin
/// with a file or a folder (`src/runtime/heap/`) in backquotes.
#[test]
fn unsafe_code_is_where_it_may_be() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md can be read");
    let allowed: BTreeSet<&str> = text
        .lines()
        .skip_while(|line| !(line.starts_with('#') && line.to_lowercase().contains("unsafe")))
        .skip(1)
        .take_while(|line| !line.starts_with('#'))
        .filter_map(|line| line.strip_prefix("- `")?.split('`').next())
        .collect();
    assert!(!allowed.is_empty(), "ARCHITECTURE.md lists where unsafe code is");
    let sources = sources();
    let is_allowed =
        |name: &str| allowed.iter().any(|place| name == *place || (place.ends_with('/') && name.starts_with(place)));
    let offenders = sources.iter().filter(|(name, text)| {
        let unsafe_lines = text.lines().filter(|line| {
            let code = line.split("//").next().unwrap_or_default();
            ["unsafe {", "unsafe fn", "unsafe impl", "unsafe trait", "unsafe extern"]
                .iter()
                .any(|form| code.contains(form))
        });
        name != "tests/tidy.rs" && !is_allowed(name) && unsafe_lines.count() > 0
    });
    none("unsafe code outside of the list", offenders.map(|(name, _)| name.clone()));
    let gone = allowed.iter().filter(|place| !root.join(place).exists());
    none("listed places that do not exist", gone.map(ToString::to_string));
}
