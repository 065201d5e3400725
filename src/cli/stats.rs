//! `freevar stats`: what the compiler to machine code did while a program ran.

use super::args::Run;
use super::{run, stream};
use freevar::Stats;
use std::fmt::Write;
use std::process::ExitCode;

/// Runs a program, and then shows on standard error what was compiled.
pub(super) fn stats(request: &Run) -> ExitCode {
    let (vm, status) = match run::execute(request, stream::stdout()) {
        Ok(done) => done,
        Err(status) => return status,
    };
    eprint!("{}", report(&vm.jit_stats()));
    status
}

fn report(stats: &Stats) -> String {
    let functions: Vec<[String; 7]> = stats
        .functions
        .iter()
        .map(|f| {
            [
                format!("{}:{}", f.name, f.line),
                f.entry.clone(),
                f.versions.to_string(),
                f.code_bytes.to_string(),
                f.clif_insts.to_string(),
                format!("{:.2}", f.compile_micros as f64 / 1000.0),
                f.inlined.join(" "),
            ]
        })
        .collect();
    let exits: Vec<[String; 4]> = stats
        .exits
        .iter()
        .map(|e| [e.count.to_string(), e.reason.to_owned(), e.line.to_string(), e.function.clone()])
        .collect();
    let refused: Vec<[String; 2]> =
        stats.refused.iter().map(|(name, line, why)| [format!("{name}:{line}"), why.clone()]).collect();
    let micros: u64 = stats.functions.iter().map(|f| f.compile_micros).sum();
    let bytes: usize = stats.functions.iter().map(|f| f.code_bytes).sum();
    let mut text =
        format!("\ncompiled: {} entries, {bytes} bytes, {:.2} ms\n", stats.functions.len(), micros as f64 / 1000.0);
    if let Some(why) = &stats.stopped {
        let _ = writeln!(text, "stopped: {why}");
    }
    let header = ["function", "entry", "versions", "bytes", "instructions", "ms", "inlined"];
    table(&mut text, "", header, &functions);
    table(&mut text, "exits to the interpreter", ["count", "reason", "line", "function"], &exits);
    table(&mut text, "not compiled", ["function", "why"], &refused);
    text
}

/// A table with aligned columns; nothing if it has no rows.
fn table<const N: usize>(text: &mut String, title: &str, header: [&str; N], rows: &[[String; N]]) {
    if rows.is_empty() {
        return;
    }
    if !title.is_empty() {
        let _ = writeln!(text, "\n{title}:");
    }
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([header[column].len()]).max().unwrap_or(0)
    };
    let widths: [usize; N] = std::array::from_fn(width);
    let header = header.map(str::to_owned);
    for row in std::iter::once(&header).chain(rows) {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        let line = cells.collect::<Vec<_>>().join("  ");
        let _ = writeln!(text, "  {}", line.trim_end());
    }
}
