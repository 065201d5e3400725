//! One file: its directives, and the steps they ask for.

use super::machine_code;
use super::run::Run;
use freevar_jit::ir::{Function, parse_all, verify};
use freevar_jit::opt;

/// What a test does with the functions, which it may change; the text is what follows `kind=`.
type Step = fn(&Case<'_>, &mut [Function], &str) -> Result<(), String>;

/// All kinds of tests.
const KINDS: &[(&str, Step)] = &[
    ("parse", reads_back),
    ("exact", prints_as_written),
    ("verify", |_, _, _| Ok(())),
    ("lower", |_, functions, _| machine_code::lower(functions)),
    ("run", |case, functions, _| case.run(functions)),
    ("opt", |_, functions, passes| optimize(functions, passes)),
];

/// A file and its directives.
#[derive(Debug)]
pub struct Case<'t> {
    text: &'t str,
    /// What the `; test` lines name, with the text after `=`.
    steps: Vec<(Step, &'t str)>,
    /// Whether no line asks for more than reading, so that the functions need not make sense.
    only_reads: bool,
    runs: Vec<(&'t str, Run)>,
    errors: Vec<&'t str>,
    checks: Vec<Check<'t>>,
}

/// What the printed result must look like.
#[derive(Clone, Copy, Debug)]
enum Check<'t> {
    Contains(&'t str),
    Lacks(&'t str),
}

impl<'t> Case<'t> {
    /// Reads the directives.
    pub fn read(text: &'t str) -> Result<Case<'t>, String> {
        let mut case = Case {
            text,
            steps: Vec::new(),
            only_reads: true,
            runs: Vec::new(),
            errors: Vec::new(),
            checks: Vec::new(),
        };
        for line in text.lines().filter_map(|line| line.trim().strip_prefix(';')).map(str::trim) {
            if let Some(step) = line.strip_prefix("test ") {
                let (name, argument) = step.trim().split_once('=').unwrap_or((step.trim(), ""));
                let kind = KINDS.iter().find(|(kind, _)| *kind == name);
                let (_, step) = kind.ok_or_else(|| format!("`{name}` is no kind of test"))?;
                case.steps.push((*step, argument));
                case.only_reads &= matches!(name, "parse" | "exact");
            } else if let Some(run) = line.strip_prefix("run:") {
                case.runs.push((run.trim(), Run::read(run).map_err(|error| format!("{line}: {error}"))?));
            } else if let Some(error) = line.strip_prefix("error:") {
                case.errors.push(error.trim());
            } else if let Some(check) = line.strip_prefix("check:") {
                case.checks.push(Check::Contains(check.trim()));
            } else if let Some(not) = line.strip_prefix("not:") {
                case.checks.push(Check::Lacks(not.trim()));
            }
        }
        if case.steps.is_empty() { Err("no line says `; test ...`".to_owned()) } else { Ok(case) }
    }

    /// Does all steps, one after the other.
    pub fn test(&self) -> Result<(), String> {
        let mut functions = match parse_all(self.text) {
            Ok(functions) => functions,
            Err(error) => return self.fails_with(&[error.to_string()]),
        };
        let errors = if self.only_reads { Vec::new() } else { violations(&functions) };
        self.fails_with(&errors)?;
        if !errors.is_empty() {
            return Ok(());
        }
        for (step, argument) in &self.steps {
            step(self, &mut functions, argument)?;
        }
        self.check(&print(&functions))
    }

    /// Checks that `errors` are those which the file names: none, mostly.
    fn fails_with(&self, errors: &[String]) -> Result<(), String> {
        if self.errors == errors {
            return Ok(());
        }
        Err(format!("expected {} errors, found {}:\n{}", self.errors.len(), errors.len(), errors.join("\n")))
    }

    fn run(&self, functions: &[Function]) -> Result<(), String> {
        if self.runs.is_empty() {
            return Err("a run test without a line `; run: ...`".to_owned());
        }
        for (line, run) in &self.runs {
            run.test(functions).map_err(|error| format!("{line}\n{error}"))?;
        }
        Ok(())
    }

    fn check(&self, printed: &str) -> Result<(), String> {
        let mut rest = printed;
        for check in &self.checks {
            match *check {
                Check::Contains(text) => match rest.split_once(text) {
                    Some((_, after)) => rest = after,
                    None => {
                        return Err(format!("`{text}` is not there, or not in this order:\n{printed}"));
                    }
                },
                Check::Lacks(text) if printed.contains(text) => {
                    return Err(format!("`{text}` is there:\n{printed}"));
                }
                Check::Lacks(_) => {}
            }
        }
        Ok(())
    }
}

fn print(functions: &[Function]) -> String {
    functions.iter().map(ToString::to_string).collect()
}

fn reads_back(_: &Case<'_>, functions: &mut [Function], _: &str) -> Result<(), String> {
    let printed = print(functions);
    let again = parse_all(&printed).map_err(|error| format!("{error} of what was printed:\n{printed}"))?;
    if print(&again) == printed { Ok(()) } else { Err(format!("what was printed prints otherwise:\n{printed}")) }
}

fn prints_as_written(case: &Case<'_>, functions: &mut [Function], _: &str) -> Result<(), String> {
    let is_code = |line: &&str| !line.is_empty() && !line.starts_with(';');
    let written: Vec<&str> = case.text.lines().filter(is_code).collect();
    let printed = print(functions);
    if printed.lines().eq(written) { Ok(()) } else { Err(format!("it prints otherwise:\n{printed}")) }
}

/// Runs the named passes, or the whole pipeline if none is named.
fn optimize(functions: &mut [Function], passes: &str) -> Result<(), String> {
    let passes = if passes.is_empty() {
        opt::PIPELINE.to_vec()
    } else {
        let named = passes
            .split(',')
            .map(str::trim)
            .map(|name| opt::pass_by_name(name).ok_or_else(|| format!("there is no pass `{name}`")));
        named.collect::<Result<_, _>>()?
    };
    let options = opt::Options { verify: true, ..opt::Options::default() };
    for func in functions {
        opt::run_passes(func, &passes, &options);
    }
    Ok(())
}

fn violations(functions: &[Function]) -> Vec<String> {
    functions.iter().filter_map(|func| verify(func).err()).flatten().map(|error| error.to_string()).collect()
}
