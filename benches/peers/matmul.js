// Matrix products: a matrix is a reader and a writer over a flat array, with the dimensions captured.

function makeMatrix(rows, columns, value) {
  const cells = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      cells.push(value(i, j));
    }
  }

  const at = (i, j) => cells[i * columns + j];

  function put(i, j, value) {
    cells[i * columns + j] = value;
  }

  return [at, put];
}

function multiplier(rows, inner, columns) {
  return (a, b) => {
    const [at, put] = makeMatrix(rows, columns, (i, j) => 0.0);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let total = 0.0;
        for (let k = 0; k < inner; k++) {
          total += a(i, k) * b(k, j);
        }
        put(i, j, total);
      }
    }
    return at;
  };
}

function main() {
  const n = 120;
  const multiply = multiplier(n, n, n);
  let [a] = makeMatrix(n, n, (i, j) => ((i * 7 + j * 3) % 11) - 5.0);
  let [b] = makeMatrix(n, n, (i, j) => 1.0 / (i + j + 1));
  let c;
  for (let round = 0; round < 3; round++) {
    c = multiply(a, b);
    [a, b] = [b, c];
  }
  let trace = 0.0;
  for (let i = 0; i < n; i++) {
    trace += c(i, i);
  }
  console.log("matmul", trace.toFixed(6), c(0, n - 1).toFixed(6), c(n - 1, 0).toFixed(6));
}

main();
module.exports = main;
