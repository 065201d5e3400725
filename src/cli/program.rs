//! Where a program comes from, what it is called, and reading it.

use super::USAGE;
use std::ffi::OsString;
use std::io::{IsTerminal, Read};
use std::path::PathBuf;
use std::process::ExitCode;

/// Where a program comes from.
#[derive(Clone)]
pub(super) enum Program {
    /// A file.
    File(PathBuf),
    /// The command line.
    Code(String),
    /// Standard input, which a `-` may have named.
    Stdin {
        /// Whether there was a `-`.
        named: bool,
    },
}

/// A program's text, and its name in messages.
pub(super) struct Source {
    /// The bytes, which need not be UTF-8.
    pub(super) bytes: Vec<u8>,
    /// The file name in tracebacks; for a file its absolute path, as in CPython.
    pub(super) filename: String,
}

impl Program {
    /// The program that an argument names.
    pub(super) fn named(word: OsString) -> Program {
        if word == "-" { Program::Stdin { named: true } } else { Program::File(word.into()) }
    }

    /// `sys.argv[0]`
    pub(super) fn name(&self) -> String {
        match self {
            Program::File(path) => path.to_string_lossy().into_owned(),
            Program::Code(_) => "-c".to_owned(),
            Program::Stdin { named: true } => "-".to_owned(),
            Program::Stdin { named: false } => String::new(),
        }
    }

    /// `sys.path[0]`: where the program is, and for code without a file the working directory.
    pub(super) fn directory(&self) -> String {
        let Program::File(path) = self else {
            return String::new();
        };
        let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        real.parent().map_or_else(String::new, |parent| parent.to_string_lossy().into_owned())
    }

    /// `__file__`, which code on the command line has none of.
    pub(super) fn file<'a>(&self, source: &'a Source) -> Option<&'a str> {
        match self {
            Program::Code(_) => None,
            Program::File(_) | Program::Stdin { .. } => Some(&source.filename),
        }
    }

    /// Reads the program. What prevents it has been printed when this fails.
    pub(super) fn read(&self) -> Result<Source, ExitCode> {
        match self {
            Program::Code(code) => Ok(Source { bytes: code.clone().into_bytes(), filename: "<string>".to_owned() }),
            Program::Stdin { .. } => read_stdin(),
            Program::File(path) => {
                let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                let filename = path.to_string_lossy().into_owned();
                if path.is_dir() {
                    eprintln!("freevar: can't find '__main__' module in '{filename}'");
                    return Err(ExitCode::FAILURE);
                }
                match std::fs::read(&path) {
                    Ok(bytes) => Ok(Source { bytes, filename }),
                    Err(error) => Err(refuse(&format!("can't open file '{filename}'"), &error)),
                }
            }
        }
    }
}

fn read_stdin() -> Result<Source, ExitCode> {
    let mut stdin = std::io::stdin();
    if stdin.is_terminal() {
        eprintln!(
            "freevar: there is no interactive prompt yet\n\
             Give a FILE, -c CODE, or a program on standard input; 'freevar --help' shows examples."
        );
        return Err(ExitCode::from(USAGE));
    }
    let mut bytes = Vec::new();
    match stdin.read_to_end(&mut bytes) {
        Ok(_) => Ok(Source { bytes, filename: "<stdin>".to_owned() }),
        Err(error) => Err(refuse("can't read standard input", &error)),
    }
}

/// Prints why a program cannot be read, in CPython's words.
fn refuse(what: &str, error: &std::io::Error) -> ExitCode {
    let text = error.to_string();
    match error.raw_os_error() {
        Some(number) => {
            let reason = text.split(" (os error").next().unwrap_or_default();
            eprintln!("freevar: {what}: [Errno {number}] {reason}");
        }
        None => eprintln!("freevar: {what}: {text}"),
    }
    ExitCode::from(USAGE)
}
