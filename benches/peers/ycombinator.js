// Recursion without names: the Y combinator ties the knot at every call.

const fix = (step) => ((knot) => knot(knot))((knot) => step((n) => knot(knot)(n)));

const fibStep = (recur) => (n) => (n < 2 ? n : recur(n - 1) + recur(n - 2));

function powerStep(base, modulus) {
  return (recur) => (n) => {
    if (n === 0) {
      return 1;
    }
    const half = recur(Math.floor(n / 2));
    const square = (half * half) % modulus;
    return n % 2 ? (square * base) % modulus : square;
  };
}

function main() {
  const fib = fix(fibStep);
  const power = fix(powerStep(7, 1_000_003));
  let total = 0;
  for (let n = 0; n < 25_000; n++) {
    total = (total + power(n) * fib(n % 12)) % 1_000_000_007;
  }
  console.log("ycombinator", total);
}

main();
module.exports = main;
