//! Execution by machine code, and its making for machines that the tests do not run on.

use super::machine::{Exited, Machine, Outcome};
use super::run::{Ending, Expected, Run, fill_pools};
use freevar_jit::ir::{Function, Resume};
use freevar_jit::lower::{Compiler, Effort, Env, Helpers, Target};

/// Executes `run` as compiled for the host, and checks it. What the evaluator refuses has no meaning in machine code.
pub fn run(functions: &[Function], run: &Run, effort: Effort) -> Result<(), String> {
    if matches!(run.expected, Expected::Traps(_)) {
        return Ok(());
    }
    let mut machine = Machine::new(effort);
    let mut functions = functions.to_vec();
    fill_pools(&mut functions, &mut *machine.world)?;
    let func = run.function(&functions)?;
    let args = run.arguments(func, &mut *machine.world)?;
    for slot in -super::run::MARGIN..super::run::WINDOW {
        machine.set_slot(slot, 0);
    }
    for (slot, item) in &run.frame {
        let word = item.put(&mut *machine.world)?;
        machine.set_slot(*slot, word);
    }
    let mut called = 0;
    for other in &functions {
        let number = machine.install(other)?;
        if std::ptr::eq(other, func) {
            called = number;
        }
    }
    let ending = match machine.call(called, &args) {
        Outcome::Returned(word) => Ending::Returned(word),
        Outcome::Exited(exited) => ending(func, &mut machine, &exited),
    };
    let resumed = machine
        .world
        .taken
        .iter()
        .any(|exited| exited.depth > 1 && machine.world.exits[exited.id].resume == Resume::Reexecute);
    if resumed {
        return Err("a callee exits to be re-executed".to_owned());
    }
    run.check(&ending, &mut *machine.world)
}

/// The exit of the outermost frame, which is one of `func`, with the slots of its state.
fn ending(func: &Function, machine: &mut Machine, exited: &Exited) -> Ending {
    let exit = machine.world.exits[exited.id].clone();
    let frames = func.states[exit.state].frames.iter();
    let slots = frames.flat_map(|frame| frame.slots.iter().map(|(slot, _)| frame.window + slot));
    Ending::Exited {
        state: exit.state.to_string(),
        reason: exit.reason,
        slots: slots.map(|slot| (slot, machine.slot(slot))).collect(),
    }
}

/// Makes machine code of `functions` for every architecture.
pub fn lower(functions: &[Function]) -> Result<(), String> {
    let helpers = Helpers::symbolic();
    for target in [Target::X86_64, Target::Aarch64] {
        let mut compiler = Compiler::new(target, Effort::None).map_err(|error| error.to_string())?;
        for func in functions {
            let env = Env { helpers: &helpers, code_slots: 0x8000, epochs: [0; 2], exit_base: 0, site_base: None };
            let code = compiler.compile(func, &env);
            code.map_err(|error| format!("{target:?}: {error}"))?;
        }
    }
    Ok(())
}
