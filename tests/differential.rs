//! Runs generated closure programs in every mode; all must do the same.
//!
//! `FREEVAR_SEEDS` is the number of programs (40 if not given), `FREEVAR_FIRST_SEED` the first one's seed. With
//! `FREEVAR_CPYTHON` naming a Python 3.13, the interpreter is compared with that too. A program on which runs differ
//! is kept in the target directory.

mod support;

use libtest_mimic::{Arguments, Failed, Trial};
use std::path::Path;
use std::process::{Command, Stdio};
use support::{INTERPRETER, MODES, Outcome};

fn main() {
    let arguments = Arguments::from_args();
    let first = number("FREEVAR_FIRST_SEED").unwrap_or(0);
    let count = number("FREEVAR_SEEDS").unwrap_or(40);
    let trials = (first..first + count).map(|seed| Trial::test(format!("seed {seed}"), move || check(seed))).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable} must be a number, not {text:?}")))
}

fn check(seed: u64) -> Result<(), Failed> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("seed-{seed}.py"));
    std::fs::write(&file, support::generate::program(seed))?;
    let expected = match std::env::var_os("FREEVAR_CPYTHON") {
        Some(python) => run(Command::new(python).stdin(Stdio::null()), &file),
        None => run(support::freevar().args(INTERPRETER.options), &file),
    };
    if expected.status != Some(0) {
        return Err(format!("{} fails:\n{}", file.display(), expected.err()).into());
    }
    for mode in MODES {
        let outcome = run(support::freevar().args(mode.options), &file);
        if let Some(difference) = outcome.difference(&expected) {
            return Err(format!("{} in mode {}:\n{difference}", file.display(), mode.name).into());
        }
    }
    std::fs::remove_file(&file)?;
    Ok(())
}

fn run(command: &mut Command, file: &Path) -> Outcome {
    support::outcome(command.arg(file))
}
