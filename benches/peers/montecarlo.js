// Monte Carlo integration: a 64-bit linear congruential generator (a BigInt of 64 bits) in a variable, and integrands
// as functions.

function makeRandom(seed) {
  let state = BigInt(seed);

  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 11n) * (1.0 / 9007199254740992.0);
  };
}

function integrate(f, samples, random) {
  let total = 0.0;
  for (let i = 0; i < samples; i++) {
    total += f(random(), random());
  }
  return total / samples;
}

function disc(radius) {
  const square = radius * radius;
  return (x, y) => (x * x + y * y < square ? 1.0 : 0.0);
}

const saddle = (a, b) => (x, y) => a * x * x - b * y * y + x * y;

function main() {
  const random = makeRandom(20240117);
  for (const [name, f] of [["disc", disc(1.0)], ["small", disc(0.5)], ["saddle", saddle(3.0, 2.0)]]) {
    console.log("montecarlo", name, integrate(f, 700_000, random).toFixed(9));
  }
}

main();
module.exports = main;
