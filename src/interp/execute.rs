//! Running a frame until its return leaves the dispatch loop: the loop, and the search for a handler whenever an exception
//! has left it.

use super::calls::{self, Behind};
use super::dispatch::run;
use super::machine::Machine;
use super::unwind;
use crate::runtime::{Isolate, Result, Value};

/// Why the loop stopped executing instructions one after another.
pub enum Stop {
    /// An exception is pending; the flag says whether this frame is to be added to its traceback.
    Raised(bool),
    /// The frame whose return leaves the loop has returned.
    Returned(Value),
    /// The frame is at the `RESUME` of a hot function. That is seldom, and no business of the loop, whose machine code is
    /// better without.
    Hot,
}

/// Runs the machine's frame until the entry frame returns or an exception leaves it.
pub fn execute(vm: &mut Isolate, m: Machine, raise_first: bool) -> Result<Value> {
    vm.context_mut().place = 0;
    vm.enter_dispatch_loop(|vm| run_entry(vm, m, raise_first))
}

fn run_entry(vm: &mut Isolate, mut m: Machine, raise_first: bool) -> Result<Value> {
    let mut stop = if raise_first { Stop::Raised(true) } else { run(vm, &mut m) };
    loop {
        let behind = match stop {
            Stop::Returned(value) => return Ok(value),
            Stop::Raised(add_traceback) => match unwind::unwind(vm, m, add_traceback) {
                Some(handler) => Behind::GoOn(handler),
                None => return Err(vm.still_raised()),
            },
            Stop::Hot => calls::hot_call(vm, m),
        };
        stop = match behind {
            Behind::GoOn(at) => {
                m = at;
                run(vm, &mut m)
            }
            Behind::Raise(at) => {
                m = at;
                Stop::Raised(true)
            }
            Behind::Return(value) => Stop::Returned(value),
            Behind::Leave => Stop::Raised(false),
        };
    }
}
