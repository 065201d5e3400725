// The spectral norm of an infinite matrix, whose operators are closures made from one entry function.

const entry = (i, j) => 1.0 / (((i + j) * (i + j + 1)) / 2 + i + 1);

function operator(size, entry) {
  return (vector) => {
    const result = [];
    for (let i = 0; i < size; i++) {
      let total = 0.0;
      for (let j = 0; j < size; j++) {
        total += entry(i, j) * vector[j];
      }
      result.push(total);
    }
    return result;
  };
}

const transposed = (entry) => (i, j) => entry(j, i);
const after = (outer, inner) => (vector) => outer(inner(vector));

function dot(a, b) {
  let total = 0.0;
  for (let i = 0; i < a.length; i++) {
    total += a[i] * b[i];
  }
  return total;
}

function main() {
  const size = 320;
  const step = after(operator(size, transposed(entry)), operator(size, entry));
  let u = new Array(size).fill(1.0);
  let v;
  for (let round = 0; round < 10; round++) {
    v = step(u);
    u = step(v);
  }
  console.log("spectral_norm", Math.sqrt(dot(u, v) / dot(v, v)).toFixed(9));
}

main();
module.exports = main;
