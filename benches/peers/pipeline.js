// Generators that feed one another: each stage a generator, each step a closure.

function* numbers(start, stop) {
  while (start < stop) {
    yield start;
    start += 1;
  }
}

function* mapped(f, items) {
  for (const item of items) {
    yield f(item);
  }
}

function* kept(predicate, items) {
  for (const item of items) {
    if (predicate(item)) {
      yield item;
    }
  }
}

function* differences(items) {
  let previous = 0;
  for (const item of items) {
    yield item - previous;
    previous = item;
  }
}

function* totals(items) {
  let total = 0;
  for (const item of items) {
    total += item;
    yield total;
  }
}

function makeStages(factor, modulus) {
  const scale = (n) => (n * factor) % modulus;
  const isOdd = (n) => n % 2 === 1;
  return [scale, isOdd];
}

function run(start, count, factor) {
  const [scale, isOdd] = makeStages(factor, 65_521);
  const stream = differences(kept(isOdd, mapped(scale, numbers(start, start + count))));
  let last = 0;
  let checksum = 0;
  for (const total of totals(mapped((n) => n * n, stream))) {
    checksum = (checksum * 31 + total) % 1_000_000_007;
    last = total;
  }
  return [last, checksum];
}

function main() {
  for (const factor of [17, 171, 1_717, 17_171]) {
    console.log("pipeline", ...run(factor * 3, 600_000, factor));
  }
}

main();
module.exports = main;
