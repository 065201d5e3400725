//! Warnings that native code gives: what is said, and about which place.

use super::Isolate;
use super::error::Result;
use super::frames::FramePlace;
use super::types::ExceptionKind;

/// What a warning is about.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// The instruction of the running frame.
    Running,
    /// The innermost frame that is the program's own.
    Program,
    /// A line of a file.
    Line(&'a str, u32),
    /// Nothing that the program does at the time.
    Nowhere,
}

/// A warning.
#[derive(Clone, Copy, Debug)]
pub struct Warning<'a> {
    /// Its class.
    pub kind: ExceptionKind,
    /// Its text.
    pub text: &'a str,
    /// What it is about.
    pub place: Place<'a>,
}

/// Gives a warning; it raises where the program wants warnings to be errors.
pub type WarningHook = fn(&mut Isolate, &Warning<'_>) -> Result<()>;

impl Isolate {
    /// Gives a warning about what the program is doing.
    #[cold]
    pub fn warn(&mut self, kind: ExceptionKind, text: &str) -> Result<()> {
        self.warn_about(kind, text, Place::Running)
    }

    /// Notes that the instruction at a place has given a warning.
    pub fn note_warned(&mut self, place: &FramePlace) {
        if self.in_machine_code == 0 {
            self.warned.insert((place.code.id, place.pc));
        }
    }

    /// Gives a warning about a place.
    #[cold]
    pub fn warn_about(&mut self, kind: ExceptionKind, text: &str, place: Place<'_>) -> Result<()> {
        (self.warning_hook)(self, &Warning { kind, text, place })
    }
}
