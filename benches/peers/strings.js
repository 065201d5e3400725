// Templates compiled to closures that write strings piece by piece into a captured array.

function makeWriter() {
  let parts = [];

  function write(text) {
    parts.push(text);
  }

  function finish() {
    const text = parts.join("");
    parts = [];
    return text;
  }

  return [write, finish];
}

const literal = (text) => (write, record) => write(text);

function field(name, width) {
  return (write, record) => {
    const text = record[name];
    write(text);
    write(" ".repeat(width - text.length));
  };
}

const number = (name) => (write, record) => write(String(record[name]));

function sequence(...parts) {
  return (write, record) => {
    for (const part of parts) {
      part(write, record);
    }
  };
}

function checksum(text, start) {
  for (const character of text) {
    start = (start * 31 + character.codePointAt(0)) % 16_777_213;
  }
  return start;
}

function main() {
  const row = sequence(
    literal("<tr><td>"), field("name", 8), literal("</td><td>"), number("age"),
    literal("</td><td>"), field("city", 10), literal("</td></tr>\n"),
  );
  const names = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony", "Niklaus"];
  const cities = ["London", "New York", "Austin", "Zurich", "Oslo"];
  const [write, finish] = makeWriter();
  let size = 0;
  let total = 0;
  for (let page = 0; page < 6_000; page++) {
    for (let line = 0; line < 60; line++) {
      const n = page * 60 + line;
      row(write, { name: names[n % 7], age: (n % 90) + 10, city: cities[n % 5] });
    }
    const text = finish();
    size += text.length;
    if (page % 16 === 0) {
      total = checksum(text.toUpperCase(), total);
    }
  }
  console.log("strings", size, total);
}

main();
module.exports = main;
