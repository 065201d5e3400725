//! The `; run:` lines: what is executed, and what must come of it.

use super::evaluate;
use super::machine_code;
use super::notation::{Arena, Item, Reader};
use freevar_jit::ir::{Function, Reason};
use freevar_jit::lower::Effort;

/// One execution.
#[derive(Clone, Debug)]
pub struct Run {
    /// The function's name.
    pub name: String,
    /// Its arguments.
    pub args: Vec<Item>,
    /// The frame window at the start; other slots are absent.
    pub frame: Vec<(i32, Item)>,
    /// What must come of it.
    pub expected: Expected,
}

/// What must come of an execution.
#[derive(Clone, Debug)]
pub enum Expected {
    /// It returns this.
    Returns(Item),
    /// It exits, and writes at least these slots.
    Exits { state: String, reason: Reason, slots: Vec<(i32, Item)> },
    /// The evaluator stops, with a message that contains this. Machine code is not run.
    Traps(String),
}

/// How an execution ended.
#[derive(Clone, Debug)]
pub enum Ending {
    /// It returned this word.
    Returned(u64),
    /// It exited, and wrote these slots.
    Exited { state: String, reason: Reason, slots: Vec<(i32, u64)> },
    /// The evaluator stopped.
    Trapped(String),
}

/// A way to execute functions: prepares memory for the run, executes it, and checks how it ended.
type Engine = fn(&[Function], &Run) -> Result<(), String>;

/// All ways, each of which must agree with the expectation.
const ENGINES: &[(&str, Engine)] = &[
    ("evaluator", evaluate::run),
    ("machine code", |functions, run| machine_code::run(functions, run, Effort::None)),
    ("optimised machine code", |functions, run| machine_code::run(functions, run, Effort::Speed)),
];

impl Run {
    /// Reads the text after `run:`.
    pub fn read(text: &str) -> Result<Run, String> {
        let mut reader = Reader::new(text);
        reader.expect("%")?;
        let name = reader.word().to_owned();
        reader.expect("(")?;
        let args = reader.list(")", Reader::item)?;
        let frame = if reader.eat("frame") { reader.slots()? } else { Vec::new() };
        let expected = if reader.eat("==") {
            Expected::Returns(reader.item()?)
        } else if reader.eat("exits") {
            reader.expect("@")?;
            let state = reader.word().to_owned();
            reader.expect("!")?;
            let reason = reader.word();
            let reason = Reason::from_name(reason).ok_or_else(|| format!("`{reason}` is no reason"))?;
            let slots = if reader.rest.is_empty() { Vec::new() } else { reader.slots()? };
            Expected::Exits { state, reason, slots }
        } else {
            reader.expect("traps")?;
            Expected::Traps(std::mem::take(&mut reader.rest).to_owned())
        };
        if reader.rest.is_empty() {
            Ok(Run { name, args, frame, expected })
        } else {
            Err(format!("`{}` is too much", reader.rest))
        }
    }

    /// Executes it in every way.
    pub fn test(&self, functions: &[Function]) -> Result<(), String> {
        for (name, engine) in ENGINES {
            engine(functions, self).map_err(|error| format!("{name}: {error}"))?;
        }
        Ok(())
    }

    /// The function, by its name.
    pub fn function<'f>(&self, functions: &'f [Function]) -> Result<&'f Function, String> {
        functions.iter().find(|func| func.name == self.name).ok_or_else(|| format!("there is no %{}", self.name))
    }

    /// The bits of the arguments.
    pub fn arguments(&self, func: &Function, arena: &mut dyn Arena) -> Result<Vec<u64>, String> {
        let params = func.params(func.entry());
        if params.len() != self.args.len() {
            return Err(format!("%{} takes {} arguments, found {}", self.name, params.len(), self.args.len()));
        }
        params.iter().zip(&self.args).map(|(&param, arg)| arg.argument(func.ty(param), arena)).collect()
    }

    /// Checks how an execution ended.
    pub fn check(&self, ending: &Ending, arena: &mut dyn Arena) -> Result<(), String> {
        match (&self.expected, ending) {
            (Expected::Returns(item), Ending::Returned(word)) => item.check(*word, arena),
            (Expected::Traps(text), Ending::Trapped(message)) if message.contains(text) => Ok(()),
            (Expected::Exits { state, reason, slots }, Ending::Exited { state: at, reason: why, slots: written })
                if state == at && reason == why =>
            {
                for (slot, item) in slots {
                    let Some((_, word)) = written.iter().find(|(other, _)| other == slot) else {
                        return Err(format!("slot {slot} is not written"));
                    };
                    item.check(*word, arena).map_err(|error| format!("slot {slot}: {error}"))?;
                }
                Ok(())
            }
            (_, Ending::Returned(word)) => Err(format!("it returned {word:#x}")),
            (_, Ending::Exited { state, reason, .. }) => Err(format!("it exited @{state} !{reason}")),
            (_, Ending::Trapped(message)) => Err(format!("it trapped: {message}")),
        }
    }
}

/// Gives the heap constants of `functions` their words: labels are read as items.
pub fn fill_pools(functions: &mut [Function], arena: &mut dyn Arena) -> Result<(), String> {
    for entry in functions.iter_mut().flat_map(|func| func.pool.values_mut()) {
        entry.word = Reader::new(&entry.label).item()?.put(arena)?;
    }
    Ok(())
}

/// The number of slots below the base: callee and link word.
pub const MARGIN: i32 = 2;
/// The number of slots from the base on: those of the frame, and of what it calls.
pub const WINDOW: i32 = 1024;

/// A frame window with the slots of `run`, absent where it names none; answers its base.
pub fn window(run: &Run, arena: &mut dyn Arena) -> Result<u64, String> {
    let start = arena.reserve((MARGIN + WINDOW) as usize)?;
    let base = start + MARGIN as u64 * 8;
    let at = |slot: i32| base.wrapping_add_signed(i64::from(slot) * 8);
    for slot in -MARGIN..WINDOW {
        arena.write(at(slot), 0)?;
    }
    for (slot, item) in &run.frame {
        let word = item.put(arena)?;
        arena.write(at(*slot), word)?;
    }
    Ok(base)
}
