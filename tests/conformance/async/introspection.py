# What functions, code objects and abstract base classes say of coroutines and asynchronous generators.
import collections.abc as abc
import dis
import sys
import types


async def coroutine():
    await other()


async def agen():
    yield await other()


def generator():
    yield


@types.coroutine
def iterable():
    yield


def plain():
    return [1]


async def other():
    return 1


names = {0x20: "GENERATOR", 0x80: "COROUTINE", 0x100: "ITERABLE_COROUTINE", 0x200: "ASYNC_GENERATOR"}
for f in coroutine, agen, generator, iterable, plain:
    flags = f.__code__.co_flags
    print(f.__name__, [name for bit, name in names.items() if flags & bit])
    made = f()
    print("  ", type(made).__name__, type(made).__module__, [
        kind.__name__ for kind in (abc.Awaitable, abc.Coroutine, abc.AsyncIterable, abc.AsyncIterator,
                                   abc.AsyncGenerator, abc.Generator, abc.Iterator)
        if isinstance(made, kind)
    ])
    if hasattr(made, "close"):
        made.close()

print(types.CoroutineType.__name__, types.AsyncGeneratorType.__name__)
for kind in types.CoroutineType, types.AsyncGeneratorType:
    try:
        kind()
    except TypeError as e:
        print(e)
print([i.opname for i in dis.get_instructions(coroutine)])
print([(i.opname, i.arg) for i in dis.get_instructions(agen) if i.opname in ("YIELD_VALUE", "GET_AWAITABLE", "RESUME")])
print(iterable is types.coroutine(iterable), coroutine is types.coroutine(coroutine))
for wrong in 3, None:
    try:
        types.coroutine(wrong)
    except TypeError as e:
        print(e)


class Like:
    "Like a generator, but no generator."

    def __init__(self):
        self.left = [1, 2]

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        if not self.left:
            raise StopIteration("end")
        return self.left.pop(0)

    def throw(self, *args):
        raise args[0]

    def close(self):
        print("closed")


abc.Generator.register(Like)
wrapped = types.coroutine(lambda: Like())


async def use():
    return await wrapped()


c = use()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
c = use()
c.send(None)
c.close()

seen = []
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(g.__name__))
print(sys.get_asyncgen_hooks().finalizer, len(sys.get_asyncgen_hooks()))
g = agen()
first = g.__anext__()
first.close()
second = g.aclose()
second.close()
print(seen)
for wrong in {"firstiter": 3}, {"finalizer": "x"}:
    try:
        sys.set_asyncgen_hooks(**wrong)
    except TypeError as e:
        print(e)
sys.set_asyncgen_hooks(None)
print(sys.get_asyncgen_hooks())
c = coroutine()
c.__name__, c.__qualname__ = "renamed", "also.renamed"
print(c.__name__, c.__qualname__, repr(c).split(" at ")[0], repr(agen()).split(" at ")[0])
for value in 3, None:
    try:
        c.__name__ = value
    except TypeError as e:
        print(e)
c.close()
