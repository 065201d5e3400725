//! Standard output: line by line on a terminal, in blocks elsewhere, and quiet when its reader has gone.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

/// Status of a program whose output could not be written, as in CPython.
pub(super) const UNWRITTEN: u8 = 120;

/// Status that a shell gives a program which SIGPIPE has ended.
const BROKEN_PIPE: i32 = 128 + 13;

const BLOCK: usize = 64 * 1024;

/// The process's standard output.
pub(super) fn stdout() -> Box<dyn Write + Send> {
    let stdout = io::stdout();
    if stdout.is_terminal() {
        Box::new(Quiet(stdout))
    } else {
        Box::new(BufWriter::with_capacity(BLOCK, Quiet(stdout)))
    }
}

/// A stream whose reader may go away: the process then ends without a word, as other tools do.
struct Quiet<W>(W);

impl<W: Write> Write for Quiet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        end_if_broken(self.0.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        end_if_broken(self.0.flush())
    }
}

fn end_if_broken<T>(result: io::Result<T>) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(BROKEN_PIPE),
        result => result,
    }
}

/// The status of a command that has written its output, or could not.
pub(super) fn finish(written: io::Result<()>, status: ExitCode) -> ExitCode {
    match written {
        Ok(()) => status,
        Err(error) => {
            eprintln!("freevar: can't write standard output: {error}");
            ExitCode::from(UNWRITTEN)
        }
    }
}
