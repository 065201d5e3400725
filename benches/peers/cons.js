// Lists made of cons cells, each cell a closure over its head and tail.

const nil = (select) => null;
const cons = (head, tail) => (select) => select(head, tail);
const headOf = (head, tail) => head;
const tailOf = (head, tail) => tail;
const car = (cell) => cell(headOf);
const cdr = (cell) => cell(tailOf);

function fromRange(start, stop) {
  let cells = nil;
  for (let n = stop - 1; n >= start; n--) {
    cells = cons(n, cells);
  }
  return cells;
}

function reverse(cells) {
  let result = nil;
  while (cells !== nil) {
    result = cons(car(cells), result);
    cells = cdr(cells);
  }
  return result;
}

function mapped(f, cells) {
  let result = nil;
  while (cells !== nil) {
    result = cons(f(car(cells)), result);
    cells = cdr(cells);
  }
  return reverse(result);
}

function fold(f, start, cells) {
  let result = start;
  while (cells !== nil) {
    result = f(result, car(cells));
    cells = cdr(cells);
  }
  return result;
}

function main() {
  const modulus = 1_000_003;
  let checksum = 0;
  for (let start = 0; start < 600; start++) {
    const numbers = fromRange(start, start + 1_000);
    const squares = mapped((n) => (n * n) % modulus, numbers);
    checksum = fold((a, n) => (a * 7 + n) % modulus, checksum, squares);
  }
  console.log("cons", checksum);
}

main();
module.exports = main;
