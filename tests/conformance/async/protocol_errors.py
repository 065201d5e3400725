# What await, async for and async with say of objects that do not take part.
def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value
    except BaseException as e:
        return f"{type(e).__name__}: {e}", type(e.__cause__).__name__


async def wait(x):
    return await x


async def loop(x):
    async for i in x:
        print(i)


async def manage(x):
    async with x as y:
        return y


class AwaitsNumber:
    def __await__(self):
        return 3


class AwaitsCoroutine:
    def __await__(self):
        coroutine = wait(1)
        coroutine.close()
        return coroutine


class AwaitsList:
    def __await__(self):
        return iter([])


class NoMethod:
    pass


class HasEnter:
    def __aenter__(self):
        return 5


class SyncManager:
    def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 6


class HalfSync:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 6


class BadIter:
    def __aiter__(self):
        return 3


class AsyncAiter:
    async def __aiter__(self):
        return self


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7


class BadAwaitNext(BadNext):
    def __anext__(self):
        return AwaitsNumber()


class RaisingNext(BadNext):
    def __anext__(self):
        raise LookupError("no")


def generator():
    yield 1


print(run(wait(3)))
print(run(wait(generator())))
print(run(wait(AwaitsNumber())))
inner = AwaitsCoroutine()
print(run(wait(inner))[0])
print(run(wait(AwaitsList())))
print(run(wait(NoMethod())))
print(run(wait(wait)))
for x in 3, [1], NoMethod(), BadIter(), AsyncAiter, BadNext(), BadAwaitNext(), RaisingNext():
    print(run(loop(x)))
for x in 3, len, NoMethod(), HasEnter(), SyncManager(), HalfSync():
    print(run(manage(x)))


def gen(x):
    yield from x


c = wait(1)
try:
    list(gen(c))
except TypeError as e:
    print(e)
c.close()
c = wait(1)
for f in iter, next, list, len:
    try:
        f(c)
    except TypeError as e:
        print(e)
c.close()
try:
    for i in loop:
        pass
except TypeError as e:
    print(e)
try:
    with HalfSync():
        pass
except TypeError as e:
    print(e)


async def agen():
    yield 1


for f in iter, next, list, aiter, anext:
    for x in agen(), 3, BadIter(), BadNext():
        try:
            made = f(x)
            print(f.__name__, type(made).__name__)
            if hasattr(made, "close"):
                made.close()
        except TypeError as e:
            print(f.__name__, e)
