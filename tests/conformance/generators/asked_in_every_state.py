# Generators asked for everything at the wrong time: started, running, closed, failed, with wrong arguments.
def gen(n=3):
    for i in range(n):
        got = yield i
        if got:
            yield got


def fails():
    yield 1
    raise ValueError("failed")


def returns():
    yield 1
    return "value"


def stubborn():
    while True:
        try:
            yield "alive"
        except GeneratorExit:
            yield "refuses"


def catches():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            yield f"caught {e}"


def stop_inside():
    yield 1
    raise StopIteration("bad")


def after(g, f):
    next(g)
    return f(g)


def finish(g):
    for _ in g:
        pass
    return g


def value_of(g):
    try:
        while True:
            next(g)
    except StopIteration as stop:
        return stop.value


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: next(gen()))
attempt(lambda: next(gen(0)))
attempt(lambda: next(gen(0), "default"))
attempt(lambda: (list(gen()), tuple(gen(2)), sum(gen(5)), max(gen()), sorted(gen(), reverse=True)))
attempt(lambda: gen().send(None))
attempt(lambda: gen().send(1))
attempt(lambda: after(gen(), lambda g: g.send("x")))
attempt(lambda: after(gen(), lambda g: [g.send("x"), next(g), g.send(None)]))
attempt(lambda: after(gen(), lambda g: g.send()))
attempt(lambda: after(gen(), lambda g: g.send(1, 2)))
attempt(lambda: after(gen(), lambda g: g.throw(ValueError)))
attempt(lambda: after(gen(), lambda g: g.throw(ValueError("v"))))
attempt(lambda: after(gen(), lambda g: g.throw(5)))
attempt(lambda: after(gen(), lambda g: g.throw("text")))
attempt(lambda: after(gen(), lambda g: g.throw()))
attempt(lambda: after(gen(), lambda g: g.throw(int)))
attempt(lambda: after(catches(), lambda g: g.throw(ValueError("x"))))
attempt(lambda: after(catches(), lambda g: [g.throw(ValueError("x")), next(g), g.throw(ValueError("y"))]))
attempt(lambda: after(catches(), lambda g: g.throw(KeyError("k"))))
attempt(lambda: after(catches(), lambda g: g.close()))
attempt(lambda: after(gen(), lambda g: [g.close(), g.close()]))
attempt(lambda: after(gen(), lambda g: [g.close(), list(g)]))
attempt(lambda: after(gen(), lambda g: [g.close(), g.send(1)]))
attempt(lambda: after(gen(), lambda g: [g.close(), g.throw(KeyError)]))
attempt(lambda: after(stubborn(), lambda g: g.close()))
attempt(lambda: after(returns(), lambda g: g.close()))
attempt(lambda: gen().close())
attempt(lambda: gen().throw(ValueError("early")))
attempt(lambda: next(finish(gen())))
attempt(lambda: finish(gen()).send(1))
attempt(lambda: finish(gen()).throw(ValueError("late")))
attempt(lambda: finish(gen()).close())
attempt(lambda: list(fails()))
attempt(lambda: after(fails(), lambda g: next(g)))
attempt(lambda: [x for x in zip(fails(), "ab")])
attempt(lambda: (value_of(returns()), value_of(gen()), value_of(x for x in "a")))
attempt(lambda: list(stop_inside()))
attempt(lambda: (next(returns()), list(returns())))
attempt(lambda: (lambda: (yield))()  .send(None))
attempt(lambda: ([*gen()], {*gen()}, {**dict(zip(gen(), "abc"))}))
attempt(lambda: (lambda a, b, c: (a, b, c))(*gen()))
attempt(lambda: (lambda a: a)(*gen()))
attempt(lambda: gen(1, 2))
attempt(lambda: list(gen("a")))
attempt(lambda: list(gen(1.5)))
attempt(lambda: len(gen()))
attempt(lambda: gen()[0])
attempt(lambda: gen()[1:])
attempt(lambda: gen() + gen())
attempt(lambda: gen() * 2)
attempt(lambda: gen()())
attempt(lambda: gen() < gen())
attempt(lambda: hash(gen()) is not None)
attempt(lambda: (bool(gen()), bool(gen(0))))
attempt(lambda: (2 in gen(), 9 in gen()))
attempt(lambda: iter(gen()).__next__())
attempt(lambda: gen().__iter__().__next__())
attempt(lambda: reversed(gen()))
attempt(lambda: (gen().gi_running, gen().gi_code.co_name, gen().gi_yieldfrom))
attempt(lambda: (gen().__name__, gen().__qualname__))
attempt(lambda: ((i for i in "a").__name__, (i for i in "a").__qualname__))
attempt(lambda: setattr(gen(), "x", 1))
attempt(lambda: gen().nothing)
attempt(lambda: (type(gen()).__name__, type(gen())))
attempt(lambda: repr(gen())[:22])
attempt(lambda: (any(gen()), all(gen()), all(gen(1))))
attempt(lambda: next(x for x in gen() if x > 1))
attempt(lambda: next(x for x in gen() if x > 9))
attempt(lambda: next((x for x in gen() if x > 9), None))
attempt(lambda: list(map(lambda a, b: a + b, gen(), gen(2))))
attempt(lambda: (list(enumerate(gen(), 5)), dict(enumerate(gen(2)))))
attempt(lambda: "-".join(str(x) for x in gen()))
attempt(lambda: "-".join(gen()))
attempt(lambda: (lambda g: (next(g), next(g), list(g)))(gen()))
attempt(lambda: min(gen(), key=lambda v: -v))
attempt(lambda: min(gen(0)))
attempt(lambda: sum(gen(), []))
attempt(lambda: (x for x in 5))
attempt(lambda: list(x for x in [1] for y in 5))
attempt(lambda: list((yield_ for yield_ in gen())))
