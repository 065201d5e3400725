// Independent counters: a captured integer rebound on every call.

// Numbers are doubles and bit operations take 32 bits: what is above them stays as it is, as the other operand is below
// 2^32.
function xor(a, b) {
  const low = a % 4294967296;
  return a - low + ((low ^ b) >>> 0);
}

function makeCounter(start, step = 1) {
  let count = start;

  function increment() {
    count += step;
    return count;
  }

  function reset(value) {
    count = value;
  }

  return [increment, reset];
}

function run(rounds) {
  const [tick, resetTick] = makeCounter(0);
  const [tock, resetTock] = makeCounter(1000, 3);
  let total = 0;
  for (let i = 0; i < rounds; i++) {
    total += tick();
    total = xor(total, tock());
    if (i % 65536 === 65535) {
      resetTick(i & 255);
      resetTock(total % 4096);
    }
  }
  return [total, tick(), tock()];
}

function main() {
  console.log("counter", ...run(5_000_000));
}

main();
module.exports = main;
