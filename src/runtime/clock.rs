//! What an isolate may know of time: the clock that the host grants.

use super::isolate::Isolate;
use super::types::ExceptionKind;
use super::value::Value;
use std::time::Duration;

/// The clocks that scripts of a [`Vm`](crate::Vm) can read, and how they sleep. Without one there is no time.
///
/// [`SystemClock`](crate::SystemClock) gives those of the process. A host that wants to decide how time passes writes its
/// own.
///
/// ```
/// use std::time::Duration;
///
/// /// A clock that nobody waits for: it goes on by what scripts sleep.
/// struct Simulated(Duration);
///
/// impl freevar::Clock for Simulated {
///     fn since_epoch(&mut self) -> Duration {
///         self.0
///     }
///
///     fn monotonic(&mut self) -> Duration {
///         self.0
///     }
///
///     fn sleep(&mut self, duration: Duration) {
///         self.0 += duration;
///     }
/// }
///
/// let mut vm = freevar::Vm::builder().clock(Simulated(Duration::from_secs(100))).build()?;
/// vm.run("import time\ntime.sleep(3600)\nnow = time.time()", "main.py")?;
/// let now = vm.global("now").unwrap();
/// assert_eq!(vm.extract::<f64>(&now)?, 3700.0);
/// # Ok::<(), freevar::Error>(())
/// ```
pub trait Clock: Send {
    /// The time since the beginning of 1970.
    fn since_epoch(&mut self) -> Duration;

    /// The time since a moment that stays the same; it never goes back.
    fn monotonic(&mut self) -> Duration;

    /// The processor time that the process has used.
    fn process(&mut self) -> Duration {
        self.monotonic()
    }

    /// Waits.
    fn sleep(&mut self, duration: Duration);
}

impl Isolate {
    /// The clock, or PermissionError where the host has granted none.
    pub fn granted_clock(&mut self) -> super::Result<&mut (dyn Clock + 'static)> {
        if self.clock.is_none() {
            let number = Value::fixnum(super::files::NOT_PERMITTED.into());
            let args = [number, self.str("the host of this program grants no access to a clock")];
            return Err(self.raise_with(ExceptionKind::OSError, &args));
        }
        Ok(self.clock.as_deref_mut().expect("it was just found to be there"))
    }
}
