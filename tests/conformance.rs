//! Runs the corpus in `tests/conformance` in every mode, and compares with what CPython did.
//!
//! `known_failures.txt` lists what is known to differ, one `<topic>/<name>: reason` a line, with ` [mode]` after the
//! name if it is only one mode. A listed test that passes is a failure too: its line has to go.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use support::MODES;

fn main() {
    let arguments = Arguments::from_args();
    let directory = support::root().join("tests/conformance");
    let failures = support::known_failures(&directory);
    let mut trials = Vec::new();
    let mut names = Vec::new();
    for topic in topics(&directory) {
        for program in support::programs(&topic) {
            let relative = program.strip_prefix(&directory).expect("topics are in the corpus");
            let name = relative.with_extension("").display().to_string();
            names.push(name.clone());
            for &mode in MODES {
                let full = format!("{name} [{}]", mode.name);
                let known = failures.get(&full).or_else(|| failures.get(&name)).cloned();
                let directory = directory.clone();
                let file = relative.display().to_string();
                trials.push(Trial::test(full, move || Ok(support::check(&directory, &file, mode, known.as_deref())?)));
            }
        }
    }
    trials.push(Trial::test("known failures name tests", move || unknown(&failures, &names)));
    libtest_mimic::run(&arguments, trials).exit();
}

fn topics(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).expect("the corpus can be read");
    let mut topics: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the corpus can be read").path()).filter(|path| path.is_dir()).collect();
    topics.sort();
    topics
}

/// A list must not name what does not exist.
fn unknown(failures: &BTreeMap<String, String>, names: &[String]) -> Result<(), Failed> {
    let plain = |entry: &String| entry.split(" [").next().unwrap_or_default().to_owned();
    match failures.keys().find(|entry| !names.contains(&plain(entry))) {
        None => Ok(()),
        Some(entry) => Err(format!("there is no test {entry}").into()),
    }
}
