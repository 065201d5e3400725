//! A random program on the heap beside a model of it: after each collection the two must agree.

use super::{Fixture, Random};
use crate::runtime::objects::{CellObject, Gc, List, Tuple};
use crate::runtime::value::{Slot, Value};
use num_bigint::BigInt;
use rustc_hash::FxHashMap;

/// Nodes are lists: the node's number, padding, then edges. Some edges go through a cell or a tuple, and some nodes
/// hold a number with a destructor.
struct Node {
    list: Gc<List>,
    padding: usize,
    number: Slot,
    edges: Vec<u32>,
}

struct Model {
    fixture: Fixture,
    random: Random,
    nodes: FxHashMap<u32, Node>,
    roots: Vec<u32>,
    next: u32,
}

impl Model {
    fn new(seed: u64) -> Model {
        Model { fixture: Fixture::new(), random: Random(seed), nodes: FxHashMap::default(), roots: Vec::new(), next: 0 }
    }

    fn add(&mut self) {
        let id = self.next;
        self.next += 1;
        // Mostly small, at times of some lines, seldom large.
        let padding = match self.random.below(100) {
            0..80 => self.random.below(6),
            80..98 => self.random.below(200),
            _ => 1000 + self.random.below(5000),
        };
        let heap = &mut self.fixture.heap;
        let list = List::with_capacity(heap, 2 + padding);
        let number = (self.random.below(4) == 0).then(|| heap.bigint(BigInt::from(id) << 180));
        list.push(heap, Value::fixnum(id.into()));
        list.push(heap, number.unwrap_or(Value::NONE));
        (0..padding).for_each(|n| list.push(heap, Value::fixnum(n as i64)));
        self.nodes.insert(id, Node { list, padding, number, edges: Vec::new() });
        self.roots.push(id);
    }

    fn some_root(&mut self) -> Option<usize> {
        (!self.roots.is_empty()).then(|| self.random.below(self.roots.len()))
    }

    /// Lets a root refer to another, directly or by a cell or a tuple.
    fn link(&mut self) {
        if let (Some(from), Some(to)) = (self.some_root(), self.some_root()) {
            let (from, to) = (self.roots[from], self.roots[to]);
            let target: Value = self.nodes[&to].list.into();
            let heap = &mut self.fixture.heap;
            let edge = match self.random.below(3) {
                0 => target,
                1 => CellObject::new(heap, Some(target)).into(),
                _ => Tuple::new(heap, &[Value::NONE, target]).into(),
            };
            let node = self.nodes.get_mut(&from).unwrap();
            node.list.push(heap, edge);
            node.edges.push(to);
        }
    }

    /// Takes the last edge of a root away.
    fn unlink(&mut self) {
        if let Some(from) = self.some_root() {
            let node = self.nodes.get_mut(&self.roots[from]).unwrap();
            if node.edges.pop().is_some() {
                node.list.pop();
            }
        }
    }

    fn forget_root(&mut self) {
        if let Some(root) = self.some_root() {
            self.roots.swap_remove(root);
        }
    }

    fn collect(&mut self) {
        let lists = self.roots.iter().map(|id| self.nodes[id].list);
        // Half of the roots are shown as words that may be pointers, at some byte of the object.
        let (mut precise, mut words) = (Vec::new(), Vec::new());
        for (index, list) in lists.enumerate() {
            if index % 2 == 0 {
                precise.push(list.into());
            } else {
                words.push(list.address() as u64 + index as u64 % 24);
            }
        }
        self.fixture.heap.collect(
            |tracer| {
                tracer.values(precise.iter().copied());
                words.iter().for_each(|&word| tracer.ambiguous(word));
            },
            |_| (),
        );
        self.keep_reachable();
        self.check();
    }

    fn keep_reachable(&mut self) {
        let mut reached = FxHashMap::default();
        let mut pending = self.roots.clone();
        while let Some(id) = pending.pop() {
            if let Some(node) = self.nodes.remove(&id) {
                pending.extend(&node.edges);
                reached.insert(id, node);
            }
        }
        self.nodes = reached;
    }

    fn check(&mut self) {
        for (&id, node) in &self.nodes {
            let items = node.list.to_vec();
            assert_eq!(items.len(), 2 + node.padding + node.edges.len());
            assert_eq!(items[0], Value::fixnum(id.into()));
            assert_eq!(items[1], node.number.unwrap_or(Value::NONE));
            let padding = (0..node.padding as i64).map(Value::fixnum);
            assert!(items[2..2 + node.padding].iter().copied().eq(padding));
            for (&edge, &to) in items[2 + node.padding..].iter().zip(&node.edges) {
                let target = if let Some(cell) = edge.downcast::<CellObject>() {
                    cell.contents.get().unwrap()
                } else if let Some(tuple) = edge.downcast::<Tuple>() {
                    tuple.items()[1]
                } else {
                    edge
                };
                assert_eq!(target, self.nodes[&to].list.into());
            }
        }
        // Exactly the numbers of living nodes are left.
        let numbers = self.nodes.values().filter(|node| node.number.is_some()).count();
        assert_eq!(self.fixture.heap.droppable.len(), numbers);
    }

    fn run(&mut self, steps: usize, every: usize) {
        for step in 0..steps {
            match self.random.below(10) {
                0..4 => self.add(),
                4..7 => self.link(),
                7 => self.unlink(),
                _ => self.forget_root(),
            }
            if step % every == every - 1 {
                self.collect();
            }
            // Now and then most of the program's data dies at once.
            if step % 4001 == 4000 {
                self.roots.truncate(self.roots.len() / 20);
            }
        }
        self.roots.clear();
        self.collect();
        assert_eq!(self.fixture.heap.stats().live_bytes, 0);
    }
}

#[test]
fn the_heap_agrees_with_the_model() {
    for (seed, every) in [(1, 50), (2, 173), (3, 1000), (4, 4999)] {
        Model::new(0x9E37_79B9 * seed).run(20_000, every);
    }
}

#[test]
fn the_heap_agrees_with_the_model_at_every_step_and_with_poison() {
    for seed in [5, 6] {
        let mut model = Model::new(0x9E37_79B9 * seed);
        model.fixture.stress();
        model.run(1500, 1);
    }
}
