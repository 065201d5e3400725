//! The verifier: the only way from a [`Draft`] to a [`Code`].
//!
//! It checks what the interpreter and the compiled code rely on without looking: operands in range and of the right
//! kind, jump targets, the height of the value stack on every path, exception handlers.

use super::{
    Arg, BinaryOp, Code, CompareOp, Const, Conversion, Draft, Handler, Instr, Intrinsic, Intrinsic2, LocalKind, Opcode,
};
use std::fmt;

/// Counts above this are a mistake; it keeps the arithmetic on heights from overflowing.
const MAX_COUNT: u32 = 1 << 28;

/// Why a draft was refused: a mistake of the compiler, never of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyError {
    /// The offending instruction.
    pub pc: u32,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid bytecode at instruction {}: {}", self.pc, self.message)
    }
}

impl std::error::Error for VerifyError {}

type Check = Result<(), String>;

/// Checks a draft: operands, jump targets, stack heights on all paths, handlers, positions.
pub fn verify(draft: Draft) -> Result<Code, VerifyError> {
    let fail = |pc: usize, message: String| VerifyError { pc: pc as u32, message };
    check_shape(&draft).map_err(|message| fail(0, message))?;
    for (pc, instr) in draft.instrs.iter().enumerate() {
        check_operand(&draft, pc, *instr).map_err(|message| fail(pc, format!("{}: {message}", instr.op.name())))?;
    }
    check_handlers(&draft)?;
    check_generator(&draft)?;
    let heights = Heights::follow(&draft)?;
    // CPython's code objects have at least one word of stack.
    Ok(Code::new_verified(draft, heights.highest.max(1), heights.at))
}

fn ensure(holds: bool, message: impl FnOnce() -> String) -> Check {
    if holds { Ok(()) } else { Err(message()) }
}

/// The parts of a draft fit together.
fn check_shape(draft: &Draft) -> Check {
    ensure(!draft.instrs.is_empty(), || "there are no instructions".into())?;
    ensure(draft.positions.len() == draft.instrs.len(), || "there is not one position an instruction".into())?;
    ensure(draft.stable.len() == draft.localsplus.len(), || "there is not one stable mark a slot".into())?;
    let rank = |kind: LocalKind| match kind {
        LocalKind::Local | LocalKind::LocalCell => 0,
        LocalKind::Cell => 1,
        LocalKind::Free => 2,
    };
    ensure(draft.localsplus.is_sorted_by_key(|(_, kind)| rank(*kind)), || "slots are out of order".into())?;
    let locals = draft.localsplus.iter().filter(|(_, kind)| rank(*kind) == 0).count();
    ensure(param_slots(draft) <= locals, || "there are more parameters than locals".into())?;
    ensure(draft.posonly_count <= draft.arg_count, || {
        "there are more positional-only parameters than parameters".into()
    })
}

fn param_slots(draft: &Draft) -> usize {
    use super::CodeFlags;
    let stars = [CodeFlags::VARARGS, CodeFlags::VARKEYWORDS].iter().filter(|&&flag| draft.flags & flag != 0).count();
    (draft.arg_count + draft.kwonly_count) as usize + stars
}

fn check_operand(draft: &Draft, pc: usize, instr: Instr) -> Check {
    let arg = instr.arg;
    let below = |limit: usize, what: &str| {
        ensure((arg as usize) < limit, || format!("operand {arg} is beyond the {limit} {what}"))
    };
    match instr.op.arg_kind() {
        Arg::None => ensure(arg == 0, || format!("operand {arg} where there is none")),
        Arg::Count => check_count(draft, pc, instr.op, arg),
        Arg::Const => below(draft.consts.len(), "constants"),
        Arg::Name => below(draft.names.len(), "names"),
        Arg::NameFlags => below(draft.names.len() * 4, "names and flags"),
        Arg::NameFlag => below(draft.names.len() * 2, "names and flags"),
        Arg::Local => {
            below(draft.localsplus.len(), "slots")?;
            check_local(instr.op, draft.localsplus[arg as usize].1)
        }
        Arg::Cell => {
            below(draft.localsplus.len(), "slots")?;
            let kind = draft.localsplus[arg as usize].1;
            let fits = kind.holds_cell() && (instr.op != Opcode::MAKE_CELL || kind != LocalKind::Free);
            ensure(fits, || format!("slot {arg} is {kind:?}"))
        }
        Arg::Jump => {
            below(draft.instrs.len(), "instructions")?;
            let backward = matches!(instr.op, Opcode::JUMP_BACKWARD | Opcode::JUMP_BACKWARD_NO_INTERRUPT);
            ensure(backward == (arg as usize <= pc), || format!("the jump to {arg} goes in the wrong direction"))
        }
        Arg::Binary => below(BinaryOp::ALL.len(), "binary operations"),
        Arg::Compare => below(CompareOp::ALL.len(), "comparisons"),
        Arg::Intrinsic => below(Intrinsic::ALL.len(), "intrinsics"),
        Arg::Intrinsic2 => below(Intrinsic2::ALL.len(), "intrinsics"),
        Arg::Conversion => below(Conversion::ALL.len(), "conversions"),
    }
}

