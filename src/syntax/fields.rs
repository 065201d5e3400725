//! What the parser's errors in replacement fields of f-strings are in CPython's words.

use super::finding::Finding;
use super::messages::Context;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::InterpolatedStringErrorType;
use ruff_text_size::{TextRange, TextSize};

impl Context<'_> {
    pub(super) fn expected_in_field(&self, index: usize) -> Finding {
        let (before, before_range) = self.before(index);
        let text = self.source.slice(self.range(index));
        if before == TokenKind::Lbrace && matches!(text, "}" | "!" | ":" | "=") {
            return Finding::new(self.range(index), format!("f-string: valid expression required before '{text}'"));
        }
        if let Some((_, open)) = self.bracket(index)
            && self.kind(open + 1) == TokenKind::Lambda
            && self.kind(index) == TokenKind::FStringMiddle
        {
            return self.lambda_in_field(open);
        }
        if before == TokenKind::Lbrace && self.kind(index) == TokenKind::FStringEnd {
            return self.unclosed_field(index);
        }
        if before == TokenKind::Lbrace {
            return Finding::new(self.range(index), "f-string: expecting a valid expression after '{'");
        }
        Finding::new(before_range, "f-string: expecting '=', or '!', or ':', or '}'")
    }

    /// The colon of an unparenthesised lambda begins the format specification instead.
    fn lambda_in_field(&self, open: usize) -> Finding {
        let colon = (open..self.tokens.len()).find(|&at| self.kind(at) == TokenKind::Colon).unwrap_or(open);
        let range = self.range(open + 1).cover(self.range(colon));
        Finding::new(range, "f-string: lambda expressions are not allowed without parentheses")
    }

    pub(super) fn fstring(&self, error: &InterpolatedStringErrorType, location: TextRange) -> Finding {
        use InterpolatedStringErrorType::*;
        let index = self.index_at(location.start());
        match error {
            InvalidConversionFlag => {
                let text = self.source.slice(self.range(index));
                let is_name = self.kind(index) == TokenKind::Name;
                let message = match (is_name, text) {
                    (true, _) => format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'"),
                    (false, "}" | ":") => "f-string: missing conversion character".to_owned(),
                    (false, _) => "f-string: invalid conversion character".to_owned(),
                };
                Finding::new(self.range(index), message)
            }
            ConversionFlagNotImmediatelyAfterExclamation => {
                let (_, exclamation) = self.before(index);
                // The word is misspelt there.
                let message = "f-string: conversion type must come right after the exclamanation mark";
                Finding::new(exclamation.cover(self.range(index)), message)
            }
            LambdaWithoutParentheses => match self.bracket(index) {
                Some((_, open)) => self.lambda_in_field(open),
                None => self.generic(location.start()),
            },
            UnclosedLbrace => {
                if let Some(finding) = self.missing_comma(index) {
                    return finding;
                }
                self.unclosed_field(index)
            }
            _ => self.generic(location.start()),
        }
    }

    fn unclosed_field(&self, index: usize) -> Finding {
        let in_spec =
            self.bracket(index).is_some_and(|(_, open)| (open..index).any(|at| self.kind(at) == TokenKind::Colon));
        let at_end = matches!(self.kind(index), TokenKind::FStringEnd | TokenKind::Newline);
        let message = match (in_spec, at_end) {
            (true, _) => "f-string: expecting '}', or format specs",
            (false, true) => "f-string: expecting '}'",
            (false, false) => "f-string: expecting '=', or '!', or ':', or '}'",
        };
        let range = TextRange::at(self.range(index).start(), TextSize::from(1));
        Finding::new(if at_end { range } else { self.range(index) }, message)
    }
}
