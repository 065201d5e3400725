//! Passes over the IR, and the order they run in.
//!
//! A pass is one file and one function. It relies on the verifier's rules, keeps them, and takes the effects of
//! instructions from the instruction table.

#![forbid(unsafe_code)]

mod constant;
pub mod control;
mod counter;
pub mod dce;
pub mod endpoints;
pub mod escape;
pub mod gvn;
pub mod hoist;
pub mod indices;
pub mod memory;
mod motion;
pub mod numbers;
pub mod params;
pub mod polls;
pub mod promote;
pub mod ranges;
pub mod rewind;
mod scope;
pub mod select;
pub mod simplify;
mod ssa;
pub mod thread;
pub mod unswitch;
pub mod untouched;
pub mod vacate;

use crate::ir::Function;
use smallvec::SmallVec;
use std::fmt;
use std::time::{Duration, Instant};

/// A pass: rewrites a function, and tells whether it changed anything.
#[derive(Clone, Copy)]
pub struct Pass {
    /// The name, for dumps and tests.
    pub name: &'static str,
    run: fn(&mut Function) -> bool,
}

impl Pass {
    /// Runs the pass alone.
    pub fn run(&self, func: &mut Function) -> bool {
        (self.run)(func)
    }
}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

macro_rules! passes {
    ($($constant:ident = $name:ident;)*) => {
        $(const $constant: Pass = Pass { name: stringify!($name), run: $name::run };)*

        /// All passes.
        pub const PASSES: &[Pass] = &[$($constant,)*];
    };
}

passes! {
    CONTROL = control;
    DCE = dce;
    ENDPOINTS = endpoints;
    ESCAPE = escape;
    GVN = gvn;
    HOIST = hoist;
    INDICES = indices;
    MEMORY = memory;
    NUMBERS = numbers;
    PARAMS = params;
    POLLS = polls;
    PROMOTE = promote;
    RANGES = ranges;
    REWIND = rewind;
    SELECT = select;
    SIMPLIFY = simplify;
    THREAD = thread;
    UNSWITCH = unswitch;
    UNTOUCHED = untouched;
    VACATE = vacate;
}

/// The passes of [`optimize`], in order.
pub const PIPELINE: &[Pass] = &[
    SIMPLIFY, CONTROL, PARAMS, GVN, MEMORY, SIMPLIFY, THREAD, NUMBERS, UNTOUCHED, ESCAPE, PARAMS, SIMPLIFY, GVN,
    MEMORY, SIMPLIFY, HOIST, PROMOTE, SIMPLIFY, RANGES, SIMPLIFY, HOIST, UNSWITCH, GVN, CONTROL, SELECT, CONTROL,
    VACATE, ENDPOINTS, POLLS, REWIND, INDICES, DCE,
];

/// The pass named `name`.
pub fn pass_by_name(name: &str) -> Option<Pass> {
    PASSES.iter().copied().find(|pass| pass.name == name)
}

/// What happened when a pass ran.
#[derive(Clone, Copy, Debug)]
pub struct PassRun {
    /// The pass.
    pub pass: Pass,
    /// Whether it changed the function.
    pub changed: bool,
    /// The time it took, without verification.
    pub time: Duration,
}

/// What is called after each pass.
pub type Observer = dyn Fn(&PassRun, &Function);

/// How functions are optimised.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Verify the function after each pass. A pass that breaks it is a bug, reported by a panic that shows the function.
    pub verify: bool,
    /// Called after each pass: for timing, statistics and dumps.
    pub observe: Option<&'a Observer>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { verify: cfg!(debug_assertions), observe: None }
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("verify", &self.verify).finish_non_exhaustive()
    }
}

/// Runs all passes of [`PIPELINE`] over `func`.
pub fn optimize(func: &mut Function, options: &Options<'_>) {
    run_passes(func, PIPELINE, options);
}

/// Runs `passes` over `func`, but for those that would meet the function as they left it.
pub fn run_passes(func: &mut Function, passes: &[Pass], options: &Options<'_>) {
    // The passes that have run since the last change; those that made it are done, too.
    let mut settled: SmallVec<[&str; 24]> = SmallVec::new();
    for &pass in passes {
        if settled.contains(&pass.name) {
            continue;
        }
        let start = Instant::now();
        let changed = pass.run(func);
        let time = start.elapsed();
        if changed {
            settled.clear();
        }
        settled.push(pass.name);
        if let Some(observe) = options.observe {
            observe(&PassRun { pass, changed, time }, func);
        }
        if options.verify {
            verify(func, pass);
        }
    }
}

fn verify(func: &Function, pass: Pass) {
    if let Err(errors) = crate::ir::verify(func) {
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("after pass {}:\n{}\n{func}", pass.name, errors.join("\n"));
    }
}
