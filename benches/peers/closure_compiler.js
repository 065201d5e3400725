// An interpreter made of closures: a syntax tree is compiled once to functions over an environment.

const BINARY = {
  "+": (a, b) => (env) => a(env) + b(env),
  "-": (a, b) => (env) => a(env) - b(env),
  "*": (a, b) => (env) => a(env) * b(env),
  "/": (a, b) => (env) => Math.floor(a(env) / b(env)),
  "%": (a, b) => (env) => a(env) % b(env),
  "<": (a, b) => (env) => a(env) < b(env),
  "=": (a, b) => (env) => a(env) === b(env),
};

function compile(tree) {
  const [kind, ...rest] = tree;
  switch (kind) {
    case "number": {
      const [value] = rest;
      return (env) => value;
    }
    case "get": {
      const [slot] = rest;
      return (env) => env[slot];
    }
    case "set":
      return compileSet(rest[0], compile(rest[1]));
    case "if":
      return compileIf(...rest.map(compile));
    case "while":
      return compileWhile(...rest.map(compile));
    case "block":
      return compileBlock(rest.map(compile));
    default:
      return BINARY[kind](...rest.map(compile));
  }
}

function compileSet(slot, value) {
  return (env) => {
    env[slot] = value(env);
  };
}

function compileIf(condition, then, otherwise) {
  return (env) => {
    if (condition(env)) {
      then(env);
    } else {
      otherwise(env);
    }
  };
}

function compileWhile(condition, body) {
  return (env) => {
    while (condition(env)) {
      body(env);
    }
  };
}

function compileBlock(parts) {
  return (env) => {
    for (const part of parts) {
      part(env);
    }
  };
}

// The sum of the lengths of all Collatz chains below the limit: slots n, x, steps, total.
function collatz(limit) {
  const [n, x, steps, total] = [0, 1, 2, 3].map((slot) => ["get", slot]);
  const [zero, one, two, three] = [0, 1, 2, 3].map((value) => ["number", value]);
  const step = ["if", ["=", ["%", x, two], zero],
    ["set", 1, ["/", x, two]], ["set", 1, ["+", ["*", x, three], one]]];
  const chain = ["while", ["<", one, x], ["block", step, ["set", 2, ["+", steps, one]]]];
  const each = ["block", ["set", 1, n], ["set", 2, zero], chain,
    ["set", 3, ["+", total, steps]], ["set", 0, ["+", n, one]]];
  return ["block", ["set", 0, one], ["set", 3, zero], ["while", ["<", n, ["number", limit]], each]];
}

function main() {
  const program = compile(collatz(20_000));
  const env = [0, 0, 0, 0];
  program(env);
  console.log("closure_compiler", env[0], env[3]);
}

main();
module.exports = main;
