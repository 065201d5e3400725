//! What is wrong between the elements of brackets: arguments, items, targets of comprehensions.

use super::finding::Finding;
use super::messages::{Context, MISSING_COMMA};
use ruff_python_ast::Expr;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::parse_expression_range;
use ruff_text_size::{Ranged, TextRange};

/// What is said of an argument that is given for something that is no name.
const NO_ASSIGNMENT: &str = "expression cannot contain assignment, perhaps you meant \"==\"?";

impl Context<'_> {
    /// `[a, b for ...]`
    pub(super) fn unparenthesized_target(&self, index: usize) -> Option<Finding> {
        let (kind, open) = self.bracket(index)?;
        let has_comma = (open + 1..index).any(|at| {
            self.kind(at) == TokenKind::Comma && self.bracket(at).is_some_and(|(_, bracket)| bracket == open)
        });
        let applies = has_comma && matches!(kind, TokenKind::Lsqb | TokenKind::Lbrace);
        applies.then(|| {
            let range = TextRange::new(self.range(open + 1).start(), self.before(index).1.end());
            Finding::new(range, "did you forget parentheses around the comprehension target?")
        })
    }

    /// What is to be the target of a `for`, but goes on with an operator where `in` is meant.
    pub(super) fn loop_target(&self, target: &Expr, index: usize) -> Option<Finding> {
        let outside = self.bracket(index).map_or(0, |(_, open)| open + 1);
        let ends = |at: &usize| matches!(self.kind(*at), TokenKind::For | TokenKind::In | TokenKind::Newline);
        let is_target = (outside..index).rev().find(ends).is_some_and(|at| self.kind(at) == TokenKind::For);
        let operand = match target {
            Expr::If(choice) => &*choice.body,
            Expr::Compare(compare) => &*compare.left,
            _ => return None,
        };
        let operator = self.index_at(operand.range().end());
        let operator = (operator..).find(|&at| self.kind(at) != TokenKind::Rpar)?;
        let message = "'in' expected after for-loop variables";
        match (target, self.bracket(index)) {
            _ if !is_target => None,
            (Expr::If(_), Some(_)) => Some(Finding::new(self.range(operator), message)),
            _ => Some(self.generic(self.range(operator).start())),
        }
    }

    /// `f(a=b for ...)`
    pub(super) fn named_element(&self, index: usize) -> Option<Finding> {
        let (kind, open) = self.bracket(index)?;
        let named = kind == TokenKind::Lpar && self.is_call(open) && self.kind(open + 2) == TokenKind::Equal;
        let range = self.range(open + 1).cover(self.range(open + 2));
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        (named && self.kind(open + 1) == TokenKind::Name).then(|| Finding::new(range, message))
    }

    /// `print x` and `exec x` as in Python 2, where an expression may begin; the token is the first of what is printed.
    pub(super) fn call_without_parentheses(&self, index: usize) -> Option<Finding> {
        let (before, name) = self.before(index);
        let word = self.source.slice(name);
        if before != TokenKind::Name || !matches!(word, "print" | "exec") || !self.begins_expression(index - 1) {
            return None;
        }
        let mut arguments = self.expression_or_atom(index)?;
        let mut end = self.index_at(arguments.end());
        while self.kind(end) == TokenKind::Comma {
            let Some(next) = self.expression_from(end + 1) else {
                arguments = arguments.cover(self.range(end));
                break;
            };
            arguments = arguments.cover(next);
            end = self.index_at(next.end());
        }
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        Some(Finding::new(name.cover(arguments), message))
    }

    /// Whether what begins with a token is not only an operand.
    fn begins_expression(&self, index: usize) -> bool {
        use TokenKind::*;
        let (before, _) = self.before(index);
        matches!(
            before,
            Newline
                | Indent
                | Dedent
                | Semi
                | Colon
                | Lpar
                | Lsqb
                | Lbrace
                | Comma
                | Equal
                | ColonEqual
                | Return
                | If
                | Elif
                | While
                | Else
                | Assert
                | Yield
        )
    }

    /// Two expressions side by side inside brackets.
    pub(super) fn missing_comma(&self, index: usize) -> Option<Finding> {
        if let Some(finding) = self.call_without_parentheses(index) {
            return Some(finding);
        }
        let (_, open) = self.bracket(index)?;
        let from = self.range(open).end();
        let (before_kind, before) = self.before(index);
        let is_test = |expr: &Expr| {
            use Expr::*;
            !matches!(expr, Lambda(_) | If(_) | Named(_) | Starred(_) | Yield(_) | YieldFrom(_) | Slice(_))
        };
        let left = self
            .nodes
            .widest(|expr| is_test(expr) && expr.range().end() == before.end() && expr.range().start() >= from);
        let left = left.map(|expr| expr.range()).or_else(|| (before_kind == TokenKind::Name).then_some(before))?;
        let right_kind = self.kind(index);
        let name_and_string = matches!(right_kind, TokenKind::String | TokenKind::FStringStart)
            && left == before
            && before_kind == TokenKind::Name;
        let first = self.source.slice(self.first_token(left.start()));
        // CPython compares a soft keyword only as far as the name reaches.
        let begins_statement = ["match", "case", "_", "type"].iter().any(|word| word.starts_with(first));
        if name_and_string || begins_statement || right_kind == TokenKind::For {
            return None;
        }
        let in_parameters = open >= 2 && self.kind(open - 2) == TokenKind::Def && self.kind(open) == TokenKind::Lpar;
        let in_names = self.before(open).0 == TokenKind::Import;
        if in_parameters || in_names {
            return None;
        }
        let right = self.expression_or_atom(index)?;
        Some(Finding::new(left.cover(right), format!("invalid syntax. {MISSING_COMMA}")))
    }

    /// The expression that starts at a token, or the token alone where that is all that is sure.
    fn expression_or_atom(&self, index: usize) -> Option<TextRange> {
        let atom = matches!(self.kind(index), TokenKind::Name | TokenKind::Int | TokenKind::Float | TokenKind::String);
        self.expression_from(index).or(atom.then(|| self.range(index)))
    }

    /// `f(True=1)` and `f(a.b=1)`.
    pub(super) fn keyword_argument(&self, index: usize) -> Finding {
        let (_, before) = self.before(index);
        let is_value = |argument: &Expr| self.before(self.index_at(argument.range().start())).0 == TokenKind::Equal;
        if self.kind(index) == TokenKind::Equal
            && let Some(argument) = self.nodes.widest(|expr| expr.range().end() == before.end() && !expr.is_call_expr())
            && !is_value(argument)
            && self.bracket(index).is_some_and(|(kind, _)| kind == TokenKind::Lpar)
        {
            return self.keyword_name(argument.range());
        }
        self.generic(self.range(index).start())
    }

    pub(super) fn keyword_name(&self, argument: TextRange) -> Finding {
        if let Some(finding) = self.assigned_unpacking(argument) {
            return finding;
        }
        // A generator expression without parentheses is the only argument that is no expression by itself.
        if parse_expression_range(self.source.text(), argument).is_err() {
            let is_first = self.before(self.index_at(argument.start())).0 == TokenKind::Lpar;
            let message = "Generator expression must be parenthesized";
            return if is_first { self.generic(argument.end()) } else { Finding::new(argument, message) };
        }
        let equal = self.first_token(argument.end());
        let message = match self.source.slice(argument) {
            name @ ("True" | "False" | "None") => format!("cannot assign to {name}"),
            _ => NO_ASSIGNMENT.to_owned(),
        };
        Finding::new(argument.cover(equal), message)
    }

    /// `f((a)=1)`
    pub(super) fn parenthesized_name(&self, argument: TextRange) -> Finding {
        let first = self.index_at(argument.start());
        let name = (first..).find(|&at| self.kind(at) != TokenKind::Lpar).unwrap_or(first);
        Finding::new(self.range(name).cover(self.first_token(argument.end())), NO_ASSIGNMENT)
    }

    /// `f(*a=1)` and `f(**a=1)`
    fn assigned_unpacking(&self, argument: TextRange) -> Option<Finding> {
        let first = self.index_at(argument.start());
        let stars = |at: &usize| matches!(self.kind(*at), TokenKind::Star | TokenKind::DoubleStar);
        let star = Some(first).filter(stars).or_else(|| first.checked_sub(1).filter(stars))?;
        let argument = self.kind(star.checked_sub(1)?);
        let value = self.expression_from(self.index_at(self.range(star + 1).end()) + 1)?;
        let word = if self.kind(star) == TokenKind::Star { "iterable" } else { "keyword" };
        let begins = matches!(argument, TokenKind::Lpar | TokenKind::Comma);
        let range = self.range(star).cover(value);
        begins.then(|| Finding::new(range, format!("cannot assign to {word} argument unpacking")))
    }

    /// The only argument of a call may be a generator expression without parentheses of its own; a class has no such.
    pub(super) fn generator(&self, location: TextRange) -> Finding {
        let (before, after) = (self.before(self.index_at(location.start())), self.index_at(location.end()));
        let is_alone = before.0 == TokenKind::Lpar && self.kind(after) == TokenKind::Rpar;
        let of_class = self.header(after) == TokenKind::Class;
        match self.nodes.at(location) {
            Some(Expr::Generator(generator)) if is_alone && of_class => self.generic(generator.elt.range().end()),
            _ => Finding::new(location, "Generator expression must be parenthesized"),
        }
    }
}
