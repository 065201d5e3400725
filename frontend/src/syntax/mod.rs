//! Syntax: source bytes to the syntax tree, and errors as CPython prints them.
//!
//! The tree is that of `ruff_python_parser`. Nothing here knows of scopes or bytecode; only `scope` and `compile`
//! look into the tree.

mod decisive;
mod depth;
mod doubts;
mod elements;
mod equals;
mod error;
mod escapes;
mod fields;
mod finding;
mod goal;
mod messages;
mod numbers;
mod parameters;
mod patterns;
mod source;
mod targets;
mod tokens;

pub use depth::with_stack;
pub use error::{ErrorKind, SyntaxError};
pub use goal::Goal;
pub use source::{Place, Source};

use ruff_python_ast::{Decorator, Identifier, Mod, PythonVersion, Stmt, Suite};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{TextRange, TextSize};

/// A module that parsed: its text and its tree.
#[derive(Debug)]
pub struct ParsedModule {
    source: Source,
    body: Suite,
    depth: u32,
    goal: Goal,
    future_annotations: bool,
    optimization: Optimization,
}

/// What the compiler leaves out: the levels of `compile(..., optimize=...)` and of CPython's options `-O` and `-OO`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Optimization {
    /// Nothing.
    #[default]
    None,
    /// Assertions; `__debug__` is false.
    Assertions,
    /// Docstrings, too.
    Docstrings,
}

impl ParsedModule {
    /// What the text was read as.
    pub fn goal(&self) -> Goal {
        self.goal
    }

    /// Whether annotations are text as if the module began with the future statement that makes them so.
    pub fn future_annotations(&self) -> bool {
        self.future_annotations
    }

    /// Compiles the module as if it began with the future statement that makes annotations text.
    pub fn set_future_annotations(&mut self) {
        self.future_annotations = true;
    }

    /// What the compiler is to leave out.
    pub fn optimization(&self) -> Optimization {
        self.optimization
    }

    /// Has the compiler leave something out.
    pub fn set_optimization(&mut self, optimization: Optimization) {
        self.optimization = optimization;
    }

    /// The decoded text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The statements of the module.
    pub fn body(&self) -> &[Stmt] {
        &self.body
    }

    /// Where a definition is without its decorators: from `def`, `async` or `class` on. The tree's range has them.
    pub fn definition(&self, whole: TextRange, decorators: &[Decorator], name: &Identifier) -> TextRange {
        let before = decorators.last().map_or(whole.start(), |decorator| decorator.range.end());
        let between = self.source.slice(TextRange::new(before, name.range.start()));
        let blank = |c: char| c.is_whitespace() || c == '\\';
        let head = between.trim_end_matches(blank);
        let head = head.strip_suffix("class").or(head.strip_suffix("def")).unwrap_or(head);
        let head = head.trim_end_matches(blank).strip_suffix("async").unwrap_or(head);
        TextRange::new(before + TextSize::of(head), whole.end())
    }
}

impl Drop for ParsedModule {
    fn drop(&mut self) {
        depth::drop_suite(std::mem::take(&mut self.body), self.depth);
    }
}

/// Parses a module. `filename` is only for errors.
pub fn parse(bytes: &[u8], filename: &str) -> Result<ParsedModule, Box<SyntaxError>> {
    parse_as(Source::decode(bytes, filename)?, filename, Goal::Module, &mut Vec::new())
}

/// Parses text as what it is meant to be. What is doubtful in the part that could be parsed is added to the warnings:
/// each is the error that it is where warnings are errors.
pub fn parse_as(
    source: Source,
    filename: &str,
    goal: Goal,
    warnings: &mut Vec<SyntaxError>,
) -> Result<ParsedModule, Box<SyntaxError>> {
    const PARSER_STACK: usize = 16 * 1024 * 1024;
    // The parser grows its stack as it goes deeper, but drops what it gives up from higher frames.
    stacker::maybe_grow(PARSER_STACK, 2 * PARSER_STACK, || parse_source(source, filename, goal, warnings))
}

fn parse_source(
    source: Source,
    filename: &str,
    goal: Goal,
    warnings: &mut Vec<SyntaxError>,
) -> Result<ParsedModule, Box<SyntaxError>> {
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parse_unchecked(source.text(), options);
    let found = tokens::check(&source, &parsed);
    let doubts = found.warnings.iter().map(|doubt| *doubt.clone().into_error(&source, filename));
    let doubts: Vec<SyntaxError> = doubts.collect();
    let error = messages::first_error(&source, &parsed, found, filename);
    let error = error.or_else(|| goal.refuse(&source, &parsed, filename));
    let error = error.map(|error| goal.place_at_end(&source, &parsed, error));
    // What an error marks has been parsed, unless it is just one token that could not be used.
    let place = |found: &SyntaxError| ((found.line, found.column), (found.end_line, found.end_column));
    let is_parsed = |doubt: &SyntaxError| {
        let is_before = |error: &SyntaxError| place(doubt).1 <= place(error).1 && place(doubt) != place(error);
        error.as_deref().is_none_or(is_before)
    };
    warnings.extend(doubts.into_iter().filter(is_parsed));
    let Mod::Module(tree) = parsed.into_syntax() else { unreachable!("module mode gives a module") };
    let depth = depth::measure(&tree.body);
    let module = ParsedModule {
        source,
        body: tree.body,
        depth: depth.tree,
        goal,
        future_annotations: false,
        optimization: Optimization::None,
    };
    match error {
        Some(error) => Err(error),
        None if depth.parser > depth::MAX_PARSER_DEPTH => {
            let message = "Parser stack overflowed - Python source too complex to parse".to_owned();
            Err(SyntaxError::without_place(ErrorKind::Memory, filename, message))
        }
        None if depth.tree > depth::MAX_DEPTH => {
            let message = "maximum recursion depth exceeded during compilation".to_owned();
            Err(SyntaxError::without_place(ErrorKind::Recursion, filename, message))
        }
        None => Ok(module),
    }
}

#[cfg(test)]
mod tests;
