// Church numerals: numbers as functions that apply a function.

const zero = (f) => (x) => x;
const successor = (n) => (f) => (x) => f(n(f)(x));
const add = (m, n) => (f) => (x) => m(f)(n(f)(x));
const multiply = (m, n) => (f) => m(n(f));
const power = (base, exponent) => exponent(base);

function church(number) {
  let numeral = zero;
  for (let i = 0; i < number; i++) {
    numeral = successor(numeral);
  }
  return numeral;
}

const toInt = (numeral) => numeral((x) => x + 1)(0);

function main() {
  const two = church(2);
  const three = church(3);
  const five = church(5);
  const seven = add(two, five);
  const product = multiply(multiply(three, five), seven);
  const large = power(seven, five);
  let total = 0;
  for (let i = 0; i < 48; i++) {
    total += toInt(large) + toInt(product);
    total += toInt(add(power(five, seven), multiply(two, power(two, three))));
  }
  console.log("church", toInt(seven), toInt(product), toInt(large), total);
}

main();
module.exports = main;
