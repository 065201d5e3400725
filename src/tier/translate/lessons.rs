//! What versions of machine code that were given up have taught the next ones. It does not know what makes one fail.

use freevar_jit::ir::Place;
use rustc_hash::FxHashSet;

/// What earlier code of the same function has taught, beyond the feedback in the bytecode.
#[derive(Debug, Default)]
pub struct Lessons {
    /// Slots that have not held what was expected ([`Expected`](super::Expected)): (code, header, slot) are taken to hold anything.
    pub unstable: FxHashSet<(u32, u32, u32)>,
    /// Slots that a loop fills with integers of 64 bits without a sign: (code, header, slot).
    pub words: FxHashSet<(u32, u32, u32)>,
    /// Slots that a loop fills with complex numbers: (code, header, slot).
    pub complexes: FxHashSet<(u32, u32, u32)>,
    /// Instructions whose checks have failed too often: (code, pc) are done by helpers.
    pub generic: FxHashSet<(u32, u32)>,
    /// The globals that got new names while code ran which uses built-ins, by their addresses.
    pub growing: FxHashSet<usize>,
    /// Instructions that have raised often where nothing handles it: (code, pc).
    pub raising: FxHashSet<(u32, u32)>,
    /// Checks that have failed where they were moved before a loop: (code, pc) stays in the loop (code, header). A loop that
    /// is named twice keeps all of its checks.
    pub unhoisted: FxHashSet<(Place, Place)>,
    /// Loops whose variables have begun with large numbers: (code, header).
    pub large: FxHashSet<(u32, u32)>,
    /// The codes that are called, not inlined in others, once there is machine code for them.
    pub apart: FxHashSet<u32>,
}

impl Lessons {
    /// The checks that stay in loops of these codes, in order.
    pub(super) fn unhoisted_in(&self, code: u32, inlined: &[u32]) -> Vec<(Place, Place)> {
        let is_here = |place: &Place| place.code == code || inlined.contains(&place.code);
        let here = self.unhoisted.iter().filter(|(check, header)| check != header && is_here(header) && is_here(check));
        let mut here: Vec<_> = here.copied().collect();
        here.sort_unstable();
        here
    }
}
