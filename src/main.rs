//! The command `freevar`.

mod cli;

// The unwinder of libgcc becomes part of the command: the loader then has one library less to load, which saves a twelfth of
// the time that `print(1)` takes. Who embeds Freevar decides on their own.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[link(name = "gcc_eh", kind = "static", modifiers = "-bundle")]
unsafe extern "C" {}

fn main() -> std::process::ExitCode {
    cli::main()
}
