//! How exceptions stand together: causes and contexts one after the other, the exceptions of a group in boxes.

use super::{Entry, entries, exception_only};
use crate::runtime::objects::Exception;
use crate::runtime::ops::exception::{as_group, members};
use crate::runtime::{Gc, Isolate, Value};

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// How many exceptions of a group are shown.
const MAX_WIDTH: usize = 15;
/// How deeply nested groups are shown.
const MAX_DEPTH: usize = 10;

/// The text that CPython writes to stderr for an uncaught exception.
pub fn render(vm: &mut Isolate, exception: Gc<Exception>) -> String {
    let tree = Tree::of(vm, exception);
    let mut layout = Layout { text: String::new(), depth: 0, needs_close: false };
    layout.chain(vm, &tree, 0);
    // The first exception keeps the others alive while their texts are computed.
    std::hint::black_box(exception);
    layout.text
}

/// An exception that is shown, and the nodes of those that it refers to.
struct Node {
    exception: Gc<Exception>,
    cause: Option<usize>,
    context: Option<usize>,
    members: Option<Vec<usize>>,
}

/// All exceptions that are shown. Each is shown once, but for those that are in several groups.
struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    fn of(vm: &Isolate, exception: Gc<Exception>) -> Tree {
        let mut tree = Tree { nodes: Vec::new() };
        let mut pending = vec![tree.add(exception)];
        while let Some(at) = pending.pop() {
            let exception = tree.nodes[at].exception;
            let cause = tree.add_unseen(exception.cause.get());
            let shows_context = cause.is_none() && !exception.suppresses_context();
            let context = if shows_context { tree.add_unseen(exception.context.get()) } else { None };
            let members = as_group(vm, exception.into()).and_then(members).map(|members| {
                let members = members.items().iter().filter_map(|item| item.downcast::<Exception>());
                members.map(|member| tree.add(member)).collect::<Vec<usize>>()
            });
            pending.extend([cause, context].into_iter().flatten());
            // A group that is in itself is shown down to the greatest depth.
            if tree.depth_of(at) <= MAX_DEPTH {
                pending.extend(members.iter().flatten());
            }
            let node = &mut tree.nodes[at];
            (node.cause, node.context, node.members) = (cause, context, members);
        }
        tree
    }

    fn add(&mut self, exception: Gc<Exception>) -> usize {
        self.nodes.push(Node { exception, cause: None, context: None, members: None });
        self.nodes.len() - 1
    }

    fn add_unseen(&mut self, related: Option<Value>) -> Option<usize> {
        let related = related?.downcast::<Exception>()?;
        let seen = self.nodes.iter().any(|node| node.exception == related);
        (!seen).then(|| self.add(related))
    }

    /// How many groups a node is in.
    fn depth_of(&self, at: usize) -> usize {
        let holder = |at: usize| {
            let holds = |node: &Node| {
                node.members.as_ref().is_some_and(|members| members.contains(&at))
                    || node.cause == Some(at)
                    || node.context == Some(at)
            };
            self.nodes.iter().position(holds)
        };
        std::iter::successors(holder(at), |&at| holder(at)).count()
    }
}

/// The text so far.
struct Layout {
    text: String,
    /// How many boxes are open.
    depth: usize,
    /// The innermost box still has to get its bottom: a group at its end may already have drawn one.
    needs_close: bool,
}

impl Layout {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Adds lines, behind the margin of the box.
    fn lines(&mut self, lines: &str, margin: char) {
        if self.depth == 0 {
            self.text += lines;
            return;
        }
        let margin = format!("{}{margin} ", self.indent());
        for line in lines.split_inclusive('\n') {
            self.text += &margin;
            self.text += line;
        }
    }

    /// An exception behind those that it came from.
    fn chain(&mut self, vm: &mut Isolate, tree: &Tree, at: usize) {
        let next = |at: &usize| tree.nodes[*at].cause.or(tree.nodes[*at].context);
        let links: Vec<usize> = std::iter::successors(Some(at), next).collect();
        for &at in links.iter().rev() {
            let node = &tree.nodes[at];
            match (node.cause, node.context) {
                (Some(_), _) => self.lines(CAUSE, '|'),
                (None, Some(_)) => self.lines(CONTEXT, '|'),
                (None, None) => {}
            }
            match &node.members {
                None => self.exception(vm, node.exception, "Traceback", '|'),
                Some(_) if self.depth > MAX_DEPTH => {
                    self.lines(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|');
                }
                Some(members) => self.group(vm, tree, node.exception, members),
            }
        }
    }

    /// One exception with its own traceback.
    fn exception(&mut self, vm: &mut Isolate, exception: Gc<Exception>, title: &str, margin: char) {
        if exception.traceback.get().is_some() {
            self.lines(&format!("{title} (most recent call last):\n"), margin);
            let mut text = String::new();
            entries(vm, exception, Entry::render, &mut text);
            self.lines(&text, '|');
        }
        self.lines(&exception_only(vm, exception, true), '|');
    }

    fn group(&mut self, vm: &mut Isolate, tree: &Tree, exception: Gc<Exception>, members: &[usize]) {
        let is_outermost = self.depth == 0;
        self.depth += usize::from(is_outermost);
        self.exception(vm, exception, "Exception Group Traceback", if is_outermost { '+' } else { '|' });
        let count = members.len().min(MAX_WIDTH + 1);
        self.needs_close = false;
        for (at, &member) in members.iter().take(count).enumerate() {
            let is_last = at + 1 == count;
            self.needs_close |= is_last;
            let is_shown = at < MAX_WIDTH;
            let title = if is_shown { (at + 1).to_string() } else { "...".to_owned() };
            let corner = if at == 0 { "+-" } else { "  " };
            self.text += &format!("{}{corner}+---------------- {title} ----------------\n", self.indent());
            self.depth += 1;
            if is_shown {
                self.chain(vm, tree, member);
            } else {
                let more = members.len() - MAX_WIDTH;
                let plural = if more > 1 { "s" } else { "" };
                self.lines(&format!("and {more} more exception{plural}\n"), '|');
            }
            if is_last && self.needs_close {
                self.text += &format!("{}+------------------------------------\n", self.indent());
                self.needs_close = false;
            }
            self.depth -= 1;
        }
        self.depth -= usize::from(is_outermost);
    }
}
