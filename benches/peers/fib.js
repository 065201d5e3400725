// Naive Fibonacci, recursive through the variable of the enclosing function.

function makeFib() {
  function fib(n) {
    if (n < 2) {
      return n;
    }
    return fib(n - 1) + fib(n - 2);
  }

  return fib;
}

function main() {
  const fib = makeFib();
  console.log("fib", fib(35));
}

main();
module.exports = main;
