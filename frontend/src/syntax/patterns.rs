//! What the parser's errors in patterns of `match` and in augmented assignments are in CPython's words.

use super::finding::Finding;
use super::messages::Context;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;
use ruff_text_size::{Ranged, TextRange};

impl Context<'_> {
    /// An error of a kind that only patterns have.
    pub(super) fn pattern(&self, error: &ParseErrorType, location: TextRange) -> Finding {
        let index = self.index_at(location.start());
        let is_number = |kind| matches!(kind, TokenKind::Int | TokenKind::Float | TokenKind::Complex);
        match error {
            ParseErrorType::InvalidMatchPatternTarget if self.before(index).0 == TokenKind::As => {
                Finding::new(location, "cannot use '_' as a target")
            }
            ParseErrorType::InvalidStarPatternUsage if !self.in_class_pattern(index) => self.generic(location.end()),
            ParseErrorType::ExpectedImaginaryNumber if is_number(self.kind(index)) => {
                Finding::new(location, "imaginary number required in complex literal")
            }
            ParseErrorType::ExpectedRealNumber if self.kind(index) == TokenKind::Minus => {
                self.generic(self.range(index).end())
            }
            // The second sign of `1 + 2j + 3`, and any sign behind what is not a number.
            ParseErrorType::ExpectedRealNumber if !is_number(self.kind(index)) || self.is_second_part(index) => {
                self.generic(location.end())
            }
            ParseErrorType::ExpectedRealNumber => Finding::new(location, "real number required in complex literal"),
            _ => self.generic(location.start()),
        }
    }

    fn in_class_pattern(&self, index: usize) -> bool {
        self.bracket(index).is_some_and(|(_, open)| self.before(open).0 == TokenKind::Name)
    }

    fn is_second_part(&self, index: usize) -> bool {
        matches!(self.before(index).0, TokenKind::Plus | TokenKind::Minus)
            || matches!(self.kind(index + 2), TokenKind::Complex)
    }

    /// An error that the parser has in patterns, by its message.
    pub(super) fn pattern_message(&self, message: &str, location: TextRange) -> Option<Finding> {
        let index = self.index_at(location.start());
        Some(match message {
            "Invalid mapping pattern key" | "Expected an identifier for the keyword pattern" => {
                self.generic(location.end())
            }
            "Positional patterns cannot follow keyword patterns" => {
                Finding::new(location, "positional patterns follow keyword patterns")
            }
            "Expected an identifier"
                if self.before(index).0 == TokenKind::As && self.header(index) == TokenKind::Case =>
            {
                Finding::new(location, "invalid pattern target")
            }
            "Expected a pattern" if self.kind(index) == TokenKind::Minus => self.generic(self.range(index).end()),
            _ => return None,
        })
    }

    /// Whether a token is the operator of an augmented assignment.
    pub(super) fn is_augmented(&self, index: usize) -> bool {
        let text = self.source.slice(self.range(index));
        text.len() > 1 && text.ends_with('=') && !matches!(text, "==" | "!=" | "<=" | ">=" | ":=")
    }

    /// `a, b += 1`
    pub(super) fn augmented_tuple(&self, index: usize) -> Finding {
        let (_, before) = self.before(index);
        match self.nodes.widest(|expr| expr.is_tuple_expr() && expr.range().contains_range(before)) {
            Some(tuple) => Finding::new(
                TextRange::new(tuple.range().start(), before.end()),
                "'tuple' is an illegal expression for augmented assignment",
            ),
            None => self.generic(self.range(index).start()),
        }
    }
}
