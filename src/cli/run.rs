//! `freevar FILE`: running a program.

use super::args::Run;
use super::program::Source;
use super::stream;
use freevar::{Error, ErrorKind, FileSystem, SystemClock, Vm};
use std::io::Write;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

/// Status that a shell gives a program which SIGINT has ended.
const INTERRUPTED: i32 = 128 + 2;

/// Runs a program as the process's own.
pub(super) fn run(request: &Run) -> ExitCode {
    let (_, end) = match execute_to_end(request, stream::stdout(), |_| ()) {
        Ok(ended) => ended,
        Err(status) => return status,
    };
    if end.interrupted {
        die_of_interrupt();
    }
    end.status
}

/// Ends the process by SIGINT, so that whoever has started it knows that the user wants to stop. Where there are no
/// signals, or this one cannot end the process, nothing happens.
fn die_of_interrupt() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGINT);
}

/// How a program has ended.
struct End {
    status: ExitCode,
    /// A KeyboardInterrupt has ended it.
    interrupted: bool,
}

/// Runs a program to its end, and gives the runtime that has run it with the exit status. The runtime is not dropped:
/// the process is about to end, and its memory need not be given back object by object.
#[cfg(feature = "jit")]
pub(super) fn execute(request: &Run, stdout: Box<dyn Write + Send>) -> Result<(ManuallyDrop<Vm>, ExitCode), ExitCode> {
    execute_prepared(request, stdout, |_| ())
}

/// The same, with something done to the `Vm` before the program begins.
#[cfg(feature = "jit")]
pub(super) fn execute_prepared(
    request: &Run,
    stdout: Box<dyn Write + Send>,
    prepare: impl FnOnce(&mut Vm),
) -> Result<(ManuallyDrop<Vm>, ExitCode), ExitCode> {
    execute_to_end(request, stdout, prepare).map(|(vm, end)| (vm, end.status))
}

fn execute_to_end(
    request: &Run,
    stdout: Box<dyn Write + Send>,
    prepare: impl FnOnce(&mut Vm),
) -> Result<(ManuallyDrop<Vm>, End), ExitCode> {
    let source = request.program.read()?;
    let mut vm = start(request, stdout).map(ManuallyDrop::new).map_err(|error| fail(&error))?;
    prepare(&mut vm);
    let outcome = run_source(&mut vm, request, &source);
    let first = vm.isolate().stdout.flush();
    let interrupted = outcome.as_ref().err().is_some_and(|error| {
        // A program may ask for this status, too.
        error.kind() == ErrorKind::Exception && error.exit_status() == INTERRUPTED
    });
    let mut status = outcome.map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS);
    vm.close_generators();
    if !vm.flush_streams() {
        status = ExitCode::from(stream::UNWRITTEN);
    }
    let written = first.and(vm.isolate().stdout.flush());
    Ok((vm, End { status: stream::finish(written, status), interrupted }))
}

fn start(request: &Run, stdout: Box<dyn Write + Send>) -> Result<Vm, Error> {
    let args = request.args.iter().map(|arg| arg.to_string_lossy().into_owned());
    let directory = request.program.directory();
    let builder = Vm::builder()
        .jit(request.jit)
        .argv(std::iter::once(request.program.name()).chain(args))
        .stdout(stdout)
        .file_system(std::iter::once(directory.clone()).chain(module_path()))
        .script_directory(directory)
        .files(FileSystem::all())
        .environment(environment())
        .clock(SystemClock)
        .fetch_memory_ahead();
    match request.stress {
        Some(seed) => builder.stress(seed).build(),
        None => builder.build(),
    }
}

/// The variables of the process's environment.
fn environment() -> impl Iterator<Item = (String, String)> {
    let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
    std::env::vars_os().map(move |(name, value)| (text(name), text(value)))
}

/// The directories of `FREEVAR_PATH`.
fn module_path() -> Vec<String> {
    let value = std::env::var("FREEVAR_PATH").unwrap_or_default();
    if value.is_empty() {
        return Vec::new();
    }
    let absolute =
        |entry: &str| std::path::absolute(entry).map_or_else(|_| entry.into(), |path| path.display().to_string());
    value.split(':').map(|entry| if entry.is_empty() { String::new() } else { absolute(entry) }).collect()
}

fn run_source(vm: &mut Vm, request: &Run, source: &Source) -> Result<(), Error> {
    if let Some(file) = request.program.file(source) {
        vm.set_global("__file__", file)?;
        vm.set_global("__cached__", ())?;
    }
    vm.run_main(&source.bytes, &source.filename)
}

/// Shows an error on standard error; gives the exit status it asks for.
pub(super) fn fail(error: &Error) -> ExitCode {
    eprint!("{}", error.traceback());
    ExitCode::from(error.exit_status() as u8)
}
