//! What the tier has done, for people.

use super::{Entry, Mode, Tier};
use crate::runtime::Isolate;
use freevar_jit::lower::{Compiler, Effort, Target};
use std::collections::BTreeMap;

/// A function that was compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionStats {
    /// Its qualified name.
    pub name: String,
    /// Its first line.
    pub line: u32,
    /// `call`, or the loop that is entered, or where a generator goes on.
    pub entry: String,
    /// Bytes of machine code, of the last version.
    pub code_bytes: usize,
    /// Cranelift instructions, of the last version.
    pub clif_insts: usize,
    /// Time spent compiling, in microseconds, of all versions.
    pub compile_micros: u64,
    /// The functions that are inlined in it.
    pub inlined: Vec<String>,
    /// How many versions there were.
    pub versions: u32,
}

/// Exits of one place for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExitStats {
    /// The function that the interpreter went on in.
    pub function: String,
    /// The line.
    pub line: u32,
    /// Why.
    pub reason: &'static str,
    /// How often.
    pub count: u64,
}

/// What the tier has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// What was compiled, in the order in which it was first.
    pub functions: Vec<FunctionStats>,
    /// Exits that were taken, the most frequent first.
    pub exits: Vec<ExitStats>,
    /// What was not compiled: function, line, and why.
    pub refused: Vec<(String, u32, String)>,
    /// Why nothing is compiled any more, if that is so.
    pub stopped: Option<String>,
}

/// The figures of an isolate; empty if it has no tier.
pub fn stats(vm: &Isolate) -> Stats {
    let Some(tier) = Tier::of(vm) else {
        return Stats::default();
    };
    let name = |code: u32| vm.code(code).code.qualname.to_string();
    let mut functions: Vec<((u32, Entry), FunctionStats)> = Vec::new();
    for version in &tier.compiled {
        let key = (version.code, version.entry);
        let index = functions.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
            functions.push((key, empty(vm, version.code, version.entry)));
            functions.len() - 1
        });
        let entry = &mut functions[index].1;
        entry.code_bytes = version.code_bytes;
        entry.clif_insts = version.clif_insts;
        entry.compile_micros += version.work.took().as_micros() as u64;
        entry.inlined = version.inlined.iter().map(|&c| name(c)).collect();
        entry.versions += 1;
    }
    let mut places: BTreeMap<(String, u32, &'static str), u64> = BTreeMap::new();
    for exit in tier.exits.iter().filter(|e| e.count > 0) {
        let place = exit.info.place;
        let key = (name(place.code), line(vm, place.code, place.pc), exit.info.reason.name());
        *places.entry(key).or_default() += u64::from(exit.count);
    }
    let mut exits: Vec<ExitStats> = places
        .into_iter()
        .map(|((function, line, reason), count)| ExitStats { function, line, reason, count })
        .collect();
    exits.sort_by_key(|e| std::cmp::Reverse(e.count));
    let mut refused: Vec<_> = tier
        .history
        .iter()
        .filter_map(|(&(code, _), h)| Some((name(code), vm.code(code).code.first_line, h.refused?.to_string())))
        .collect();
    refused.sort();
    refused.dedup();
    let stopped = vm.tier.is_none().then(|| match vm.frame_watchers.stopper() {
        Some((code, name)) => {
            let (function, file, line) = (&code.qualname, &code.filename, code.first_line);
            format!("{function} ({file}, line {line}) names {name}: machine code does not tell all that it does")
        }
        None => {
            "code that reaches for frames was loaded while machine code ran that does not keep track of them".into()
        }
    });
    Stats { functions: functions.into_iter().map(|(_, f)| f).collect(), exits, refused, stopped }
}

fn line(vm: &Isolate, code: u32, pc: u32) -> u32 {
    vm.code(code).code.positions.get(pc as usize).map_or(0, |p| p.line)
}

fn empty(vm: &Isolate, code: u32, entry: Entry) -> FunctionStats {
    FunctionStats {
        name: vm.code(code).code.qualname.to_string(),
        line: vm.code(code).code.first_line,
        entry: match entry {
            Entry::Call => "call".to_string(),
            Entry::Loop(pc) => format!("loop at line {}", line(vm, code, pc)),
            Entry::Resume(pc) => format!("resumed at line {}", line(vm, code, pc)),
        },
        code_bytes: 0,
        clif_insts: 0,
        compile_micros: 0,
        inlined: Vec::new(),
        versions: 0,
    }
}

/// A stage of compilation that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// IR after all passes.
    Ir,
    /// Cranelift's form.
    Clif,
    /// Assembly.
    Asm,
}

/// Keeps the IR of what is compiled from now on, to be shown by [`dump`].
pub fn keep_ir(vm: &mut Isolate) {
    if Tier::of(vm).is_some() {
        let mut tier = Tier::take(vm);
        tier.options.keep_ir = true;
        tier.put_back(vm);
    }
}

/// What was compiled last for a function of this name (simple or qualified), as text; none if nothing was since
/// [`keep_ir`].
pub fn dump(vm: &Isolate, function_name: &str, stage: Stage) -> Option<String> {
    let tier = Tier::of(vm)?;
    let named = |code: u32| {
        let code = vm.code(code);
        *code.code.name == *function_name || *code.code.qualname == *function_name
    };
    let function = tier.compiled.iter().rev().filter(|version| named(version.code)).find_map(|v| v.ir.as_deref())?;
    if stage == Stage::Ir {
        return Some(function.to_string());
    }
    let dump = Compiler::new(Target::Host, Effort::default()).ok()?.dump(function).ok()?;
    Some(if stage == Stage::Clif { dump.clif } else { dump.asm })
}

impl Mode {
    /// The mode's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Off => "off",
            Mode::On => "on",
            Mode::Eager => "eager",
        }
    }
}
