//! How deeply a tree is nested, and how to leave a deep one without exhausting the native stack.

use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{Expr, Stmt, Suite};

/// Trees deeper than this are refused, as CPython refuses them at a depth of a few thousand.
pub(super) const MAX_DEPTH: u32 = 6000;

const RED_ZONE: usize = 128 * 1024;
const SEGMENT: usize = 2 * 1024 * 1024;

/// Runs one level of a recursion over a syntax tree, on a new stack segment if little is left.
pub fn with_stack<R>(f: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(RED_ZONE, SEGMENT, f)
}

/// Depth of the nesting of statements and expressions.
pub(super) fn measure(body: &Suite) -> u32 {
    let mut meter = Meter { depth: 0, deepest: 0 };
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
    depth: u32,
    deepest: u32,
}

impl Meter {
    fn nested(&mut self, f: impl FnOnce(&mut Self)) {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        with_stack(|| f(self));
        self.depth -= 1;
    }
}

impl<'a> SourceOrderVisitor<'a> for Meter {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.nested(|meter| source_order::walk_stmt(meter, stmt));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.nested(|meter| source_order::walk_expr(meter, expr));
    }
}
