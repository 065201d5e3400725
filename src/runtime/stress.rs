//! Stress: how often the runtime disturbs itself, so that tests meet what seldom happens.
//!
//! Collections at polls, guards that fail, and versions of machine code that are given up find values that are not
//! rooted, frame states that are wrong, and code that is used after it has become invalid. Most of such mistakes show
//! at the first visits of a place, so these are disturbed densely; the longer a program runs, the rarer the
//! disturbances become: they grow with about the square root of the work, and a test takes seconds, not hours.

/// The first polls after new machine code are all collections, so many of them.
const POLLS_OF_NEW_CODE: u32 = 24;
/// Collections after which the pauses between them are one poll longer.
const COLLECTIONS_PER_POLL: u32 = 128;
/// Guards that pass, on average, before one fails at first.
const FIRST_GUARDS: u32 = 20;
/// Failures after which the pauses between them are one guard longer.
const FAILURES_PER_GUARD: u32 = 32;
/// One exit in so many gives its version up.
const EXITS_PER_DISCARD: u32 = 8;

/// When to disturb the runtime next.
#[derive(Clone, Copy, Debug)]
pub struct Stress {
    random: Random,
    collections: Rhythm,
    failures: Rhythm,
    /// Polls of new machine code that are still to come.
    new_code: u32,
}

impl Stress {
    /// The disturbances that follow from a seed.
    pub fn new(seed: u64) -> Stress {
        Stress {
            random: Random(seed | 1),
            collections: Rhythm::default(),
            failures: Rhythm::default(),
            new_code: POLLS_OF_NEW_CODE,
        }
    }

    /// Whether a poll is to collect.
    pub fn collects_now(&mut self) -> bool {
        if self.new_code > 0 {
            self.new_code -= 1;
            return true;
        }
        self.collections.is_due(&mut self.random, 0, COLLECTIONS_PER_POLL)
    }

    /// Whether a guard that cannot fail is to fail nevertheless.
    pub fn fails_now(&mut self) -> bool {
        self.failures.is_due(&mut self.random, FIRST_GUARDS, FAILURES_PER_GUARD)
    }

    /// Whether an exit is to give its version up.
    pub fn discards_now(&mut self) -> bool {
        self.random.below(EXITS_PER_DISCARD) == 0
    }

    /// Whether an instruction is to be guarded in the version that is being made. Not all are: between guards the
    /// optimiser has room to make mistakes, and each version draws again.
    pub fn guards_here(&mut self) -> bool {
        self.random.below(2) == 0
    }

    /// New machine code is about to run.
    pub fn new_code(&mut self) {
        self.new_code = POLLS_OF_NEW_CODE;
    }
}

/// Events that become rarer.
#[derive(Clone, Copy, Debug, Default)]
struct Rhythm {
    /// Chances that pass before the next event.
    pause: u32,
    /// Events so far.
    events: u32,
}

impl Rhythm {
    /// Whether the event is due at this chance. The pauses are random, so that they fall in step with no loop; on
    /// average they are of `first` chances, and one more every `growth` events.
    fn is_due(&mut self, random: &mut Random, first: u32, growth: u32) -> bool {
        if self.pause > 0 {
            self.pause -= 1;
            return false;
        }
        self.events += 1;
        let mean = first + self.events / growth;
        self.pause = random.below(2 * mean + 1);
        true
    }
}

/// Xorshift (Marsaglia 2003): any full-period generator would do.
#[derive(Clone, Copy, Debug)]
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 32) % u64::from(bound)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_polls_all_collect_and_later_ones_collect_ever_more_rarely() {
        let mut stress = Stress::new(1);
        let mut collections = |polls: u32| (0..polls).filter(|_| stress.collects_now()).count();
        assert_eq!(collections(100), 100);
        let (early, late) = (collections(10_000), collections(1_000_000));
        assert!((1_000..3_000).contains(&early), "{early}");
        assert!((10_000..20_000).contains(&late), "{late}");
        stress.new_code();
        assert!((0..POLLS_OF_NEW_CODE).all(|_| stress.collects_now()));
    }

    #[test]
    fn the_same_seed_disturbs_in_the_same_way() {
        let failures = |seed| {
            let mut stress = Stress::new(seed);
            (0..1000).filter(|_| stress.fails_now()).collect::<Vec<u32>>()
        };
        assert_eq!(failures(1), failures(1));
        assert_ne!(failures(1), failures(3));
    }
}
