// Running mean and variance (Welford) kept in captured floats.

function makeAccumulator() {
  let count = 0;
  let mean = 0.0;
  let spread = 0.0;

  function push(value) {
    count += 1;
    const delta = value - mean;
    mean += delta / count;
    spread += delta * (value - mean);
  }

  const summary = () => [count, mean, Math.sqrt(spread / (count - 1))];

  return [push, summary];
}

function makeNoise(seed) {
  let state = seed;

  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647.0;
  };
}

function main() {
  const [push, summary] = makeAccumulator();
  const noise = makeNoise(20240117);
  for (let i = 0; i < 4_000_000; i++) {
    push(noise() * 12.0 - 6.0);
  }
  const [count, mean, deviation] = summary();
  console.log(`accumulator ${count} ${mean.toFixed(9)} ${deviation.toFixed(9)}`);
}

main();
module.exports = main;
