//! What is wrong with the parameters of functions and lambdas, in CPython's words.

use super::finding::Finding;
use super::messages::Context;
use ruff_python_ast::token::TokenKind;
use ruff_text_size::{TextRange, TextSize};

impl Context<'_> {
    /// `def f((a, b))` and the like in a lambda: only names can stand in such parentheses, and before them.
    pub(super) fn parenthesized_parameters(&self, open: usize) -> Option<Finding> {
        let plain = |at: &usize| matches!(self.kind(*at), TokenKind::Name | TokenKind::Comma);
        let close =
            (open + 1..).find(|at| !plain(at)).filter(|&at| at > open + 1 && self.kind(at) == TokenKind::Rpar)?;
        let mut before = (0..open).rev();
        let start = before.find(|at| !plain(at))?;
        let word = match self.kind(start) {
            TokenKind::Lambda => "Lambda expression",
            TokenKind::Lpar if start >= 2 && self.kind(start - 2) == TokenKind::Def => "Function",
            _ => return None,
        };
        let range = self.range(open).cover(self.range(close));
        Some(Finding::new(range, format!("{word} parameters cannot be parenthesized")))
    }

    /// A `/` that no parameter precedes.
    pub(super) fn first_slash(&self, slash: usize) -> Finding {
        let range = self.range(slash);
        let follows_star = slash >= 2 && self.kind(slash - 2) == TokenKind::Star;
        match self.kind(slash + 1) {
            _ if follows_star => Finding::new(range, "/ must be ahead of *"),
            TokenKind::Comma => Finding::new(range, "at least one argument must precede /"),
            _ => self.generic(range.start()),
        }
    }

    /// `f(x=)` and `def f(x=)`: what stands behind the `=` ends it.
    pub(super) fn missing_value(&self, index: usize) -> Option<Finding> {
        let equal = index.checked_sub(1)?;
        if self.in_lambda(equal) {
            return Some(Finding::new(self.range(equal), "expected default value expression"));
        }
        let (bracket, open) = self.bracket(index)?;
        if bracket != TokenKind::Lpar {
            return None;
        }
        if open >= 2 && self.kind(open - 2) == TokenKind::Def {
            return Some(Finding::new(self.range(equal), "expected default value expression"));
        }
        let (name, range) = self.before(equal);
        let argument = self.is_call(open) && name == TokenKind::Name && self.kind(index) != TokenKind::Colon;
        argument.then(|| Finding::new(range.cover(self.range(equal)), "expected argument value expression"))
    }

    /// Whether a token is among the parameters of a lambda.
    fn in_lambda(&self, index: usize) -> bool {
        let open = self.bracket(index).map_or(0, |(_, open)| open + 1);
        let ends = |kind| matches!(kind, TokenKind::Lambda | TokenKind::Colon | TokenKind::Newline | TokenKind::Semi);
        let last = (open..index).rev().find(|&at| ends(self.kind(at)));
        last.is_some_and(|at| self.kind(at) == TokenKind::Lambda)
    }

    /// A `*` alone with no parameter behind it that has to be named.
    pub(super) fn named_behind_star(&self, start: TextSize) -> Finding {
        let star = self.star_at(self.index_at(start));
        match self.kind(star + 1) {
            TokenKind::None | TokenKind::True | TokenKind::False => self.generic(self.range(star + 1).start()),
            _ => Finding::new(self.bare_star(star), "named arguments must follow bare *"),
        }
    }

    /// `*args=1` and `**kwargs=1`
    pub(super) fn default_of_star(&self, start: TextSize) -> Finding {
        let index = self.index_at(start);
        let equal = (index..self.tokens.len()).find(|&at| self.kind(at) == TokenKind::Equal).unwrap_or(index);
        let begins = |at: &usize| {
            let before = self.before(*at).0;
            matches!(before, TokenKind::Comma | TokenKind::Lpar | TokenKind::Lambda)
        };
        let first = (0..equal).rev().find(begins).unwrap_or(index);
        // An annotation with a star may be anything, but the parameter has no default then.
        if self.kind(first + 2) == TokenKind::Colon && self.kind(first + 3) == TokenKind::Star {
            return self.generic(self.range(equal).start());
        }
        let word = if self.kind(first) == TokenKind::DoubleStar { "keyword" } else { "positional" };
        Finding::new(self.range(equal), format!("var-{word} argument cannot have default value"))
    }

    fn star_at(&self, index: usize) -> usize {
        (0..=index).rev().find(|&at| self.kind(at) == TokenKind::Star).unwrap_or(index)
    }

    /// What CPython marks for a `*` without parameters behind it: a function's star, and what follows that of a lambda.
    fn bare_star(&self, star: usize) -> TextRange {
        let keyword = (0..star).rev().find(|&at| matches!(self.kind(at), TokenKind::Def | TokenKind::Lambda));
        match keyword.map(|at| self.kind(at)) {
            Some(TokenKind::Lambda) if self.kind(star + 1) == TokenKind::Comma => self.range(star + 2),
            Some(TokenKind::Lambda) => self.range(star + 1),
            _ => self.range(star),
        }
    }
}
