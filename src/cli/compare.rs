//! `freevar compare`: a program run by the interpreter and with machine code, its output and its time side by side.
//!
//! Each run is a process of its own, so that the times are whole ones, start-up included; the two kinds take turns, so
//! that whatever else the machine does hits both.

use super::args::Compare;
use super::{show, stream};
use std::io;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const KINDS: [(&str, &str); 2] = [("interpreter", "--jit=off"), ("machine code", "--jit=on")];

/// What one run gave.
#[derive(PartialEq, Eq)]
struct Outcome {
    stdout: Vec<u8>,
    stderr: Vec<u8>,
    status: Option<i32>,
}

/// Runs and reports.
pub(super) fn compare(request: &Compare) -> ExitCode {
    match measure(request) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("freevar: compare: can't run '{}': {error}", request.file.display());
            ExitCode::FAILURE
        }
    }
}

fn measure(request: &Compare) -> io::Result<ExitCode> {
    let mut times: [Vec<Duration>; 2] = [Vec::new(), Vec::new()];
    let mut first: Option<Outcome> = None;
    for _ in 0..request.runs {
        for (index, (name, option)) in KINDS.into_iter().enumerate() {
            let (outcome, time) = run_once(request, option)?;
            times[index].push(time);
            match &first {
                None => first = Some(outcome),
                Some(first) if *first == outcome => {}
                Some(first) => return Ok(report_difference(name, first, &outcome)),
            }
        }
    }
    let Some(outcome) = first else {
        return Ok(ExitCode::SUCCESS);
    };
    let shown = show(&table(request, &mut times, &outcome));
    if outcome.status == Some(0) {
        return Ok(shown);
    }
    // The program itself fails, in the same way each time: show how.
    eprint!("{}", String::from_utf8_lossy(&outcome.stderr));
    Ok(ExitCode::FAILURE)
}

fn run_once(request: &Compare, option: &str) -> io::Result<(Outcome, Duration)> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(option).arg(&request.file).args(&request.args).stdin(Stdio::null());
    let start = Instant::now();
    let output = command.output()?;
    let time = start.elapsed();
    let outcome = Outcome { stdout: output.stdout, stderr: output.stderr, status: output.status.code() };
    Ok((outcome, time))
}

fn table(request: &Compare, times: &mut [Vec<Duration>; 2], outcome: &Outcome) -> String {
    let mut text = format!(
        "{}: {} runs each in turn, whole processes\n\n{:14}{:>12}{:>12}\n",
        request.file.display(),
        request.runs,
        "",
        "median ms",
        "best ms"
    );
    let mut medians = [0.0; 2];
    for (index, (name, _)) in KINDS.into_iter().enumerate() {
        let times = &mut times[index];
        times.sort();
        medians[index] = milliseconds(times[times.len() / 2]);
        let best = milliseconds(times[0]);
        text += &format!("{name:14}{:>12.1}{best:>12.1}\n", medians[index]);
    }
    let lines = outcome.stdout.iter().filter(|&&byte| byte == b'\n').count();
    let [interpreted, compiled] = medians;
    text + &format!(
        "{:14}{:>12}\n\noutput: equal, {lines} lines\n",
        "ratio",
        format!("{:.1} x", interpreted / compiled)
    )
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Shows where two runs have given different results.
fn report_difference(name: &str, first: &Outcome, other: &Outcome) -> ExitCode {
    let streams = [("output", &first.stdout, &other.stdout), ("error output", &first.stderr, &other.stderr)];
    let mut text = format!("freevar: compare: a run with {name} differs from the first run with {}\n", KINDS[0].0);
    for (stream, a, b) in streams {
        if let Some((line, a, b)) = first_difference(a, b) {
            text += &format!("{stream}, line {line}:\n  {a}\n  {b}\n");
        }
    }
    if first.status != other.status {
        text += &format!("exit status: {:?} and {:?}\n", first.status, other.status);
    }
    eprint!("{text}");
    stream::finish(Ok(()), ExitCode::FAILURE)
}

fn first_difference(a: &[u8], b: &[u8]) -> Option<(usize, String, String)> {
    let (a, b) = (String::from_utf8_lossy(a), String::from_utf8_lossy(b));
    let (mut a, mut b) = (a.lines(), b.lines());
    (1..).find_map(|line| match (a.next(), b.next()) {
        (None, None) => Some(None),
        (x, y) if x == y => None,
        (x, y) => Some(Some((line, shown(x), shown(y)))),
    })?
}

fn shown(line: Option<&str>) -> String {
    line.unwrap_or("(ends before)").to_owned()
}
