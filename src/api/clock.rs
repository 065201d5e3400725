//! The clocks of the process, as scripts may read them.

use crate::runtime::clock::Clock;
use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The process's clocks, to be granted to a [`Vm`](crate::Vm).
///
/// ```
/// use freevar::{SystemClock, Vm};
/// let mut vm = Vm::builder().clock(SystemClock).build()?;
/// vm.run("import time\nassert time.time() > 1_700_000_000", "main.py")?;
/// # Ok::<(), freevar::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn since_epoch(&mut self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn monotonic(&mut self) -> Duration {
        // Only differences have a meaning; the origin of the process keeps the numbers small.
        static ORIGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
        ORIGIN.elapsed()
    }

    /// As the kernel counts it; elapsed time where there is no such count.
    fn process(&mut self) -> Duration {
        std::fs::read_to_string("/proc/self/schedstat")
            .ok()
            .and_then(|text| text.split_whitespace().next()?.parse().ok())
            .map_or_else(|| self.monotonic(), Duration::from_nanos)
    }

    fn sleep(&mut self, duration: Duration) {
        std::thread::sleep(duration);
    }
}
