//! The command `freevar`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
