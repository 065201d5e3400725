//! Runs machine code made from the IR, and compiles the same functions for every architecture.
//!
//! What an instruction computes is a matter of the filetests, which machine code passes too. Here is what their form cannot
//! say: many operands at once, and what context and memory are like.

mod arith;
mod frames;
#[path = "../harness/mod.rs"]
#[allow(dead_code, reason = "directives are for the filetests")]
mod harness;
mod objects;

use freevar_jit::abi::value;
use freevar_jit::ir::parse;
use freevar_jit::lower::Effort;
use harness::machine::{Machine, Outcome};
use harness::machine_code;
use harness::notation::Arena;

const MAX: i64 = value::FIXNUM_MAX;
const MIN: i64 = value::FIXNUM_MIN;

fn fixnum(int: i64) -> u64 {
    value::fixnum(int)
}

fn returned(int: i64) -> Outcome {
    Outcome::Returned(fixnum(int))
}

/// A new object in the machine's memory.
fn object(machine: &mut Machine, header: u64, fields: &[u64]) -> u64 {
    machine.world.object(header, fields).unwrap()
}

fn flonum(float: f64) -> u64 {
    value::flonum(float).expect("the float is a flonum")
}

/// Machines with all of `texts` installed: one for each effort. Every architecture must do.
fn machines(texts: &[&str]) -> [Machine; 2] {
    let funcs: Vec<_> =
        texts.iter().map(|text| parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))).collect();
    machine_code::lower(&funcs).unwrap();
    [Effort::None, Effort::Speed].map(|effort| {
        let mut machine = Machine::new(effort);
        for func in &funcs {
            machine.install(func).unwrap();
        }
        machine
    })
}
