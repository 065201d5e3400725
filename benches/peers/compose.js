// A chain of composed functions, built once by folding and applied many times.

const identity = (x) => x;

function compose(f, g) {
  return (x) => f(g(x));
}

const scale = (k) => (x) => x * k;
const shift = (k) => (x) => x + k;

// JavaScript's remainder has the sign of the dividend, Python's that of the modulus.
const wrap = (modulus) => (x) => ((x % modulus) + modulus) % modulus;

function chain(functions) {
  return functions.reduce((result, f) => compose(f, result), identity);
}

function main() {
  const step = chain([scale(3), shift(7), wrap(65521), scale(5), shift(-11), wrap(32749)]);
  let x = 1;
  let checksum = 0;
  for (let i = 0; i < 1_600_000; i++) {
    x = step(x + i);
    checksum = (checksum * 31 + x) >>> 0;
  }
  console.log("compose", x, checksum);
}

main();
module.exports = main;
