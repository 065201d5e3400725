// Automatic differentiation: each number brings a closure that carries a gradient back to what it was made of.

function variable(value) {
  let gradient = 0.0;

  function push(amount) {
    gradient += amount;
  }

  function step(rate) {
    value -= rate * gradient;
    gradient = 0.0;
  }

  return [() => [value, push], step];
}

const constant = (value) => [value, (amount) => {}];

function add([a, pushA], [b, pushB]) {
  function push(amount) {
    pushA(amount);
    pushB(amount);
  }

  return [a + b, push];
}

function multiply([a, pushA], [b, pushB]) {
  function push(amount) {
    pushA(amount * b);
    pushB(amount * a);
  }

  return [a * b, push];
}

function squaredError([value, pushValue], target) {
  return [(value - target) ** 2, (amount) => pushValue(2.0 * amount * (value - target))];
}

function polynomial(reads) {
  return (x) => {
    let result = constant(0.0);
    for (const read of reads) {
      result = add(multiply(result, constant(x)), read());
    }
    return result;
  };
}

function main() {
  const variables = [0.5, -0.5, 0.25, 0.0].map(variable);
  const reads = variables.map(([read]) => read);
  const steps = variables.map(([, step]) => step);
  const model = polynomial(reads);
  const samples = [];
  for (let n = -10; n <= 10; n++) {
    samples.push([n / 10.0, 1.0 / (1.0 + ((n + 3) * (n + 3)) / 25.0)]);
  }
  let loss = 0.0;
  for (let round = 0; round < 4_000; round++) {
    loss = 0.0;
    for (const [x, target] of samples) {
      const [error, push] = squaredError(model(x), target);
      loss += error;
      push(1.0);
    }
    for (const step of steps) {
      step(0.02);
    }
  }
  console.log("autodiff", loss.toFixed(9), reads.map((read) => read()[0].toFixed(6)).join(" "));
}

main();
module.exports = main;
