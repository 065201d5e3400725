// Continuation-passing style: expressions are evaluated with one continuation for a value and one for failure.

const constant = (value) => (succeed, fail) => succeed(value);

function binary(operator, left, right) {
  return (succeed, fail) => left((a) => right((b) => operator(a, b, succeed, fail), fail), fail);
}

const otherwise = (first, second) => (succeed, fail) => first(succeed, (reason) => second(succeed, fail));

const plus = (a, b, succeed, fail) => succeed((a + b) % 1_000_003);
const times = (a, b, succeed, fail) => succeed((a * b) % 1_000_003);
const divide = (a, b, succeed, fail) => (b === 0 ? fail("division by zero") : succeed(Math.floor(a / b)));

function makeRandom(seed) {
  return (limit) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return Math.floor(seed / 1_000) % limit;
  };
}

function grow(random, depth) {
  if (depth === 0) {
    return constant(random(10));
  }
  const operator = [plus, times, divide][random(3)];
  const tree = binary(operator, grow(random, depth - 1), grow(random, depth - 1));
  return random(4) === 0 ? otherwise(tree, constant(random(100))) : tree;
}

function main() {
  const random = makeRandom(5);
  const trees = Array.from({ length: 200 }, () => grow(random, 5));
  let failures = 0;
  let total = 0;

  function succeed(value) {
    total = (total * 31 + value) % 1_000_000_007;
  }

  function fail(reason) {
    failures += 1;
  }

  for (let round = 0; round < 200; round++) {
    for (const tree of trees) {
      tree(succeed, fail);
    }
  }
  console.log("cps", total, failures);
}

main();
module.exports = main;
