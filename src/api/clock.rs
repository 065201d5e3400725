//! The clocks of the process, as scripts may read them.

use crate::runtime::clock::Clock;
use std::path::{Component, Path};
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
        scheduled("/proc/self/schedstat").unwrap_or_else(|| self.monotonic())
    }

    fn thread(&mut self) -> Duration {
        scheduled("/proc/thread-self/schedstat").unwrap_or_else(|| self.monotonic())
    }

    /// From the system's zone database, and from nowhere else.
    fn zone(&mut self, name: Option<&str>) -> Option<Vec<u8>> {
        let Some(name) = name else { return std::fs::read("/etc/localtime").ok() };
        let is_inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        is_inside.then(|| std::fs::read(Path::new("/usr/share/zoneinfo").join(name)).ok())?
    }

    fn sleep(&mut self, duration: Duration) {
        std::thread::sleep(duration);
    }
}

/// The processor time in a file of the kernel's scheduler.
fn scheduled(file: &str) -> Option<Duration> {
    let text = std::fs::read_to_string(file).ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}
