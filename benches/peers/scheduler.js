// A scheduler of cooperating tasks: generators that yield to it, and channels made of closures between them.

function makeScheduler() {
  let ready = [];
  let switches = 0;

  function spawn(task) {
    ready.push(task);
  }

  // A round is what is ready at its start: an array has no cheap way to take the first.
  function run() {
    while (ready.length > 0) {
      const round = ready;
      ready = [];
      for (const task of round) {
        switches += 1;
        if (!task.next().done) {
          ready.push(task);
        }
      }
    }
    return switches;
  }

  return [spawn, run];
}

function makeChannel(capacity) {
  const items = [];

  function put(item) {
    if (items.length === capacity) {
      return false;
    }
    items.push(item);
    return true;
  }

  const take = () => items.shift();

  return [put, take];
}

function* producer(count, put) {
  for (let n = 0; n < count; n++) {
    while (!put(n)) {
      yield;
    }
  }
  while (!put(-1)) {
    yield;
  }
}

function* worker(f, take, put) {
  for (;;) {
    let item = take();
    while (item === undefined) {
      yield;
      item = take();
    }
    if (item >= 0) {
      item = f(item);
    }
    while (!put(item)) {
      yield;
    }
    if (item < 0) {
      return;
    }
  }
}

function* consumer(take, push) {
  for (;;) {
    const item = take();
    if (item === undefined) {
      yield;
    } else if (item < 0) {
      return;
    } else {
      push(item);
    }
  }
}

function makeChecksum() {
  let total = 0;

  function push(item) {
    total = (total * 31 + item) % 1_000_000_007;
  }

  return [push, () => total];
}

function main() {
  const [spawn, run] = makeScheduler();
  const reads = [];
  for (let line = 0; line < 20; line++) {
    const [putRaw, takeRaw] = makeChannel(2);
    const [putDone, takeDone] = makeChannel(3);
    const [push, read] = makeChecksum();
    reads.push(read);
    spawn(producer(24_000, putRaw));
    spawn(worker((n) => (n * (line + 2)) % 9_973, takeRaw, putDone));
    spawn(consumer(takeDone, push));
  }
  const switches = run();
  console.log("scheduler", switches, reads.reduce((total, read) => total + read(), 0));
}

main();
module.exports = main;
