//! Execution by the evaluator.

use super::helpers;
use super::notation::Arena;
use super::run::{Ending, Run, fill_pools, window};
use freevar_jit::abi::HelperId;
use freevar_jit::ir::{Evaluator, Function, Memory, Outcome, Trap, World};

impl Arena for Memory {
    fn reserve(&mut self, words: usize) -> Result<u64, String> {
        Memory::reserve(self, words).map_err(|trap| trap.to_string())
    }

    fn read(&mut self, address: u64) -> Result<u64, String> {
        self.read_word(address).map_err(|trap| trap.to_string())
    }

    fn write(&mut self, address: u64, word: u64) -> Result<(), String> {
        self.write_word(address, word).map_err(|trap| trap.to_string())
    }
}

/// The helpers of tests.
struct TestWorld;

impl World for TestWorld {
    fn helper(&mut self, memory: &mut Memory, helper: HelperId, args: &[u64]) -> Result<u64, Trap> {
        helpers::call(helper, args, memory).map_err(Trap::new)
    }
}

/// Executes `run` and checks it.
pub fn run(functions: &[Function], run: &Run) -> Result<(), String> {
    let mut memory = Memory::new();
    let mut functions = functions.to_vec();
    fill_pools(&mut functions, &mut memory)?;
    let func = run.function(&functions)?;
    let args = run.arguments(func, &mut memory)?;
    let base = window(run, &mut memory)?;
    let mut evaluator = Evaluator::new(&functions, TestWorld);
    evaluator.memory = memory;
    let ending = match evaluator.run(func, base, &args) {
        Ok(Outcome::Returned(word)) => Ending::Returned(word),
        Ok(Outcome::Exited(exited)) => {
            Ending::Exited { state: exited.state.to_string(), reason: exited.reason, slots: exited.slots }
        }
        Err(trap) => Ending::Trapped(trap.to_string()),
    };
    run.check(&ending, &mut evaluator.memory)
}
