// Stacked wrappers, with arguments of their own, that pass on whatever they get; options are in an object.

function counted(f) {
  let calls = 0;

  function wrapper(...args) {
    calls += 1;
    return f(...args);
  }

  wrapper.calls = () => calls;
  return wrapper;
}

function clamped(low, high) {
  return (f) =>
    (...args) => {
      const result = f(...args);
      if (result < low) {
        return low;
      }
      return result > high ? high : result;
    };
}

function checked(predicate) {
  return (f) =>
    (first, ...args) => {
      if (!predicate(first)) {
        return 0;
      }
      return f(first, ...args);
    };
}

function plainMix(x, y, { shift = 0 } = {}) {
  return x * 7 - y * 3 + shift;
}

const mix = counted(clamped(-5_000, 5_000)(checked((x) => x % 7 !== 3)(plainMix)));

function main() {
  const before = mix.calls();
  let total = 0;
  for (let i = 0; i < 500_000; i++) {
    total += mix(i % 1_000, i & 1_023);
    total -= mix(i & 511, i % 777, { shift: i & 15 });
  }
  console.log("decorators", total, mix.calls() - before);
}

main();
module.exports = main;
