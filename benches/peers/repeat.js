// Run a program the given number of times, and tell how long each run took: milliseconds, a line each, on standard
// error.

function timed(run) {
  const start = performance.now();
  const result = run();
  console.error(performance.now() - start);
  return result;
}

const [, , path, times] = process.argv;
const main = timed(() => require(path));
for (let run = 1; run < Number(times); run++) {
  timed(main);
}
