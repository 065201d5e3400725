//! Binary trees without objects: a node is a closure over its two children, a leaf one over its value.
//!
//! A closure cannot be generic in what its visitors give: there is one visitor type for both results.

use std::hint::black_box;
use std::rc::Rc;

enum Result {
    Int(i64),
    Tree(Tree),
}

impl Result {
    fn int(self) -> i64 {
        match self {
            Result::Int(value) => value,
            Result::Tree(_) => unreachable!("the fold gives numbers"),
        }
    }

    fn tree(self) -> Tree {
        match self {
            Result::Tree(tree) => tree,
            Result::Int(_) => unreachable!("the fold gives trees"),
        }
    }
}

type OnLeaf<'a> = &'a dyn Fn(i64) -> Result;
type OnNode<'a> = &'a dyn Fn(&Tree, &Tree) -> Result;

#[derive(Clone)]
struct Tree(Rc<dyn Fn(OnLeaf, OnNode) -> Result>);

fn leaf(value: i64) -> Tree {
    Tree(Rc::new(move |on_leaf, _| on_leaf(value)))
}

fn node(left: Tree, right: Tree) -> Tree {
    Tree(Rc::new(move |_, on_node| on_node(&left, &right)))
}

fn build(depth: u32, value: i64) -> Tree {
    if depth == 0 {
        return leaf(value);
    }
    node(build(depth - 1, 2 * value), build(depth - 1, 2 * value + 1))
}

fn folder(of_leaf: impl Fn(i64) -> i64, of_node: impl Fn(i64, i64) -> i64) -> impl Fn(&Tree) -> i64 {
    fn fold(tree: &Tree, of_leaf: OnLeaf, of_node: &dyn Fn(i64, i64) -> i64) -> i64 {
        let fold_node = |left: &Tree, right: &Tree| {
            let left = fold(left, of_leaf, of_node);
            Result::Int(of_node(left, fold(right, of_leaf, of_node)))
        };
        (tree.0)(of_leaf, &fold_node).int()
    }
    move |tree| fold(tree, &|value| Result::Int(of_leaf(value)), &of_node)
}

fn mirror(tree: &Tree) -> Tree {
    let mirror_node = |left: &Tree, right: &Tree| Result::Tree(node(mirror(right), mirror(left)));
    (tree.0)(&|value| Result::Tree(leaf(value)), &mirror_node).tree()
}

pub fn main() {
    let count = folder(|_| 1, |left, right| left + right + 1);
    let checksum = folder(|value| value, |left, right| (left * 7 + right) % 1_000_003);
    let kept = build(black_box(14), 1);
    for depth in (4..13).step_by(2) {
        let rounds = 1 << (15 - depth);
        let mut total = 0;
        for n in 0..rounds {
            let tree = build(depth, n);
            total += count(&tree) + checksum(&mirror(&tree));
        }
        println!("trees {depth} {rounds} {total}");
    }
    println!("trees {} {}", count(&kept), checksum(&kept));
}
