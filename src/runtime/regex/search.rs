//! Where in a text a match can begin: what is passed over without running the machine.

use super::machine::Point;
use super::program::First;
use super::tree::{Node, Place, Single};
use memchr::memmem::Finder;

/// What is known of the beginning of every match.
#[derive(Debug)]
pub enum Search {
    /// Nothing.
    Anywhere,
    /// It is at the beginning of the text.
    AtStart,
    /// It begins with this text of code points below 256.
    Literal(Box<Finder<'static>>),
    /// It begins with one of these code points.
    First(Box<First>),
}

impl Search {
    /// What is known of a pattern.
    pub fn of(root: &Node) -> Search {
        if is_anchored(root) {
            return Search::AtStart;
        }
        let mut prefix = Vec::new();
        collect_prefix(root, &mut prefix);
        if !prefix.is_empty() {
            return Search::Literal(Box::new(Finder::new(&prefix).into_owned()));
        }
        match root.first() {
            (_, true) => Search::Anywhere,
            (first, false) if first.narrow == First::ANY.narrow => Search::Anywhere,
            (first, false) => Search::First(Box::new(first)),
        }
    }

    /// The first place from `at` on where a match can begin.
    #[inline]
    pub fn next<P: Point>(&self, text: &[P], at: usize) -> Option<usize> {
        match self {
            Search::Anywhere => (at <= text.len()).then_some(at),
            Search::AtStart => (at == 0).then_some(0),
            Search::Literal(finder) => P::find(text.get(at..)?, finder).map(|found| at + found),
            Search::First(first) => {
                let found = text.get(at..)?.iter().position(|&point| first.may_be(point.into()));
                found.map(|found| at + found)
            }
        }
    }
}

fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Place(place) => *place == Place::Start,
        Node::Sequence(parts) => parts.first().is_some_and(is_anchored),
        Node::Branch(parts) => parts.iter().all(is_anchored),
        Node::Capture { body, .. } | Node::Scoped(body) | Node::Atomic(body) => is_anchored(body),
        _ => false,
    }
}

/// Collects what every match begins with. Tells whether the part is matched by that alone.
fn collect_prefix(node: &Node, prefix: &mut Vec<u8>) -> bool {
    match node {
        Node::Single(Single::Is(point)) => match u8::try_from(*point) {
            Ok(byte) => {
                prefix.push(byte);
                true
            }
            Err(_) => false,
        },
        Node::Sequence(parts) => parts.iter().all(|part| collect_prefix(part, prefix)),
        Node::Capture { body, .. } | Node::Scoped(body) => collect_prefix(body, prefix),
        Node::Repeat { min: 1.., body, .. } => {
            collect_prefix(body, prefix);
            false
        }
        _ => false,
    }
}
