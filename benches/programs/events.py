"""An event bus: handlers are closures in a dispatch table, and some of them emit further events."""


def make_bus():
    handlers = {}

    def on(name, handler):
        handlers.setdefault(name, []).append(handler)

        def off():
            handlers[name].remove(handler)

        return off

    def emit(name, value):
        for handler in handlers.get(name, ()):
            handler(value)

    return on, emit


def make_tally():
    count = 0
    total = 0

    def add(value):
        nonlocal count, total
        count += 1
        total = (total * 3 + value) % 1_000_003

    def read():
        return count, total

    return add, read


def threshold(limit, emit, name):
    level = 0

    def handler(value):
        nonlocal level
        level += value
        if level >= limit:
            level -= limit
            emit(name, level)

    return handler


def main():
    on, emit = make_bus()
    names = ["key", "click", "move", "scroll", "idle"]
    reads = []
    for name in names + ["burst", "alarm"]:
        add, read = make_tally()
        on(name, add)
        reads.append((name, read))
    for name in names[:4]:
        on(name, threshold(150, emit, "burst"))
    on("burst", threshold(400, emit, "alarm"))
    for turn in range(1_500_000):
        emit(names[turn % 5], turn % 23)
        if turn % 100_000 == 0:
            off = on("move", threshold(90, emit, "burst"))
        elif turn % 100_000 == 50_000:
            off()
    for name, read in reads:
        print("events", name, *read())


main()
