// Lazy streams: the rest of a stream is a closure that is called once and remembers what it gave.

function delay(compute) {
  let value;

  return () => {
    if (compute !== null) {
      value = compute();
      compute = null;
    }
    return value;
  };
}

const integers = (n) => [n, delay(() => integers(n + 1))];

function mapped(f, [head, rest]) {
  return [f(head), delay(() => mapped(f, rest()))];
}

function kept(predicate, [head, rest]) {
  while (!predicate(head)) {
    [head, rest] = rest();
  }
  return [head, delay(() => kept(predicate, rest()))];
}

function merged(left, right) {
  const [a, afterA] = left;
  const [b, afterB] = right;
  if (a < b) {
    return [a, delay(() => merged(afterA(), right))];
  }
  if (b < a) {
    return [b, delay(() => merged(left, afterB()))];
  }
  return [a, delay(() => merged(afterA(), afterB()))];
}

const scaled = (factor, stream) => mapped((n) => n * factor, stream);

function hamming() {
  const start = [1, delay(() => merged(scaled(2, start), merged(scaled(3, start), scaled(5, start))))];
  return start;
}

function nth([head, rest], n) {
  for (let i = 0; i < n; i++) {
    [head, rest] = rest();
  }
  return head;
}

function main() {
  let total = 0;
  for (let turn = 0; turn < 40; turn++) {
    total += nth(hamming(), 4_000 + turn);
    const squares = mapped((n) => n * n, kept((n) => n % 3 !== 1, integers(turn)));
    total += nth(squares, 6_000);
  }
  console.log("streams", total);
}

main();
module.exports = main;
