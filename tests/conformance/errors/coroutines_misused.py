"""What one does wrong with coroutines, asynchronous loops and managers."""


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


import warnings

warnings.simplefilter("ignore")


def drive(f, *args):
    try:
        coroutine = f(*args)
        while True:
            coroutine.send(None)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


async def value():
    return 1


async def waits_for(what):
    return await what


async def loops(what):
    async for x in what:
        print("got", x)


async def listed(what):
    return [x async for x in what]


async def enters(what):
    async with what as x:
        print("entered", x)


async def enters_plain(what):
    with what as x:
        print("entered", x)


async def loops_plain(what):
    for x in what:
        print("got", x)


async def numbers():
    yield 1
    yield 2


class NoExit:
    async def __aenter__(self):
        return 1


class Sync:
    def __enter__(self):
        return 1

    def __exit__(self, *rest):
        pass

    def __iter__(self):
        return iter([])


class PlainEnter:
    def __aenter__(self):
        return 1

    def __aexit__(self, *rest):
        return 1


class PlainExit:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *rest):
        return 1


class Async:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *rest):
        pass


class BadIter:
    def __aiter__(self):
        return 3


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class AsyncIter:
    async def __aiter__(self):
        return self


class BadAwait:
    def __await__(self):
        return 3


class AwaitsCoroutine:
    def __await__(self):
        return value()


class AwaitsList:
    def __await__(self):
        return [1]


for what in 1, None, [1], value, object(), numbers(), numbers, BadAwait(), AwaitsCoroutine(), AwaitsList():
    drive(waits_for, what)
for what in 1, [1], value, numbers, Sync(), BadIter(), BadNext(), AsyncIter(), numbers():
    drive(loops, what)
    drive(listed, what)
for what in 1, value, NoExit(), Sync(), PlainEnter(), PlainExit(), Async():
    drive(enters, what)
    drive(enters_plain, what)
for what in value, numbers(), Async():
    drive(loops_plain, what)
attempt(lambda: value().send(1))
attempt(lambda: value().send())
attempt(lambda: value().throw(1))
attempt(lambda: value().throw(ValueError("thrown")))
attempt(lambda: value().close(1))
attempt(lambda: next(value()))
attempt(lambda: iter(value()))
attempt(lambda: list(value()))
attempt(lambda: [*numbers()])
attempt(lambda: list(numbers()))
attempt(lambda: next(numbers()))
attempt(lambda: value() + 1)
attempt(lambda: value()())
attempt(lambda: value().missing)
attempt(lambda: value()[0])
attempt(lambda: len(numbers()))
attempt(lambda: aiter(1))
attempt(lambda: aiter(value()))
attempt(lambda: anext(1))
attempt(lambda: anext(value(), 1))
attempt(lambda: numbers().asend())
attempt(lambda: numbers().asend(1).send(None))
attempt(lambda: numbers().athrow(1).send(None))
attempt(lambda: numbers().athrow(ValueError("into")).send(None))
attempt(lambda: numbers().__anext__().throw(ValueError("into")))
attempt(lambda: numbers().__anext__().close())


async def twice():
    c = value()
    await c
    await c


async def itself():
    await coroutine


async def overlapping():
    g = numbers()
    a = g.__anext__()
    await a
    await a


drive(twice)
coroutine = itself()
attempt(lambda: coroutine.send(None))
drive(overlapping)
run("await x")
run("async for x in y: pass")
run("async with x: pass")
run("def f(): await x")
run("def f():\n  async for x in y: pass")
run("def f():\n  async with x: pass")
run("def f(): return [x async for x in y]")
run("lambda: await x")
run("class C: await x")
run("async def f(): lambda: await x")
run("async def f(): def g(): await x")
run("async def f(x=await y): pass")
run("async def f(): yield from x")
run("async x = 1")
run("async lambda: 1")
run("async def f(): await")
run("async def f(): async = 1")
run("await = 1")
run("def async(): pass")
