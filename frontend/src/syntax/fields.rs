//! What is wrong with a replacement field of an f-string, in CPython's words.

use super::finding::Finding;
use super::messages::Context;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{InterpolatedStringErrorType, parse_expression_range};
use ruff_text_size::TextRange;

impl Context<'_> {
    /// The brace that opens the replacement field around a token.
    pub(super) fn field_around(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while let Some((_, open)) = self.bracket(at) {
            if self.opens_field(open) {
                return Some(open);
            }
            at = open;
        }
        None
    }

    /// Whether the innermost open bracket is a replacement field of an f-string.
    pub(super) fn in_field(&self, index: usize) -> bool {
        self.bracket(index).is_some_and(|(_, open)| self.opens_field(open))
    }

    fn opens_field(&self, open: usize) -> bool {
        self.kind(open) == TokenKind::Lbrace
            && match self.before(open).0 {
                TokenKind::FStringStart | TokenKind::FStringMiddle | TokenKind::Rbrace => true,
                // A colon in a field begins its format specification.
                TokenKind::Colon => self.in_field(open),
                _ => false,
            }
    }

    /// What CPython says of a field that something is wrong with which it says nothing else of: what could not follow
    /// what there is up to then. `error` is where its parser has stopped.
    pub(super) fn field_at_fault(&self, open: usize, error: usize) -> Finding {
        use TokenKind::*;
        let first = open + 1;
        if matches!(self.kind(first), Rbrace | Exclamation | Colon | Equal) {
            let text = self.source.slice(self.range(first));
            return Finding::new(self.range(first), format!("f-string: valid expression required before '{text}'"));
        }
        let at = |index: usize, message: &str| Finding::new(self.range(index), format!("f-string: {message}"));
        let Some(mut end) = self.end_of_operand(first, error) else {
            let lambda = self.lambda_in_field(open);
            return lambda.unwrap_or_else(|| at(first, "expecting a valid expression after '{'"));
        };
        if !matches!(self.kind(end), Equal | Exclamation | Colon | Rbrace) {
            let comma = self.missing_comma(end);
            return comma.unwrap_or_else(|| at(end, "expecting '=', or '!', or ':', or '}'"));
        }
        if self.kind(end) == Equal {
            end += 1;
            if !matches!(self.kind(end), Exclamation | Colon | Rbrace) {
                return at(end, "expecting '!', or ':', or '}'");
            }
        }
        if self.kind(end) == Exclamation {
            end += 2;
            match self.kind(end - 1) {
                Colon | Rbrace => return at(end - 1, "missing conversion character"),
                Name => {}
                _ => return at(end - 1, "invalid conversion character"),
            }
            if !matches!(self.kind(end), Colon | Rbrace) {
                return at(end, "expecting ':' or '}'");
            }
        }
        match self.kind(end) {
            Colon => at(error, "expecting '}', or format specs"),
            _ => at(end, "expecting '}'"),
        }
    }

    /// The token behind the longest expression that begins at a token and ends before another.
    fn end_of_operand(&self, first: usize, limit: usize) -> Option<usize> {
        let parses = |end: &usize| {
            let range = TextRange::new(self.range(first).start(), self.before(*end).1.end());
            parse_expression_range(self.source.text(), range).is_ok()
        };
        (first + 1..=limit).rev().find(parses)
    }

    /// The colon of an unparenthesised lambda begins the format specification instead.
    fn lambda_in_field(&self, open: usize) -> Option<Finding> {
        let lambda = Some(open + 1).filter(|at| self.kind(*at) == TokenKind::Lambda)?;
        let colon = (lambda..self.tokens.len()).find(|&at| self.kind(at) == TokenKind::Colon)?;
        let message = "f-string: lambda expressions are not allowed without parentheses";
        let is_format = matches!(self.kind(colon + 1), TokenKind::FStringMiddle | TokenKind::Rbrace);
        is_format.then(|| Finding::new(self.range(lambda).cover(self.range(colon)), message))
    }

    pub(super) fn fstring(&self, error: &InterpolatedStringErrorType, location: TextRange) -> Finding {
        use InterpolatedStringErrorType::*;
        let index = self.index_at(location.start());
        match error {
            InvalidConversionFlag if self.kind(index) == TokenKind::Name => {
                let text = self.source.slice(self.range(index));
                let message = format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
                Finding::new(self.range(index), message)
            }
            ConversionFlagNotImmediatelyAfterExclamation => {
                let (_, exclamation) = self.before(index);
                // The word is misspelt there.
                let message = "f-string: conversion type must come right after the exclamanation mark";
                Finding::new(exclamation.cover(self.range(index)), message)
            }
            _ => self.generic(location.start()),
        }
    }
}
