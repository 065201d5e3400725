// Parser combinators: a parser is a function from a text and a place to a value and the next place, or null.

function char(wanted) {
  return (text, at) => (at < text.length && wanted.includes(text[at]) ? [text[at], at + 1] : null);
}

function sequence(first, second, combine) {
  return (text, at) => {
    const left = first(text, at);
    if (left === null) {
      return null;
    }
    const right = second(text, left[1]);
    if (right === null) {
      return null;
    }
    return [combine(left[0], right[0]), right[1]];
  };
}

function choice(...parsers) {
  return (text, at) => {
    for (const parser of parsers) {
      const result = parser(text, at);
      if (result !== null) {
        return result;
      }
    }
    return null;
  };
}

function chain(item, operator) {
  return (text, at) => {
    const left = item(text, at);
    if (left === null) {
      return null;
    }
    let [value, after] = left;
    for (;;) {
      const found = operator(text, after);
      if (found === null) {
        return [value, after];
      }
      const right = item(text, found[1]);
      if (right === null) {
        return [value, after];
      }
      value = found[0](value, right[0]);
      after = right[1];
    }
  };
}

function apply(f, parser) {
  return (text, at) => {
    const result = parser(text, at);
    return result === null ? null : [f(result[0]), result[1]];
  };
}

function digits(text, at) {
  let value = 0;
  const start = at;
  while (at < text.length && "0" <= text[at] && text[at] <= "9") {
    value = value * 10 + text.charCodeAt(at) - 48;
    at += 1;
  }
  return at === start ? null : [value, at];
}

function makeCalculator(modulus) {
  const expression = (text, at) => total(text, at);
  const binary = (symbol, f) => apply(() => f, char(symbol));
  // JavaScript's remainder has the sign of the dividend, Python's that of the modulus.
  const times = (a, b) => (((a * b) % modulus) + modulus) % modulus;

  const inner = sequence(sequence(char("("), expression, (_, value) => value), char(")"), (value) => value);
  const factor = choice(digits, inner, sequence(char("-"), digits, (_, value) => -value));
  const product = chain(factor, binary("*", times));
  const total = chain(product, choice(binary("+", (a, b) => a + b), binary("-", (a, b) => a - b)));
  return expression;
}

function main() {
  const calculate = makeCalculator(65_521);
  let checksum = 0;
  for (let n = 0; n < 28_000; n++) {
    const text = `(${n}+${n % 17}*(3-${n % 5}))*-${n % 101}-(7*(${n}-(2+${n % 3}))+1)*${n % 13}`;
    const [value, end] = calculate(text, 0);
    checksum = (checksum * 31 + value + end) % 1_000_000_007;
  }
  console.log("parsers", checksum);
}

main();
module.exports = main;
