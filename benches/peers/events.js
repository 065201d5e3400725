// An event bus: handlers are closures in a dispatch table, and some of them emit further events.

function makeBus() {
  const handlers = new Map();

  function on(name, handler) {
    if (!handlers.has(name)) {
      handlers.set(name, []);
    }
    const list = handlers.get(name);
    list.push(handler);
    return () => list.splice(list.indexOf(handler), 1);
  }

  function emit(name, value) {
    for (const handler of handlers.get(name) ?? []) {
      handler(value);
    }
  }

  return [on, emit];
}

function makeTally() {
  let count = 0;
  let total = 0;

  function add(value) {
    count += 1;
    total = (total * 3 + value) % 1_000_003;
  }

  return [add, () => [count, total]];
}

function threshold(limit, emit, name) {
  let level = 0;

  return (value) => {
    level += value;
    if (level >= limit) {
      level -= limit;
      emit(name, level);
    }
  };
}

function main() {
  const [on, emit] = makeBus();
  const names = ["key", "click", "move", "scroll", "idle"];
  const reads = [];
  for (const name of [...names, "burst", "alarm"]) {
    const [add, read] = makeTally();
    on(name, add);
    reads.push([name, read]);
  }
  for (const name of names.slice(0, 4)) {
    on(name, threshold(150, emit, "burst"));
  }
  on("burst", threshold(400, emit, "alarm"));
  let off;
  for (let turn = 0; turn < 1_500_000; turn++) {
    emit(names[turn % 5], turn % 23);
    if (turn % 100_000 === 0) {
      off = on("move", threshold(90, emit, "burst"));
    } else if (turn % 100_000 === 50_000) {
      off();
    }
  }
  for (const [name, read] of reads) {
    console.log("events", name, ...read());
  }
}

main();
module.exports = main;
