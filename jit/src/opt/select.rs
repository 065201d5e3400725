//! Branches that choose between constants.
//!
//! `1.0 if hit else 0.0` is a branch to one block with one constant or the other. A processor that guesses wrong, as it must
//! where data decide, loses more than it takes to choose without a branch, which is hardly anything.
//!
//! The pass comes after those that follow constants along edges.

use super::constant::Constant;
use crate::ir::{Function, Imm, Inst, InstData, Opcode, Value, ValueList};

/// Makes jumps of such branches.
pub fn run(func: &mut Function) -> bool {
    let mut changed = false;
    for block in func.blocks().to_vec() {
        let Some(branch) = func.terminator(block).filter(|&inst| func.inst(inst).op == Opcode::Branch) else {
            continue;
        };
        if !chooses_constants(func, func.inst(branch)) {
            continue;
        }
        let InstData { args, mut targets, .. } = func.take_data(branch);
        let other = targets.pop().expect("a branch has two targets");
        let pairs = targets[0].args.iter().zip(&other.args);
        targets[0].args = pairs.map(|(&yes, &no)| chosen(func, branch, [args[0], yes, no])).collect::<ValueList>();
        *func.inst_mut(branch) = InstData::new(Opcode::Jump, Imm::None, &[]).with_targets(targets);
        changed = true;
    }
    changed
}

/// Whether the two edges of a branch differ in constants only.
fn chooses_constants(func: &Function, branch: &InstData) -> bool {
    let [yes, no] = &branch.targets[..] else { return false };
    let is_constant = |&value: &Value| Constant::of(func, value).is_some();
    let mut pairs = yes.args.iter().zip(&no.args);
    yes.block == no.block && pairs.all(|(yes, no)| yes == no || is_constant(yes) && is_constant(no))
}

/// What `before` is to pass on.
fn chosen(func: &mut Function, before: Inst, [condition, yes, no]: [Value; 3]) -> Value {
    let data = match [yes, no].map(|value| Constant::of(func, value)) {
        _ if yes == no => return yes,
        [Some(Constant::Bool(true)), Some(Constant::Bool(false))] => return condition,
        [Some(Constant::Bool(false)), Some(Constant::Bool(true))] => {
            InstData::new(Opcode::Not, Imm::None, &[condition])
        }
        _ => InstData::new(Opcode::Select, Imm::None, &[condition, yes, no]),
    };
    let inst = func.make_inst(data);
    func.insert_before(before, inst);
    func.result(inst).expect("it has a result")
}
