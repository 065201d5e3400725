//! Call sites: where code is that has called something, for whoever looks at its frames meanwhile.
//!
//! A site is known by a number that stands for a frame state. Code that calls compiled code writes the number into the link
//! below the callee's frame, as the interpreter does with its own place; code that calls the runtime, into the context.

use super::CallFrame;
use super::function::Lowering;
use crate::abi::{Context, link};
use crate::ir::{Function, InstData, StateId};
use cranelift_codegen::ir::{InstBuilder, MemFlagsData};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// The call sites met so far, in the order of their numbers.
#[derive(Default)]
pub(super) struct Sites {
    list: Vec<StateId>,
    numbers: FxHashMap<StateId, u32>,
}

impl Sites {
    fn number(&mut self, state: StateId) -> u32 {
        *self.numbers.entry(state).or_insert_with(|| {
            self.list.push(state);
            self.list.len() as u32 - 1
        })
    }

    /// The frames at each site.
    pub fn frames(&self, func: &Function) -> Vec<SmallVec<[CallFrame; 1]>> {
        let frames_of = |&state: &StateId| {
            let frames = func.states[state].frames.iter();
            frames.map(|frame| CallFrame { code: frame.code, pc: frame.pc, window: frame.window, kind: frame.kind })
        };
        self.list.iter().map(|state| frames_of(state).collect()).collect()
    }
}

impl Lowering<'_> {
    /// The number of the site at which `data` calls, if the code keeps track of that.
    pub fn site(&mut self, data: &InstData) -> Option<u32> {
        let (base, exit) = self.env.site_base.zip(data.exit)?;
        Some(base + self.sites.number(exit.state))
    }

    /// Has the frame of a callee, `window` slots above the outermost frame, lead to the site at which `data` calls it.
    pub fn link_to_site(&mut self, data: &InstData, window: i32) {
        let Some(site) = self.site(data) else { return };
        let (base, link) = (self.base, self.word(link::to_site(window as u32, site)));
        self.ins().store(MemFlagsData::trusted(), link, base, 8 * (window - 1));
    }

    /// Tells the runtime the outermost frame, beside the place or site.
    pub fn publish_site_frame(&mut self) {
        if self.env.site_base.is_some() {
            let (ctx, base) = (self.ctx, self.base);
            self.ins().store(MemFlagsData::trusted(), base, ctx, Context::SITE_FRAME);
        }
    }
}
