// Longest Collatz chain with a memo table in a captured Map.

function memoize(f) {
  const table = new Map();

  function lookup(n) {
    let value = table.get(n);
    if (value === undefined) {
      value = f(n);
      table.set(n, value);
    }
    return value;
  }

  return [lookup, () => table.size];
}

function makeCollatz() {
  function length(n) {
    if (n === 1) {
      return 1;
    }
    if (n % 2 === 0) {
      return lookup(n / 2) + 1;
    }
    return lookup(3 * n + 1) + 1;
  }

  const [lookup, size] = memoize(length);
  return [lookup, size];
}

function longest(length, limit) {
  let best = 0;
  let start = 0;
  for (let n = 1; n < limit; n++) {
    const steps = length(n);
    if (steps > best) {
      best = steps;
      start = n;
    }
  }
  return [start, best];
}

function main() {
  const [length, size] = makeCollatz();
  let checksum = 0;
  let start, best;
  for (let limit = 10_000; limit < 250_001; limit += 10_000) {
    [start, best] = longest(length, limit);
    checksum = (checksum * 31 + start + best + size()) % 1_000_000_007;
  }
  console.log("memo", start, best, size(), checksum);
}

main();
module.exports = main;
