"""What one does wrong with generators and iterators."""


def attempt(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source):
    try:
        exec(source, {"__name__": "__main__"})
        print("no error:", source)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def numbers():
    try:
        yield 1
        yield 2
    except ValueError:
        yield "caught"


def ends():
    yield 1
    raise StopIteration


def lets_it_through():
    yield next(iter([]))


def ignores_close():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


def raises_at_close():
    try:
        yield 1
    finally:
        missing


def delegates(what):
    yield from what


def itself():
    global generator
    yield next(generator)


def sends_to_itself():
    yield generator.send(None)


def fails():
    yield 1 / 0


def advance(generator, n):
    for _ in range(n):
        next(generator)
    return generator


attempt(lambda: numbers().send(1))
attempt(lambda: numbers().send())
attempt(lambda: numbers().send(1, 2))
attempt(lambda: advance(numbers(), 3))
attempt(lambda: advance(numbers(), 1).throw(KeyError("k")))
attempt(lambda: advance(numbers(), 1).throw(ValueError))
attempt(lambda: numbers().throw(ValueError("early")))
attempt(lambda: numbers().throw(1))
attempt(lambda: numbers().throw("text"))
attempt(lambda: numbers().throw())
attempt(lambda: numbers().throw(int))
attempt(lambda: numbers().throw(object()))
attempt(lambda: advance(numbers(), 1).throw(StopIteration))
attempt(lambda: numbers().close(1))
attempt(lambda: list(ends()))
attempt(lambda: list(lets_it_through()))
attempt(lambda: advance(raises_at_close(), 1).close())
attempt(lambda: list(delegates(1)))
attempt(lambda: list(delegates(None)))
attempt(lambda: list(delegates(fails())))
attempt(lambda: advance(delegates([1]), 1).send(3))
attempt(lambda: advance(delegates([1]), 1).throw(KeyError))
attempt(lambda: advance(delegates(numbers()), 1).throw(KeyError("in")))
attempt(lambda: list(fails()))
generator = itself()
attempt(lambda: next(generator))
generator = sends_to_itself()
attempt(lambda: next(generator))
attempt(lambda: numbers()[0])
attempt(lambda: len(numbers()))
attempt(lambda: numbers()())
attempt(lambda: numbers() + numbers())
attempt(lambda: numbers.send(1))
attempt(lambda: next(numbers))
attempt(lambda: iter(numbers))
attempt(lambda: [x for x in numbers])
attempt(lambda: list(numbers))
attempt(lambda: numbers(1))
attempt(lambda: numbers().missing)
attempt(lambda: setattr(numbers(), "gi_frame", 1))
attempt(lambda: setattr(numbers(), "gi_running", 1))
attempt(lambda: setattr(numbers(), "x", 1))
attempt(lambda: setattr(numbers(), "__name__", 1))
attempt(lambda: type(numbers())())
attempt(lambda: next(numbers(), 1, 2))
attempt(lambda: sorted(x for x in (1, "a")))
attempt(lambda: (x for x in 1))
attempt(lambda: list(x for x in [1] for y in x))
attempt(lambda: [x for x, y in [1]])
attempt(lambda: [missing for _ in [1]])
attempt(lambda: list(missing for _ in [1]))
attempt(lambda: (x for x in missing))
attempt(lambda: next(iter(int, 0)) and next(iter(int, 0)))
attempt(lambda: zip([1])[0])
attempt(lambda: map(str, [1])[0])
attempt(lambda: len(map(str, [1])))
attempt(lambda: len(zip()))
attempt(lambda: enumerate([])[0])
attempt(lambda: reversed([])[0])
attempt(lambda: iter([]).missing)


class Broken:
    def __iter__(self):
        return self


class Endless:
    def __init__(self):
        self.n = 0

    def __next__(self):
        return 1


class Counts:
    def __init__(self, limit):
        self.limit = limit

    def __getitem__(self, i):
        if i >= self.limit:
            raise KeyError(i)
        return i


attempt(lambda: iter(Broken()))
attempt(lambda: [*Broken()])
attempt(lambda: iter(Endless()))
attempt(lambda: next(Broken()))
attempt(lambda: list(Counts(2)))
attempt(lambda: next(Counts(2)))
attempt(lambda: reversed(Counts(2)))
run("yield 1")
run("yield from []")
run("class C: yield 1")
run("def f():\n  return [(yield 1) for x in y]")
run("def f(): yield = 1")
run("lambda: (yield) = 1")
run("def f(x=(yield)): pass")
run("async def f(): yield from []")
run("async def f():\n  yield 1\n  return 2")
run("[x async for x in y]")
run("def f(): yield from")
run("def f(): return (yield from)")
run("def f(): x = yield = 1")
run("(x for x in)")
run("(for x in y)")
run("f(x for x in y, 1)")
run("f(1, x for x in y)")
run("[x, y for x in z]")
run("{x: y, z for x in y}")
run("[*x for x in y]")
run("{**x for x in y}")
run("[x for x in 1 if]")
run("[x := 1 for x in y]")
run("[y := 1 for y in z]")
run("[x for x in (y := z)]")
run("class C: [y := 1 for x in z]")
