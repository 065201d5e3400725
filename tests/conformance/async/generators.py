# Asynchronous generators: asend, athrow, aclose, their states and errors.
import types


@types.coroutine
def suspend(tag):
    return (yield tag)


def step(awaitable):
    "Runs an awaitable to its end: what it passed on, and how it ended."
    passed = []
    it = awaitable.__await__()
    try:
        while True:
            passed.append(next(it))
    except StopIteration as stop:
        return passed, stop.value
    except BaseException as e:
        return passed, f"{type(e).__name__}: {e}"


async def echo():
    got = None
    try:
        while True:
            got = yield ("got", got)
            await suspend(("inner", got))
    except ValueError as e:
        yield "caught " + str(e)
    finally:
        await suspend("cleanup")
        print("finally")


g = echo()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_suspended, g.ag_await, g.ag_code.co_name)
print(step(g.__anext__()))
print(step(g.asend("a")))
print(step(g.asend("b")), g.ag_suspended, sorted(g.ag_frame.f_locals))
print(step(g.athrow(ValueError("v"))))
print(step(g.__anext__()))
print(step(g.__anext__()), g.ag_frame)
print(step(g.aclose()))
print(step(g.athrow(KeyError)))

g = echo()
try:
    g.asend(1).send(None)
except TypeError as e:
    print("TypeError:", e)
print(step(g.aclose()))
print(step(g.asend(None)))

g = echo()
step(g.__anext__())
print(step(g.aclose()))
print(step(g.aclose()))

g = echo()
step(g.__anext__())
print(step(g.athrow(KeyError("k"))))
print(step(g.__anext__()))

g = echo()
print(step(g.athrow(ValueError("unstarted"))))


async def ignoring():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            pass


g = ignoring()
step(g.__anext__())
print(step(g.aclose()))
print(step(g.__anext__()))

# A step that has begun keeps others out.
g = echo()
step(g.__anext__())
a = g.asend("x")
print(a.send(None), g.ag_running)
print(step(g.__anext__()))
print(step(g.aclose()))
print(step(g.athrow(OSError)))
try:
    a.send(None)
except StopIteration as e:
    print(e.value, g.ag_running)
for method in "send", "throw":
    try:
        getattr(a, method)(None if method == "send" else OSError)
    except RuntimeError as e:
        print("RuntimeError:", e)
print(a.close())

b = g.asend("y")
print(b.send(None))
print(b.throw(ValueError("into inner")) if False else "-")
try:
    b.close()
except BaseException as e:
    print(type(e).__name__, e)
c = g.aclose()
step(c)
try:
    c.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)


async def raises(kind):
    yield 1
    raise kind("x")


for kind in StopIteration, StopAsyncIteration, GeneratorExit, KeyError:
    g = raises(kind)
    print(step(g.__anext__()), step(g.__anext__()), step(g.__anext__()))


async def empty():
    return
    yield


async def use():
    out = [await anext(empty(), "default")]
    g = echo()
    out.append(await anext(g, "d"))
    await g.aclose()
    out.append(await anext(g, "d"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        out.append(repr(e))
    return out


print(step(use()))
print(step(anext(empty(), [1, 2])), step(empty().__anext__()))
g = echo()
print(aiter(g) is g)
for awaitable in g.asend(1), g.athrow(OSError), g.aclose(), anext(g, 1):
    print(type(awaitable).__name__, iter(awaitable) is awaitable, awaitable.__await__() is awaitable)
    awaitable.close()
