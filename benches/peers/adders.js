// A table of adders made in a loop: one function, many closures, called in turn.

function makeAdder(n) {
  return (x) => x + n;
}

function makeAdders(count) {
  return Array.from({ length: count }, (_, n) => makeAdder(n));
}

function run(rounds) {
  const adders = makeAdders(100);
  let total = 0;
  for (let i = 0; i < rounds; i++) {
    for (const add of adders) {
      total = add(total);
    }
    if (total > 1_000_000_007) {
      total -= 1_000_000_007;
    }
  }
  return total;
}

function main() {
  console.log("adders", run(300_000));
}

main();
module.exports = main;
