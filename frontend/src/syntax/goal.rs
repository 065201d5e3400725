//! What a text is meant to be: a module, one expression, or one statement as at a prompt.
//!
//! Every text is parsed as a module; here it is seen whether that module is what was asked for.

use super::error::{ErrorKind, SyntaxError};
use super::source::Source;
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Expr, Mod, Stmt};
use ruff_python_parser::Parsed;
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What a text is meant to be: the modes of `compile`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Goal {
    /// Statements: `exec`.
    Module,
    /// One expression: `eval`.
    Expression,
    /// One statement whose expressions are shown: `single`.
    Interactive,
}

impl Goal {
    /// The error of a module that is not what was asked for.
    pub(super) fn refuse(self, source: &Source, parsed: &Parsed<Mod>, filename: &str) -> Option<Box<SyntaxError>> {
        let Mod::Module(module) = parsed.syntax() else { return None };
        match self {
            Goal::Module => None,
            Goal::Expression => not_an_expression(source, parsed, &module.body, filename),
            Goal::Interactive => not_one_statement(source, parsed, &module.body, filename),
        }
    }
}

impl Goal {
    /// An error about the end of a line marks that end, which is a token. Only modules are given one where the text ends
    /// without it; elsewhere CPython has no place for the error then.
    pub(super) fn place_at_end(
        self,
        source: &Source,
        parsed: &Parsed<Mod>,
        mut error: Box<SyntaxError>,
    ) -> Box<SyntaxError> {
        let length = error.text.as_ref().map(|text| text.chars().count() as u32);
        let is_at_end = error.message == "invalid syntax" && length.is_some_and(|length| error.column == length + 1);
        if is_at_end {
            if self == Goal::Expression
                && let Some(first) = token(parsed, TextSize::default(), |_| true)
                && token(parsed, TextSize::default(), begins_statement) == Some(first)
            {
                return invalid(source, &error.filename, first);
            }
            let is_unended = error.line as usize == source.text().lines().count() && !source.text().ends_with('\n');
            error.end_line = error.line;
            (error.column, error.end_column) = match self {
                Goal::Expression | Goal::Interactive if is_unended => (0, 0),
                _ => (error.column, error.column + 1),
            };
        }
        error
    }
}

/// The error of text that holds nothing: in its last line, if it has any.
fn nothing(source: &Source, filename: &str) -> Box<SyntaxError> {
    let text = source.text();
    if text.is_empty() {
        let mut error = SyntaxError::without_place(ErrorKind::Syntax, filename, "invalid syntax".to_owned());
        error.text = Some(String::new());
        error.is_whole_line = true;
        return error;
    }
    let end = TextSize::of(text.strip_suffix('\n').unwrap_or(text));
    let mut error = invalid(source, filename, TextRange::empty(end));
    (error.column, error.end_column) = (0, 0);
    error
}

fn invalid(source: &Source, filename: &str, range: TextRange) -> Box<SyntaxError> {
    source.error(ErrorKind::Syntax, filename, range, "invalid syntax".to_owned())
}

/// The first token at or behind a place that is no trivia and for which `wanted` holds.
fn token(parsed: &Parsed<Mod>, from: TextSize, wanted: impl Fn(TokenKind) -> bool) -> Option<TextRange> {
    let behind = parsed.tokens().iter().filter(|token| token.start() >= from && !token.kind().is_trivia());
    behind.into_iter().find(|token| wanted(token.kind())).map(Ranged::range)
}

/// Whether a token begins a statement and never an expression.
fn begins_statement(kind: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        kind,
        At | Assert
            | Async
            | Break
            | Class
            | Continue
            | Def
            | Del
            | For
            | From
            | Global
            | If
            | Import
            | Nonlocal
            | Pass
            | Raise
            | Return
            | Try
            | While
            | With
    )
}

fn not_an_expression(source: &Source, parsed: &Parsed<Mod>, body: &[Stmt], filename: &str) -> Option<Box<SyntaxError>> {
    let Some(first) = body.first() else {
        return Some(nothing(source, filename));
    };
    // CPython stops at the first token that cannot go on an expression: behind it, or where none begins.
    let expression = match first {
        Stmt::Expr(stmt) => Some(&*stmt.value),
        Stmt::Assign(stmt) => stmt.targets.first(),
        Stmt::AugAssign(stmt) => Some(&*stmt.target),
        Stmt::AnnAssign(stmt) => Some(&*stmt.target),
        _ => None,
    };
    let wrong = |expr: &&Expr| matches!(expr, Expr::Starred(_) | Expr::Yield(_) | Expr::YieldFrom(_));
    let begins = |expr: &Expr| expr.start() == first.start();
    let from = match expression {
        Some(expr) if wrong(&expr) && begins(expr) => first.start(),
        Some(Expr::Tuple(tuple)) if !tuple.parenthesized && tuple.elts.first().is_some_and(|e| wrong(&e)) => {
            first.start()
        }
        Some(_) if body.len() == 1 && first.is_expr_stmt() => {
            let semicolon = token(parsed, first.end(), |kind| kind == TokenKind::Semi)?;
            return Some(invalid(source, filename, semicolon));
        }
        Some(expr) => {
            let behind = |kind| !matches!(kind, TokenKind::Rpar | TokenKind::Newline);
            let at = token(parsed, expr.end(), behind).unwrap_or_else(|| TextRange::empty(expr.end()));
            return Some(invalid(source, filename, at));
        }
        None => first.start(),
    };
    let at = token(parsed, from, |_| true).unwrap_or_else(|| TextRange::empty(from));
    Some(invalid(source, filename, at))
}

fn not_one_statement(source: &Source, parsed: &Parsed<Mod>, body: &[Stmt], filename: &str) -> Option<Box<SyntaxError>> {
    let Some((first, rest)) = body.split_first() else {
        return Some(nothing(source, filename));
    };
    let end = token(parsed, first.end(), |kind| kind == TokenKind::Newline).map_or(first.end(), |at| at.start());
    let other = rest.iter().find(|stmt| is_compound(first) || stmt.start() > end);
    let last = source.text().split('\n').next_back().unwrap_or_default();
    if other.is_none() && is_compound(first) && !last.is_empty() && !last.starts_with([' ', '\t']) {
        // A block ends where a line is indented less, or with an empty line.
        let mut error = invalid(source, filename, TextRange::empty(TextSize::of(source.text())));
        (error.column, error.end_column) = (0, 0);
        return Some(error);
    }
    let other = other?;
    if is_compound(first) {
        let at = token(parsed, other.start(), |_| true).unwrap_or_else(|| other.range());
        return Some(invalid(source, filename, at));
    }
    let message = "multiple statements found while compiling a single statement".to_owned();
    let at = TextRange::at(end, TextSize::from(1));
    let mut error = source.error(ErrorKind::Syntax, filename, at, message);
    (error.end_line, error.end_column) = (error.line, error.column + 1);
    Some(error)
}

fn is_compound(stmt: &Stmt) -> bool {
    matches!(
        stmt,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::If(_)
            | Stmt::While(_)
            | Stmt::For(_)
            | Stmt::Try(_)
            | Stmt::With(_)
            | Stmt::Match(_)
    )
}
