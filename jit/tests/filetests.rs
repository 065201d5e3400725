//! Runs every `.ir` file under `filetests` as a test: `cargo test -p freevar-jit --test filetests [PATH]`.
//!
//! A file opens with comments that say what is done with its functions, one line each:
//!
//! - `; test parse`: it reads, and prints to what reads and prints the same.
//! - `; test exact`: it prints as it is written, lines of comments and empty lines aside.
//! - `; test verify`: every function keeps the verifier's rules; so for all other kinds but the first two.
//! - `; test lower`: machine code can be made of it, for every architecture.
//! - `; test run`: it is executed, by the evaluator and as machine code; see below.
//! - `; test opt=pass,pass`: these passes change it, or all of the pipeline if none is named.
//!
//! The lines are followed in their order. A further kind of test is a row of `KINDS` in `harness/case.rs`, a further way to
//! execute functions a row of `ENGINES` in `harness/run.rs`.
//!
//! `; error: text`: the file does not read, or breaks the verifier's rules, with exactly these errors, one line each.
//! `; check: text` and `; not: text`: the printed result contains the one, in the order of the lines, and nowhere the other.
//!
//! `; run: %name(arguments) frame {slot: item} == item`: executed with these arguments and this frame window (which may be
//! left out), the function returns a value of this form. Instead of `== item`, `exits @state !reason {slot: item}` names the
//! exit and some of the slots it writes, and `traps text` the evaluator's complaint. The form of items is described in
//! `harness/notation.rs`, the helpers that may be called in `harness/helpers.rs`.

mod harness;

use harness::case::Case;
use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/filetests");
    let mut files = Vec::new();
    find(&root, &mut files);
    files.sort();
    let trials = files.into_iter().map(|file| {
        let name = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
        Trial::test(name, move || test(&file))
    });
    libtest_mimic::run(&args, trials.collect()).exit_code()
}

/// Collects the `.ir` files under `folder`.
fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.map(|entry| entry.expect("a folder lists its files").path()) {
        if entry.is_dir() {
            find(&entry, files);
        } else if entry.extension().is_some_and(|extension| extension == "ir") {
            files.push(entry);
        }
    }
}

fn test(file: &Path) -> Result<(), Failed> {
    let text = fs::read_to_string(file)?;
    Ok(Case::read(&text)?.test()?)
}
