// Binary trees without objects: a node is a closure over its two children, a leaf one over its value.

const leaf = (value) => (onLeaf, onNode) => onLeaf(value);
const node = (left, right) => (onLeaf, onNode) => onNode(left, right);

function build(depth, value) {
  if (depth === 0) {
    return leaf(value);
  }
  return node(build(depth - 1, 2 * value), build(depth - 1, 2 * value + 1));
}

function folder(ofLeaf, ofNode) {
  const fold = (tree) => tree(ofLeaf, foldNode);
  const foldNode = (left, right) => ofNode(fold(left), fold(right));
  return fold;
}

function mirror(tree) {
  return tree(leaf, (left, right) => node(mirror(right), mirror(left)));
}

function main() {
  const count = folder((value) => 1, (left, right) => left + right + 1);
  const checksum = folder((value) => value, (left, right) => (left * 7 + right) % 1_000_003);
  const kept = build(14, 1);
  for (let depth = 4; depth < 13; depth += 2) {
    const rounds = 1 << (15 - depth);
    let total = 0;
    for (let n = 0; n < rounds; n++) {
      const tree = build(depth, n);
      total += count(tree) + checksum(mirror(tree));
    }
    console.log("trees", depth, rounds, total);
  }
  console.log("trees", count(kept), checksum(kept));
}

main();
module.exports = main;
