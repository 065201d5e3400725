//! Which part of a failing expression did the work: the operator, the brackets of a subscript, the parentheses of a
//! call. It is found as CPython finds it, by parsing the shown text.

use crate::syntax;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

/// A place in lines of text: line and character, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The part between two places is marked by `^`, what surrounds it by `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchors {
    pub(super) left: Place,
    pub(super) right: Place,
}

/// What stands before the segment when it is parsed, so that an expression may extend over lines.
const OPEN: &str = "(\n";

/// The anchors of the expression that the text is, if it is one that has anchors.
pub(super) fn find(segment: &str) -> Option<Anchors> {
    let module = syntax::parse(format!("{OPEN}{segment}\n)").as_bytes(), "").ok()?;
    let [Stmt::Expr(statement)] = module.body() else {
        return None;
    };
    let text = Text::new(segment);
    match &*statement.value {
        Expr::BinOp(operation) => {
            let end = text.valid(text.place(operation.left.end()))?;
            let left = text.find(end, |c| !c.is_whitespace() && c != ')')?;
            let right_operand = text.place(operation.right.start());
            let next = Place { column: left.column + 1, ..left };
            let long =
                next < right_operand && text.at(next).is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '#');
            let right = Place { column: next.column + usize::from(long), ..next };
            Some(Anchors { left, right })
        }
        Expr::Subscript(subscript) => text.brackets(subscript.value.end(), '[', subscript.end()),
        Expr::Call(call) => text.brackets(call.func.end(), '(', call.end()),
        _ => None,
    }
}

/// Whether lines are `return f(...)` or `name = f(...)`, the call being the part from `start` to `end` and reaching
/// over all lines: its traceback shows no marks.
pub(super) fn is_plain_call(lines: &[String], start: usize, end: usize) -> bool {
    let text = lines.join("\n");
    let Ok(module) = syntax::parse(text.as_bytes(), "") else {
        return false;
    };
    let call = match module.body().first() {
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => call,
            _ => return false,
        },
        Some(Stmt::Assign(statement)) => match (&*statement.targets, &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        _ => return false,
    };
    let last_line = text.rfind('\n').map_or(0, |at| at + 1);
    call.start().to_usize() == start && call.end().to_usize() == last_line + end
}

/// The segment as lines of characters.
struct Text {
    lines: Vec<Vec<char>>,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

impl Text {
    fn new(segment: &str) -> Text {
        let mut starts = vec![0];
        starts.extend(segment.match_indices('\n').map(|(at, _)| at + 1));
        Text { lines: segment.split('\n').map(|line| line.chars().collect()).collect(), starts }
    }

    /// The place of an offset that the parser gives.
    fn place(&self, offset: TextSize) -> Place {
        let offset = offset.to_usize().saturating_sub(OPEN.len());
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let mut bytes = self.starts[line];
        let before = self.lines[line].iter().take_while(|c| {
            bytes += c.len_utf8();
            bytes <= offset
        });
        let column = before.count();
        Place { line, column }
    }

    fn at(&self, place: Place) -> Option<char> {
        self.lines.get(place.line)?.get(place.column).copied()
    }

    /// The place itself, or if it is after the end of a line the next character.
    fn valid(&self, mut place: Place) -> Option<Place> {
        while place.column >= self.lines.get(place.line)?.len() {
            place = Place { line: place.line + 1, column: 0 };
        }
        Some(place)
    }

    /// The first character from a place on that is looked for; comments and continued lines are passed over.
    fn find(&self, from: Place, wanted: impl Fn(char) -> bool) -> Option<Place> {
        let mut place = from;
        loop {
            let next = match self.at(place)? {
                '\\' | '#' => Place { line: place.line + 1, column: 0 },
                c if wanted(c) => return Some(place),
                _ => Place { column: place.column + 1, ..place },
            };
            place = self.valid(next)?;
        }
    }

    /// From the opening bracket behind an expression to the end of the whole.
    fn brackets(&self, inner_end: TextSize, open: char, end: TextSize) -> Option<Anchors> {
        let from = self.valid(self.place(inner_end))?;
        let left = self.find(from, |c| c == open)?;
        Some(Anchors { left, right: self.place(end) })
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    /// The marks under a one-line expression.
    fn marks(segment: &str) -> Option<String> {
        let anchors = find(segment)?;
        let mark = |at| match (anchors.left.column..anchors.right.column).contains(&at) {
            true => '^',
            false => '~',
        };
        Some((0..segment.chars().count()).map(mark).collect())
    }

    #[test]
    fn operators_and_brackets_are_marked() {
        assert_eq!(marks("a + b").as_deref(), Some("~~^~~"));
        assert_eq!(marks("(a) ** (b)").as_deref(), Some("~~~~^^~~~~"));
        assert_eq!(marks("f(x)[y]").as_deref(), Some("~~~~^^^"));
        assert_eq!(marks("f(x)(y)").as_deref(), Some("~~~~^^^"));
        assert_eq!(marks("ä-ö").as_deref(), Some("~^~"));
    }

    #[test]
    fn other_expressions_have_no_marks_of_their_own() {
        assert_eq!(marks("name"), None);
        assert_eq!(marks("x.y"), None);
        assert_eq!(marks("x = y"), None);
        assert_eq!(marks("-x"), None);
    }
}
