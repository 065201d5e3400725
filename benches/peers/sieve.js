// The sieve of Eratosthenes: an array of flags that several closures share.

function makeSieve(limit) {
  const flags = new Array(limit + 1).fill(true);
  flags[0] = flags[1] = false;
  for (let n = 2; n * n <= limit; n++) {
    if (flags[n]) {
      for (let multiple = n * n; multiple <= limit; multiple += n) {
        flags[multiple] = false;
      }
    }
  }

  const isPrime = (n) => flags[n];

  function nextPrime(n) {
    n += 1;
    while (!flags[n]) {
      n += 1;
    }
    return n;
  }

  return [isPrime, nextPrime];
}

function count(predicate, stop) {
  let found = 0;
  for (let n = 0; n < stop; n++) {
    if (predicate(n)) {
      found += 1;
    }
  }
  return found;
}

function main() {
  const limit = 2_000_000;
  let primes, twins, gap;
  for (let round = 0; round < 4; round++) {
    const [isPrime, nextPrime] = makeSieve(limit);
    primes = count(isPrime, limit);
    twins = count((n) => isPrime(n) && isPrime(n + 2), limit / 2);
    gap = 0;
    let p = 2;
    while (p < limit / 2) {
      const q = nextPrime(p);
      if (q - p > gap) {
        gap = q - p;
      }
      p = q;
    }
  }
  console.log("sieve", primes, twins, gap);
}

main();
module.exports = main;
