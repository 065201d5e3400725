//! The arguments of the process.

use super::program::Program;
use freevar::JitMode;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// What `--help` prints.
pub(super) const HELP: &str = "\
Runs Python programs: an interpreter that profiles, and a compiler to machine code for what is hot.

Usage:
  freevar [--jit=MODE] FILE [ARGS]     run a program
  freevar [--jit=MODE] -c CODE [ARGS]  run the program given here
  freevar [--jit=MODE] - [ARGS]        run the program on standard input
  freevar dis FILE                     show bytecode
  freevar dump FILE --function NAME --stage STAGE
                                       show one stage of compiling one function
  freevar stats FILE [ARGS]            run, then show what was compiled, and where machine code was left
  freevar compare FILE [--runs N] [ARGS]
                                       run with the interpreter and with machine code in turn; compare output and time

Options:
  --jit=MODE   off: interpret everything; on (default): compile what is hot; eager: compile at the first chance
  --stage STAGE
               ast, scopes, bytecode; or ir, clif, asm, which run the program first, without its output
  --runs N     runs of each kind (default 5)
  -h, --help
  -V, --version

Environment:
  FREEVAR_PATH directories with modules, separated by colons; searched after the program's own directory

Examples:
  freevar hello.py
  freevar -c 'print(sum(x * x for x in range(10)))'
  echo 'print(6 * 7)' | freevar -
  freevar --jit=off benches/programs/fib.py
  freevar dump benches/programs/counter.py --function increment --stage asm
  freevar compare benches/programs/mandelbrot.py --runs 3
";

/// What is to be done.
pub(super) enum Command {
    /// Show the help.
    Help,
    /// Show the version.
    Version,
    /// Run a program.
    Run(Run),
    /// Show a program's bytecode.
    Dis(Program),
    /// Show one stage of compiling.
    Dump(Dump),
    /// Run a program and show what the compiler did.
    Stats(Run),
    /// Run a program in both ways.
    Compare(Compare),
}

/// A program with its arguments.
pub(super) struct Run {
    /// The program.
    pub(super) program: Program,
    /// Its arguments, without its name.
    pub(super) args: Vec<OsString>,
    /// How it is to be run.
    pub(super) jit: JitMode,
    /// For tests: disturb the runtime, following this seed.
    pub(super) stress: Option<u64>,
}

/// What `dump` is to show.
pub(super) struct Dump {
    /// The program.
    pub(super) program: Program,
    /// The function: its name or qualified name.
    pub(super) function: Option<String>,
    /// The stage.
    pub(super) stage: Stage,
}

/// What `compare` is to run.
pub(super) struct Compare {
    /// The program's file.
    pub(super) file: PathBuf,
    /// Its arguments.
    pub(super) args: Vec<OsString>,
    /// Runs of each kind.
    pub(super) runs: usize,
}

/// Stages of compiling a function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The syntax tree.
    Ast,
    /// Which variable each name means.
    Scopes,
    /// What the interpreter runs.
    Bytecode,
    /// What the compiler has made of it.
    Ir,
    /// The same for Cranelift.
    Clif,
    /// Machine code.
    Asm,
}

/// Understands the arguments.
pub(super) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut jit = JitMode::default();
    let mut stress = None;
    loop {
        let program = match parser.next()? {
            None => Program::Stdin { named: false },
            Some(Short('h') | Long("help")) => return Ok(Command::Help),
            Some(Short('V') | Long("version")) => return Ok(Command::Version),
            Some(Long("jit")) => {
                jit = jit_mode(parser.value()?)?;
                continue;
            }
            Some(Long("stress")) => {
                stress = Some(parser.value()?.parse()?);
                continue;
            }
            Some(Short('c')) => Program::Code(parser.value()?.string()?),
            Some(Value(word)) => match word.to_str() {
                Some("dis") => return dis(parser),
                Some("dump") => return dump(parser),
                Some("stats") => return stats(parser, jit),
                Some("compare") => return compare(parser),
                _ => Program::named(word),
            },
            Some(other) => return Err(other.unexpected()),
        };
        let args = parser.raw_args()?.collect();
        let run = Run { program, args, jit, stress };
        return Ok(Command::Run(run));
    }
}

fn dis(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut program = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(word) if program.is_none() => program = Some(Program::named(word)),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Dis(program.ok_or("dis: FILE is missing")?))
}

fn dump(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut program, mut function, mut stage) = (None, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("function") => function = Some(parser.value()?.string()?),
            Long("stage") => stage = Some(parser.value()?.parse_with(Stage::from_name)?),
            Value(word) if program.is_none() => program = Some(Program::named(word)),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Dump(Dump {
        program: program.ok_or("dump: FILE is missing")?,
        function,
        stage: stage.ok_or("dump: --stage is missing")?,
    }))
}

fn stats(mut parser: lexopt::Parser, mut jit: JitMode) -> Result<Command, lexopt::Error> {
    loop {
        match parser.next()? {
            Some(Short('h') | Long("help")) => return Ok(Command::Help),
            Some(Long("jit")) => jit = jit_mode(parser.value()?)?,
            Some(Value(word)) => {
                let program = Program::named(word);
                let args = parser.raw_args()?.collect();
                let run = Run { program, args, jit, stress: None };
                return Ok(Command::Stats(run));
            }
            Some(other) => return Err(other.unexpected()),
            None => return Err("stats: FILE is missing".into()),
        }
    }
}

fn compare(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut runs = 5;
    let mut file: Option<PathBuf> = None;
    let mut args = Vec::new();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") if file.is_none() => return Ok(Command::Help),
            Long("runs") => runs = parser.value()?.parse()?,
            Value(word) if file.is_none() => file = Some(word.into()),
            Value(word) => args.push(word),
            other => return Err(other.unexpected()),
        }
    }
    if runs == 0 {
        return Err("compare: --runs must be at least 1".into());
    }
    let file = file.ok_or("compare: FILE is missing")?;
    Ok(Command::Compare(Compare { file, args, runs }))
}

fn jit_mode(value: OsString) -> Result<JitMode, lexopt::Error> {
    value.parse_with(|name| match name {
        "off" => Ok(JitMode::Off),
        "on" => Ok(JitMode::On),
        "eager" => Ok(JitMode::Eager),
        _ => Err("the modes are off, on and eager"),
    })
}

impl Stage {
    fn from_name(name: &str) -> Result<Stage, &'static str> {
        match name {
            "ast" => Ok(Stage::Ast),
            "scopes" => Ok(Stage::Scopes),
            "bytecode" => Ok(Stage::Bytecode),
            "ir" => Ok(Stage::Ir),
            "clif" => Ok(Stage::Clif),
            "asm" => Ok(Stage::Asm),
            _ => Err("the stages are ast, scopes, bytecode, ir, clif and asm"),
        }
    }
}
