//! What the test programs share: running the built `freevar` on a program, and naming what differs.
//!
//! Programs run in processes of their own, so that one that crashes or hangs fails one test and not all.
#![allow(dead_code, reason = "each test program uses a part")]

pub mod generate;
pub mod sink;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may run before it counts as hung.
const LIMIT: Duration = Duration::from_secs(300);

/// A way to run a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mode {
    /// Its name in test names.
    pub name: &'static str,
    /// The options that ask for it.
    pub options: &'static [&'static str],
}

/// The interpreter alone: what the others are compared with.
pub const INTERPRETER: Mode = Mode { name: "interpreter", options: &["--jit=off"] };

/// All ways to run a program.
pub const MODES: &[Mode] = &[
    INTERPRETER,
    #[cfg(feature = "jit")]
    Mode { name: "default", options: &["--jit=on"] },
    #[cfg(feature = "jit")]
    Mode { name: "eager", options: &["--jit=eager"] },
    Mode { name: "stress", options: &["--jit=eager", "--stress=1"] },
];

/// What a program has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Standard output.
    pub stdout: Vec<u8>,
    /// Standard error.
    pub stderr: Vec<u8>,
    /// Exit status; none if a signal ended it.
    pub status: Option<i32>,
}

impl Outcome {
    /// Standard output as text.
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Standard error as text.
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }

    /// Removes a directory's path from both streams.
    pub fn without_prefix(mut self, directory: &Path) -> Outcome {
        let prefix = format!("{}/", directory.display());
        for stream in [&mut self.stdout, &mut self.stderr] {
            *stream = remove(stream, prefix.as_bytes());
        }
        self
    }

    /// Tells where this differs from what was expected, if it does.
    pub fn difference(&self, expected: &Outcome) -> Option<String> {
        let mut text = String::new();
        for (name, got, want) in [("stdout", self.out(), expected.out()), ("stderr", self.err(), expected.err())] {
            if let Some((line, got, want)) = first_difference(&got, &want) {
                text += &format!("{name}, line {line}:\n  expected {want}\n  got      {got}\n");
            }
        }
        if self.status != expected.status {
            text += &format!("exit status: expected {:?}, got {:?}\n", expected.status, self.status);
        }
        // A failure's own words say most.
        if !text.is_empty() && self.stderr != expected.stderr {
            text += &format!("stderr in full:\n{}", self.err());
        }
        (!text.is_empty()).then_some(text)
    }
}

fn remove(bytes: &[u8], part: &[u8]) -> Vec<u8> {
    let mut rest = bytes;
    let mut kept = Vec::with_capacity(bytes.len());
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(part) {
            rest = after;
        } else {
            kept.push(rest[0]);
            rest = &rest[1..];
        }
    }
    kept
}

fn first_difference(got: &str, want: &str) -> Option<(usize, String, String)> {
    let show = |line: Option<&str>| line.map_or("(no such line)".to_owned(), |line| format!("{line:?}"));
    let (mut got_lines, mut want_lines) = (got.split('\n'), want.split('\n'));
    for number in 1.. {
        match (got_lines.next(), want_lines.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => return Some((number, show(a), show(b))),
        }
    }
    None
}

/// The `freevar` that was built with the tests.
pub fn freevar() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_freevar"));
    command.stdin(Stdio::null());
    command
}

/// Where the project is.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a command to its end, or for as long as is reasonable.
pub fn outcome(command: &mut Command) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let readers = [
        reader(child.stdout.take().expect("the pipe was asked for")),
        reader(child.stderr.take().expect("the pipe was asked for")),
    ];
    let start = Instant::now();
    let mut pause = Duration::from_micros(500);
    let status = loop {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            break status.code();
        }
        if start.elapsed() > LIMIT {
            child.kill().expect("the program can be ended");
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    let [stdout, stderr] = readers.map(|reader| reader.join().expect("reading does not panic"));
    Outcome { stdout, stderr, status }
}

fn reader(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe can be read");
        bytes
    })
}

/// Runs a program of a corpus, in the corpus's directory, as its outputs were recorded.
pub fn run_file(directory: &Path, file: &str, mode: Mode) -> Outcome {
    let mut command = freevar();
    command.args(mode.options).arg(file).current_dir(directory);
    outcome(&mut command).without_prefix(directory)
}

/// The outcome that was recorded beside a program.
pub fn recorded(program: &Path) -> Outcome {
    let read = |extension: &str| std::fs::read(program.with_extension(extension)).unwrap_or_default();
    let status = String::from_utf8(read("status")).expect("a status is a number");
    Outcome { stdout: read("out"), stderr: read("err"), status: Some(status.trim().parse().unwrap_or(0)) }
}

/// The programs in a directory, by name.
pub fn programs(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).expect("the directory can be read");
    let mut programs: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the directory can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    programs.sort();
    programs
}

/// The known failures of a corpus with their reasons.
pub fn known_failures(directory: &Path) -> BTreeMap<String, String> {
    let file = directory.join("known_failures.txt");
    let text = std::fs::read_to_string(file).expect("the list of known failures can be read");
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, reason) = line.split_once(": ").expect("a known failure has a reason");
            (name.to_owned(), reason.to_owned())
        })
        .collect()
}

/// Runs a program of a corpus and compares with its recording. A program that is known to fail must do so.
pub fn check(directory: &Path, file: &str, mode: Mode, known: Option<&str>) -> Result<(), String> {
    let expected = recorded(&directory.join(file));
    match (run_file(directory, file, mode).difference(&expected), known) {
        (None, None) | (Some(_), Some(_)) => Ok(()),
        (Some(difference), None) => Err(difference),
        (None, Some(reason)) => Err(format!("passes, but is listed as a known failure: {reason}")),
    }
}
