//! How deeply a tree is nested, and how to leave a deep one without exhausting the native stack.

use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{Expr, Operator, Stmt, Suite};

/// Trees deeper than this are refused, as CPython refuses them at a depth of a few thousand.
pub(super) const MAX_DEPTH: u32 = 6000;

const RED_ZONE: usize = 128 * 1024;
const SEGMENT: usize = 2 * 1024 * 1024;

/// Runs one level of a recursion over a syntax tree, on a new stack segment if little is left.
pub fn with_stack<R>(f: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(RED_ZONE, SEGMENT, f)
}

/// Operators nested deeper than this overflow the stack of CPython's parser, which is another error there.
pub(super) const MAX_PARSER_DEPTH: u32 = 5966;

/// How deeply a tree is nested.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Depth {
    /// Statements and expressions.
    pub(super) tree: u32,
    /// What of that costs CPython's parser stack: operands to the right of their operator.
    pub(super) parser: u32,
}

/// Depth of the nesting of statements and expressions.
pub(super) fn measure(body: &Suite) -> Depth {
    let mut meter = Meter { depth: Depth::default(), deepest: Depth::default() };
    meter.visit_body(body);
    meter.deepest
}

/// Drops a tree. Its drop glue recurses, so it gets a stack that is deep enough.
pub(super) fn drop_suite(body: Suite, depth: u32) {
    const SHALLOW: u32 = 500;
    const BYTES_A_LEVEL: usize = 1024;
    if depth <= SHALLOW {
        drop(body);
    } else {
        stacker::grow(depth as usize * BYTES_A_LEVEL + SEGMENT, || drop(body));
    }
}

struct Meter {
    depth: Depth,
    deepest: Depth,
}

impl Meter {
    fn nested(&mut self, cost: u32, f: impl FnOnce(&mut Self)) {
        self.depth.tree += 1;
        self.depth.parser += cost;
        self.deepest.tree = self.deepest.tree.max(self.depth.tree);
        self.deepest.parser = self.deepest.parser.max(self.depth.parser);
        with_stack(|| f(self));
        self.depth.tree -= 1;
        self.depth.parser -= cost;
    }
}

/// Rules of CPython's grammar that are entered again for the last operand.
fn parser_cost(expr: &Expr) -> u32 {
    match expr {
        Expr::UnaryOp(_) | Expr::If(_) => 1,
        Expr::Lambda(_) => 2,
        Expr::BinOp(binary) if binary.op == Operator::Pow => 2,
        _ => 0,
    }
}

impl<'a> SourceOrderVisitor<'a> for Meter {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.nested(0, |meter| source_order::walk_stmt(meter, stmt));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.nested(parser_cost(expr), |meter| source_order::walk_expr(meter, expr));
    }
}
