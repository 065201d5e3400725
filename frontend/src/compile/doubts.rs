//! Code that compiles and can hardly be meant, in CPython's words: literals compared by identity, called or subscripted,
//! and assertions about tuples.
//!
//! What is compiled twice, as a `finally` block may be, is warned of twice, as in CPython.

use super::Compiler;
use crate::bytecode::Const;
use crate::syntax::ErrorKind;
use ruff_python_ast::{self as ast, CmpOp, Expr};
use ruff_text_size::Ranged;

impl Compiler<'_> {
    fn warn(&mut self, node: &impl Ranged, message: String) {
        let error = self.module.source().error(ErrorKind::Syntax, &self.filename, node.range(), message);
        self.warnings.push(*error);
    }

    /// The identity of a literal means nothing. `negated` is that of a comparison below `not`.
    pub(super) fn doubt_identity(&mut self, compare: &ast::ExprCompare, negated: bool) {
        let mut left = &*compare.left;
        for (&op, right) in compare.ops.iter().zip(&compare.comparators) {
            if matches!(op, CmpOp::Is | CmpOp::IsNot)
                && let Some(value) = self.plain_literal(left).or_else(|| self.plain_literal(right))
            {
                let kind = type_name(&value);
                let (op, better) = if (op == CmpOp::Is) != negated { ("is", "==") } else { ("is not", "!=") };
                return self.warn(compare, format!("\"{op}\" with '{kind}' literal. Did you mean \"{better}\"?"));
            }
            left = right;
        }
    }

    /// A constant that is no singleton.
    fn plain_literal(&self, expr: &Expr) -> Option<Const> {
        self.constant(expr).filter(|value| !matches!(value, Const::None | Const::Bool(_) | Const::Ellipsis))
    }

    /// A literal cannot be called.
    pub(super) fn doubt_call(&mut self, callee: &Expr) {
        if let Some(kind) = self.literal_type(callee).filter(|&kind| kind != FUNCTION) {
            self.warn(callee, format!("'{kind}' object is not callable; perhaps you missed a comma?"));
        }
    }

    /// Many literals cannot be subscripted, and sequences not with anything.
    pub(super) fn doubt_subscript(&mut self, value: &Expr, index: &Expr) {
        match self.literal_type(value) {
            Some("dict") | None => {}
            Some(kind @ ("str" | "bytes" | "tuple" | "list")) => {
                if let Some(given) = self.literal_type(index).filter(|given| !matches!(*given, "int" | "bool")) {
                    let message =
                        format!("{kind} indices must be integers or slices, not {given}; perhaps you missed a comma?");
                    self.warn(value, message);
                }
            }
            Some(kind) => {
                self.warn(value, format!("'{kind}' object is not subscriptable; perhaps you missed a comma?"));
            }
        }
    }

    /// A tuple with items is true.
    pub(super) fn doubt_assertion(&mut self, stmt: &ast::StmtAssert) {
        let has_items = match (self.constant(&stmt.test), &*stmt.test) {
            (Some(Const::Tuple(items)), _) => !items.is_empty(),
            (None, Expr::Tuple(tuple)) => !tuple.elts.is_empty(),
            _ => false,
        };
        if has_items {
            self.warn(stmt, "assertion is always true, perhaps remove parentheses?".to_owned());
        }
    }

    /// The type of an expression that says so itself.
    fn literal_type(&self, expr: &Expr) -> Option<&'static str> {
        Some(match expr {
            Expr::Tuple(_) => "tuple",
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::Dict(_) | Expr::DictComp(_) => "dict",
            Expr::Set(_) | Expr::SetComp(_) => "set",
            Expr::Generator(_) => "generator",
            Expr::Lambda(_) => FUNCTION,
            Expr::FString(_) => "str",
            _ => type_name(&self.constant(expr)?),
        })
    }
}

const FUNCTION: &str = "function";

fn type_name(value: &Const) -> &'static str {
    match value {
        Const::None => "NoneType",
        Const::Bool(_) => "bool",
        Const::Ellipsis => "ellipsis",
        Const::Int(_) => "int",
        Const::Float(_) => "float",
        Const::Complex(_) => "complex",
        Const::Str(_) => "str",
        Const::Bytes(_) => "bytes",
        Const::Tuple(_) => "tuple",
        Const::FrozenSet(_) => "frozenset",
        Const::Code(_) => "code",
    }
}
