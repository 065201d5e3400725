//! A single `=` where an expression may have a name by `:=`, or could be compared by `==`.

use super::finding::Finding;
use super::messages::{Context, ends_operand};
use super::targets::describe;
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Expr, UnaryOp};
use ruff_python_parser::parse_expression_range;
use ruff_text_size::{Ranged, TextRange};

/// A bracket that is open.
struct Open {
    bracket: usize,
    /// Where the element begins that is being read.
    element: usize,
    /// Whether parameters of a lambda are being read.
    in_lambda: bool,
}

impl Context<'_> {
    /// The first `=` in brackets that hold expressions and no arguments, if an error in its statement reaches as far.
    pub(super) fn equal_in_brackets(&self, error: TextRange) -> Option<Finding> {
        let from = self.index_at(error.start());
        let ends = |at: &usize| matches!(self.kind(*at), TokenKind::Newline | TokenKind::EndOfFile);
        let first = (0..from).rev().find(ends).map_or(0, |at| at + 1);
        let mut open: Vec<Open> = Vec::new();
        for at in (first..self.tokens.len()).take_while(|at| *at < from || !ends(at)) {
            match (self.kind(at), open.last_mut()) {
                (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace, _) => {
                    open.push(Open { bracket: at, element: at + 1, in_lambda: false });
                }
                (TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace, _) => drop(open.pop()),
                (TokenKind::Lambda, Some(open)) => open.in_lambda = true,
                (TokenKind::Colon, Some(open)) => open.in_lambda = false,
                (TokenKind::Comma, Some(open)) if !open.in_lambda => open.element = at + 1,
                (TokenKind::Equal, Some(open)) if !open.in_lambda && self.holds_expressions(open.bracket) => {
                    let left = self.left_of(open.element, at);
                    // What is wrong further left comes first.
                    let is_whole = parse_expression_range(self.source.text(), left).is_ok();
                    let reached = if is_whole { error.end() >= left.start() } else { error.contains_range(left) };
                    return reached.then(|| self.stray_equal(open.element, at));
                }
                _ => {}
            }
        }
        None
    }

    fn left_of(&self, start: usize, equal: usize) -> TextRange {
        TextRange::new(self.range(start).start(), self.before(equal).1.end())
    }

    /// Whether what a bracket encloses are expressions: no arguments, parameters, imported names or fields.
    fn holds_expressions(&self, open: usize) -> bool {
        let before = self.before(open).0;
        let may_be_name = matches!(before, TokenKind::Match | TokenKind::Case | TokenKind::Type);
        match self.kind(open) {
            TokenKind::Lpar => {
                let names = before == TokenKind::Import || may_be_name;
                !names && !ends_operand(before)
            }
            TokenKind::Lsqb => {
                let defined = open.checked_sub(2).map(|at| self.kind(at));
                !matches!(defined, Some(TokenKind::Def | TokenKind::Class | TokenKind::Type))
            }
            _ => !self.in_field(open + 1),
        }
    }

    /// `=` behind an operand that begins at a token, where only a comparison or `:=` makes sense.
    pub(super) fn stray_equal(&self, start: usize, equal: usize) -> Finding {
        let generic = || self.generic(self.range(equal).start());
        let left = self.left_of(start, equal);
        let parsed = parse_expression_range(self.source.text(), left);
        let operand = parsed.ok().map(|parsed| parsed.into_expr()).filter(is_operand);
        let (Some(operand), Some((right, end))) = (operand, self.operand_from(equal + 1)) else {
            return generic();
        };
        if matches!(self.kind(end), TokenKind::Equal | TokenKind::ColonEqual) {
            return generic();
        }
        if start + 1 == equal && operand.is_name_expr() {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Finding::new(left.cover(right), message);
        }
        match operand {
            Expr::List(_) | Expr::Tuple(_) | Expr::Generator(_) | Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => {
                generic()
            }
            left => {
                let what = describe(&left);
                Finding::new(
                    left.range(),
                    format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
                )
            }
        }
    }

    /// Where the operand of a comparison is that begins at a token, and the index of the token behind it.
    fn operand_from(&self, index: usize) -> Option<(TextRange, usize)> {
        use TokenKind::*;
        let end = self.end_of_expression(index, |kind| {
            matches!(
                kind,
                And | Or | Not | Is | In | If | Else | Less | Greater | LessEqual | GreaterEqual | EqEqual | NotEqual
            )
        });
        let last = self.range(end.checked_sub(1).filter(|last| *last >= index)?);
        let range = TextRange::new(self.range(index).start(), last.end());
        let operand = parse_expression_range(self.source.text(), range).ok()?.into_expr();
        is_operand(&operand).then_some((operand.range(), end))
    }
}

/// Whether an expression may be an operand of a comparison, in parentheses or without.
fn is_operand(expr: &Expr) -> bool {
    match expr {
        Expr::UnaryOp(unary) => unary.op != UnaryOp::Not,
        Expr::BoolOp(_) | Expr::Compare(_) | Expr::If(_) | Expr::Lambda(_) | Expr::Named(_) | Expr::Starred(_) => false,
        Expr::Yield(_) | Expr::YieldFrom(_) => false,
        _ => true,
    }
}