/// Plain values are read from plain slots. A comprehension also takes cells out of their slots and puts them back.
fn check_local(op: Opcode, kind: LocalKind) -> Check {
    let fits = match op {
        Opcode::STORE_FAST | Opcode::LOAD_FAST_AND_CLEAR => kind != LocalKind::Free,
        _ => kind == LocalKind::Local,
    };
    ensure(fits, || format!("the slot is {kind:?}"))
}

fn check_count(draft: &Draft, pc: usize, op: Opcode, arg: u32) -> Check {
    use Opcode::*;
    let (least, most) = match op {
        COPY | LIST_EXTEND | LIST_APPEND | SET_UPDATE | SET_ADD | DICT_UPDATE | DICT_MERGE | MAP_ADD => (1, MAX_COUNT),
        SWAP => (2, MAX_COUNT),
        IS_OP | CONTAINS_OP | CALL_FUNCTION_EX => (0, 1),
        RAISE_VARARGS | RERAISE => (0, 2),
        BUILD_SLICE => (2, 3),
        RESUME => (0, 7),
        YIELD_VALUE => (0, 1),
        MAKE_FUNCTION => (0, 0xf),
        COPY_FREE_VARS => {
            let free = draft.localsplus.iter().filter(|(_, kind)| *kind == LocalKind::Free).count() as u32;
            (free, free)
        }
        _ => (0, MAX_COUNT),
    };
    ensure((least..=most).contains(&arg), || format!("operand {arg} is not in {least}..={most}"))?;
    match op {
        MAKE_FUNCTION => check_function(draft, pc, arg),
        CALL_KW => check_names(draft, pc, |count| count <= arg as usize),
        BUILD_CONST_KEY_MAP => check_constant_tuple(draft, pc)
            .and_then(|keys| ensure(keys.len() == arg as usize, || format!("{} keys for {arg} values", keys.len()))),
        _ => Ok(()),
    }
}

/// The constant that the instruction before `pc` pushes.
fn constant_before(draft: &Draft, pc: usize) -> Option<&Const> {
    let before = draft.instrs.get(pc.checked_sub(1)?)?;
    if before.op == Opcode::LOAD_CONST { draft.consts.get(before.arg as usize) } else { None }
}

fn check_function(draft: &Draft, pc: usize, flags: u32) -> Check {
    let Some(Const::Code(code)) = constant_before(draft, pc) else {
        return Err("no code was loaded just before".into());
    };
    let has_closure = flags & super::MakeFunctionFlags::CLOSURE != 0;
    ensure(has_closure == (code.free_count() > 0), || "the closure does not fit the code".into())
}

fn check_constant_tuple(draft: &Draft, pc: usize) -> Result<&[Const], String> {
    match constant_before(draft, pc) {
        Some(Const::Tuple(items)) => Ok(items),
        _ => Err("no tuple was loaded just before".into()),
    }
}

fn check_names(draft: &Draft, pc: usize, fits: impl Fn(usize) -> bool) -> Check {
    let names = check_constant_tuple(draft, pc)?;
    ensure(fits(names.len()), || format!("{} names are too many", names.len()))?;
    ensure(names.iter().all(|name| matches!(name, Const::Str(_))), || "a name is no string".into())
}

