//! The command line: which command is meant, and one file a command.
//!
//! Commands use the embedding API; only the ones that show what is inside reach behind it.
#![forbid(unsafe_code)]

mod args;
mod compare;
mod inspect;
mod program;
mod run;
#[cfg(feature = "jit")]
mod stats;
mod stream;

use args::Command;
use std::process::ExitCode;

/// Status of a command line that cannot be understood, and of a program that cannot be read.
const USAGE: u8 = 2;

/// Stack of the thread that runs a program. Pages are committed as they are touched.
const STACK: usize = 256 << 20;

/// Runs the command that the process's arguments name.
pub fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("freevar: {error}\nTry 'freevar --help'.");
            return ExitCode::from(USAGE);
        }
    };
    on_big_stack(|| match command {
        Command::Help => show(args::HELP),
        Command::Version => show(concat!("freevar ", env!("CARGO_PKG_VERSION"), " (Python 3.13)\n")),
        Command::Run(request) => run::run(&request),
        Command::Dis(request) => inspect::dis(&request),
        Command::Dump(request) => inspect::dump(&request),
        #[cfg(feature = "jit")]
        Command::Stats(request) => stats::stats(&request),
        #[cfg(not(feature = "jit"))]
        Command::Stats(request) => without_compiler(&request.program),
        Command::Compare(request) => compare::compare(&request),
    })
}

/// Runs a command on a stack that lets native functions and Python functions call each other deeply.
///
/// It is the main thread's all the same: the allocator gives its memory in larger steps than that of other threads.
fn on_big_stack(command: impl FnOnce() -> ExitCode) -> ExitCode {
    // The panic has been printed.
    let command = std::panic::AssertUnwindSafe(command);
    stacker::grow(STACK, || std::panic::catch_unwind(command).unwrap_or(ExitCode::FAILURE))
}

/// What the commands about compiled code answer where there is none.
#[cfg(not(feature = "jit"))]
fn without_compiler(program: &program::Program) -> ExitCode {
    eprintln!("freevar: {}: this build has no compiler to machine code", program.name());
    ExitCode::FAILURE
}

/// Prints a command's result.
fn show(text: &str) -> ExitCode {
    let mut out = stream::stdout();
    stream::finish(out.write_all(text.as_bytes()).and_then(|()| out.flush()), ExitCode::SUCCESS)
}
