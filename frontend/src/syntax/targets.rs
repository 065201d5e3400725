//! Expressions found again in a tree with errors, and what CPython calls them.

use super::depth::with_stack;
use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{self as ast, Expr, Mod, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What CPython's messages call an expression.
pub(super) fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(literal) if literal.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::Slice(_) | Expr::IpyEscapeCommand(_) => "expression",
    }
}

/// All expressions and assignments of a tree.
#[derive(Default)]
pub(super) struct Nodes<'a> {
    exprs: Vec<&'a Expr>,
    assigns: Vec<&'a ast::StmtAssign>,
}

impl<'a> Nodes<'a> {
    pub(super) fn of(tree: &'a Mod) -> Nodes<'a> {
        let mut nodes = Nodes::default();
        match tree {
            Mod::Module(module) => nodes.visit_body(&module.body),
            Mod::Expression(expression) => nodes.visit_expr(&expression.body),
        }
        nodes
    }

    /// The outermost expression with exactly this range.
    pub(super) fn at(&self, range: TextRange) -> Option<&'a Expr> {
        self.exprs.iter().copied().find(|expr| expr.range() == range)
    }

    /// The widest expression that `fits`.
    pub(super) fn widest(&self, fits: impl Fn(&Expr) -> bool) -> Option<&'a Expr> {
        self.exprs
            .iter()
            .copied()
            .filter(|expr| !expr.range().is_empty() && fits(expr))
            .max_by_key(|expr| expr.range().len())
    }

    /// The assignment whose targets include a place.
    pub(super) fn assignment_at(&self, offset: TextSize) -> Option<&'a ast::StmtAssign> {
        self.assigns.iter().copied().find(|assign| assign.targets.iter().any(|target| target.range().contains(offset)))
    }
}

impl<'a> SourceOrderVisitor<'a> for Nodes<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assign(assign) = stmt {
            self.assigns.push(assign);
        }
        with_stack(|| source_order::walk_stmt(self, stmt));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.exprs.push(expr);
        with_stack(|| source_order::walk_expr(self, expr));
    }
}
