//! How much of a program's time goes to compiling. It knows time, and nothing of what is compiled.

use std::time::{Duration, Instant};

/// The time of compiling that is never refused: most programs need no more.
const ALLOWANCE: Duration = Duration::from_millis(8);
/// How many times as long as it has compiled beyond that a program has to run before more is compiled.
const RUN_PER_COMPILATION: u32 = 2;
/// The time of compiling that is enough for programs whose time goes to a few hundred functions.
const ENOUGH: Duration = Duration::from_millis(100);
/// How many times as long as it has compiled beyond that a program has to run besides. Where time goes to thousands of
/// functions, each is hot late and not for long: what it takes to compile it seldom comes back.
const RUN_PER_MORE: u32 = 6;
/// How many times slower a compiler with its assertions is than the one whose time this is about.
const SLOWER: u32 = if cfg!(debug_assertions) { 25 } else { 1 };

/// A compilation that is done.
pub struct Work {
    took: Duration,
    end: Instant,
}

impl Work {
    /// What has begun at `start` and ends now.
    pub fn since(start: Instant) -> Work {
        let end = Instant::now();
        Work { took: end - start, end }
    }

    /// How long it took.
    pub fn took(&self) -> Duration {
        self.took
    }

    /// Whether what was made has been there for as long as it took to make.
    pub fn has_served(&self) -> bool {
        self.end.elapsed() >= self.took / SLOWER
    }
}

/// The time that a tier has spent, of that since it was attached.
pub struct Budget {
    start: Instant,
    spent: Duration,
}

impl Budget {
    /// A budget that begins now.
    pub fn new() -> Budget {
        Budget { start: Instant::now(), spent: Duration::ZERO }
    }

    /// Takes note of a compilation.
    pub fn spend(&mut self, work: &Work) {
        self.spent += work.took / SLOWER;
    }

    /// Whether more may be compiled now.
    pub fn allows_more(&self) -> bool {
        let [beyond, more] = [ALLOWANCE, ENOUGH].map(|limit| self.spent.saturating_sub(limit));
        beyond.is_zero() || self.start.elapsed() >= self.spent + beyond * RUN_PER_COMPILATION + more * RUN_PER_MORE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(run: u64, spent: u64) -> Budget {
        let start = Instant::now() - Duration::from_millis(run);
        Budget { start, spent: Duration::from_millis(spent) }
    }

    #[test]
    fn the_first_compilations_are_free() {
        assert!(after(0, 0).allows_more());
        assert!(after(8, 8).allows_more());
    }

    #[test]
    fn more_is_compiled_when_the_program_has_run_for_it() {
        // Beyond the allowance 50 milliseconds have been spent, and the program has run without compiling for 500 or 50.
        assert!(after(558, 58).allows_more());
        assert!(!after(108, 58).allows_more());
    }

    #[test]
    fn large_programs_compile_less() {
        // Half a second has been spent: 0.984 and 2.4 seconds of running are asked for.
        assert!(!after(3500, 500).allows_more());
        assert!(after(4000, 500).allows_more());
    }

    #[test]
    fn work_has_served_as_long_as_it_took() {
        let work = |took| Work { took: Duration::from_secs(took), end: Instant::now() };
        assert!(work(0).has_served());
        assert!(!work(3600).has_served());
    }
}