fn check_handlers(draft: &Draft) -> Result<(), VerifyError> {
    let count = draft.instrs.len() as u32;
    let mut end = 0;
    for row in &draft.handlers {
        let check = ensure(row.start >= end, || "the handler overlaps the one before or is out of order".into())
            .and_then(|()| {
                ensure(row.start < row.end && row.end <= count, || "the handler's range is empty or too long".into())
            })
            .and_then(|()| ensure(row.target < count, || "the handler is beyond the code".into()))
            .and_then(|()| ensure(row.depth <= MAX_COUNT, || "the handler's height is absurd".into()));
        check.map_err(|message| VerifyError { pc: row.start, message })?;
        end = row.end;
    }
    Ok(())
}

/// A generator's frame is made at the end of its prologue, once, before anything can raise or suspend; other code never
/// suspends. The interpreter relies on it to know which frames are those of generators.
fn check_generator(draft: &Draft) -> Result<(), VerifyError> {
    use Opcode::*;
    let fail = |pc: usize, message: &str| Err(VerifyError { pc: pc as u32, message: message.into() });
    let made: Vec<usize> = (0..draft.instrs.len()).filter(|&pc| draft.instrs[pc].op == RETURN_GENERATOR).collect();
    if draft.flags & super::CodeFlags::SUSPENDS == 0 {
        let suspends = draft.instrs.iter().position(|i| matches!(i.op, YIELD_VALUE | RETURN_GENERATOR));
        return suspends.map_or(Ok(()), |pc| fail(pc, "this is no generator"));
    }
    let &[at] = made.as_slice() else {
        return fail(0, "a generator is made once");
    };
    if !draft.instrs[..at].iter().all(|i| matches!(i.op, COPY_FREE_VARS | MAKE_CELL | NOP)) {
        return fail(at, "a generator is made before anything else happens");
    }
    let jumps = draft.instrs.iter().filter(|i| i.op.is_jump()).map(|i| i.arg as usize);
    let handlers = draft.handlers.iter().flat_map(|h| [h.start as usize, h.target as usize]);
    if jumps.chain(handlers).any(|to| to <= at) {
        return fail(at, "control comes back to where the generator is made");
    }
    Ok(())
}

/// Heights of the value stack, found by following all paths.
struct Heights {
    at: Vec<u32>,
    highest: u32,
    pending: Vec<u32>,
}

impl Heights {
    fn follow(draft: &Draft) -> Result<Heights, VerifyError> {
        let at = vec![Code::UNREACHABLE; draft.instrs.len()];
        let mut heights = Heights { at, highest: 0, pending: Vec::new() };
        heights.flow(0, 0, draft.instrs.len()).map_err(|message| VerifyError { pc: 0, message })?;
        while let Some(pc) = heights.pending.pop() {
            heights.step(draft, pc).map_err(|message| VerifyError { pc, message })?;
        }
        Ok(heights)
    }

    fn step(&mut self, draft: &Draft, pc: u32) -> Check {
        let Instr { op, arg } = draft.instrs[pc as usize];
        let height = self.at[pc as usize];
        let (pops, pushes) = op.stack_effect(arg);
        ensure(pops <= height, || format!("{} needs {pops} values and finds {height}", op.name()))?;
        let after = height - pops + pushes;
        ensure(after <= MAX_COUNT, || "the stack grows without bound".into())?;
        self.highest = self.highest.max(after);
        if op.is_jump() {
            let taken = if op == Opcode::FOR_ITER { height - 1 } else { after };
            self.flow(arg, taken, draft.instrs.len())?;
        }
        if !op.ends_block() {
            self.flow(pc + 1, after, draft.instrs.len())?;
        }
        match row_at(&draft.handlers, pc) {
            Some(row) => {
                ensure(row.depth <= height, || format!("the handler keeps {} values of {height}", row.depth))?;
                self.flow(row.target, row.depth + 1 + row.push_lasti as u32, draft.instrs.len())
            }
            None => Ok(()),
        }
    }

    fn flow(&mut self, to: u32, height: u32, count: usize) -> Check {
        ensure((to as usize) < count, || "control falls off the end".into())?;
        self.highest = self.highest.max(height);
        let known = self.at[to as usize];
        if known == Code::UNREACHABLE {
            self.at[to as usize] = height;
            self.pending.push(to);
            return Ok(());
        }
        ensure(known == height, || format!("instruction {to} is reached with {known} and with {height} values"))
    }
}

fn row_at(rows: &[Handler], pc: u32) -> Option<&Handler> {
    let after = rows.partition_point(|row| row.start <= pc);
    rows[..after].last().filter(|row| pc < row.end)
}

#[cfg(test)]
mod tests;
