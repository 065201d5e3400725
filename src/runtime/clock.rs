//! What an isolate may know of time: the clock that the host grants, and the rules of local time.

use super::isolate::Isolate;
use super::types::ExceptionKind;
use super::value::Value;
use jiff::tz::TimeZone;
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

    /// The processor time that the thread has used.
    fn thread(&mut self) -> Duration {
        self.process()
    }

    /// The rules of local time, or those of the zone of a name like `Europe/Rome`, which the environment's `TZ` demands:
    /// the contents of a file of the zone database (TZif, RFC 9636). What is not known is UTC.
    fn zone(&mut self, name: Option<&str>) -> Option<Vec<u8>> {
        let _ = name;
        None
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

    /// The rules of local time, as they were when they were first asked for or the program last said that they may have
    /// changed.
    pub fn local_zone(&mut self) -> &TimeZone {
        if self.zone.is_none() {
            self.zone = Some(self.read_zone());
        }
        self.zone.as_ref().expect("it has just been read")
    }

    /// The zone that `TZ` names or describes, or the host's.
    fn read_zone(&mut self) -> TimeZone {
        let variable = self.files.environment.iter().find(|(name, _)| name == "TZ");
        let demanded = variable.map(|(_, zone)| zone.strip_prefix(':').unwrap_or(zone));
        if demanded == Some("") {
            return TimeZone::UTC;
        }
        let file = self.clock.as_mut().and_then(|clock| clock.zone(demanded));
        let by_file = file.and_then(|data| TimeZone::tzif(demanded.unwrap_or_default(), &data).ok());
        // As in C, two names without rules have those of the United States, and another word is a name of UTC.
        let by_rule = || {
            let rule = demanded?;
            let name: String = rule.chars().take_while(char::is_ascii_alphabetic).collect();
            let readings = [rule, &format!("{rule},M3.2.0,M11.1.0"), &format!("{name}0")];
            readings.into_iter().find_map(|rule| TimeZone::posix(rule).ok())
        };
        by_file.or_else(by_rule).unwrap_or(TimeZone::UTC)
    }
}
