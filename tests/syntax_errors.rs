//! Runs the programs in `tests/syntax_errors`, none of which compiles, and compares with what CPython said.
//!
//! Nothing of them runs, so one mode is enough. `known_failures.txt` is as for the conformance tests.

mod support;

use libtest_mimic::{Arguments, Trial};
use support::INTERPRETER;

fn main() {
    let arguments = Arguments::from_args();
    let directory = support::root().join("tests/syntax_errors");
    let known = support::known_failures(&directory);
    let trials = support::programs(&directory)
        .into_iter()
        .map(|program| {
            let name = program.file_stem().expect("programs have names").to_string_lossy().into_owned();
            let known = known.get(&name).cloned();
            let directory = directory.clone();
            let file = format!("{name}.py");
            Trial::test(name, move || Ok(support::check(&directory, &file, INTERPRETER, known.as_deref())?))
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit();
}
