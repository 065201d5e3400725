//! Programs that look at the frames of those who call: which functions they are of and at which lines, what their variables
//! are, and what the tracebacks of exceptions have kept of them.

use super::Generator;

/// What a program looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    Nowhere,
    AtCalls,
    AtVariables,
    AtTracebacks,
}

/// A number made of the frames from the caller's on, but for what is made of each.
const LOOKED: &str = "\
import sys
def looked(most):
    found, frame = 0, sys._getframe(1)
    while frame is not None and most:
        found = (found * 31 + EACH) % 1009
        frame, most = frame.f_back, most - 1
    return found
";

/// A number made of the traceback of an exception.
const WALKED: &str = "\
def walked(error):
    found, entry = 0, error.__traceback__
    while entry is not None:
        frame = entry.tb_frame
        back = frame.f_back
        found += entry.tb_lineno + frame.f_lineno + (len(back.f_code.co_name) if back else 0)
        entry = entry.tb_next
    return found % 1009
";

impl Generator {
    /// Decides whether the program looks at frames, and writes the functions that do.
    pub(super) fn frames(&mut self) {
        self.looks = match self.below(8) {
            0 => Looks::AtCalls,
            1 => Looks::AtVariables,
            2 => Looks::AtTracebacks,
            _ => Looks::Nowhere,
        };
        let place = "frame.f_lineno + len(frame.f_code.co_name)";
        let each = match self.looks {
            Looks::Nowhere => return,
            Looks::AtVariables => format!("{place} + sum(v % 1009 for v in frame.f_locals.values() if type(v) is int)"),
            Looks::AtCalls | Looks::AtTracebacks => place.to_owned(),
        };
        let walked = if self.looks == Looks::AtTracebacks { WALKED } else { "" };
        for line in LOOKED.replace("EACH", &each).lines().chain(walked.lines()) {
            self.line(line);
        }
    }

    /// A number that depends on who has called.
    pub(super) fn looked(&mut self) -> String {
        let most = 1 + self.below(4);
        let body = self.body();
        body.cost += body.times * 4 * most as u64;
        format!("looked({most})")
    }

    /// What becomes of an exception in a handler.
    pub(super) fn handled(&self, exception: &str) -> String {
        match self.looks {
            Looks::AtTracebacks => format!("len(str({exception})) + walked({exception})"),
            _ => format!("len(str({exception}))"),
        }
    }
}
