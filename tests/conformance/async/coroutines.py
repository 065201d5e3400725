# Coroutine objects: how they run, what send, throw and close do, and their attributes.
import types


@types.coroutine
def suspend(tag):
    got = yield tag
    return got


async def add(a, b):
    return a + b


async def outer(x):
    first = await suspend("one")
    second = await suspend("two")
    total = await add(first, second)
    return x, first, second, total


def drive(coro, *sends):
    out = []
    try:
        out.append(coro.send(None))
        for value in sends:
            out.append(coro.send(value))
    except StopIteration as stop:
        return out, stop.value
    return out, "suspended"


print(drive(add(1, 2)))
print(drive(outer("x"), 10, 20))
print(drive(outer("x"), 10))

c = outer(1)
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_code.co_name)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin)
print(c.send(None), c.cr_running, c.cr_suspended, type(c.cr_await).__name__, sorted(c.cr_frame.f_locals))
print(c.send(5))
print(c.close(), c.cr_frame, c.cr_suspended, c.cr_await)
try:
    c.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)
print(c.close())

c = outer(1)
try:
    c.send(3)
except TypeError as e:
    print("TypeError:", e)
c.close()
try:
    c.throw(ValueError)
except RuntimeError as e:
    print("RuntimeError:", e)


async def catching():
    try:
        await suspend("wait")
    except ValueError as e:
        return "caught", str(e), await suspend("again")
    finally:
        print("finally")


c = catching()
print(c.send(None))
print(c.throw(ValueError("v")))
try:
    c.send("last")
except StopIteration as e:
    print(e.value)

c = catching()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("KeyError", e)


async def stubborn():
    for _ in range(2):
        try:
            await suspend("s")
        except GeneratorExit:
            pass


c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print("RuntimeError:", e)
print(c.close(), c.cr_frame)


async def stops():
    raise StopIteration("inner")


try:
    stops().send(None)
except RuntimeError as e:
    print("RuntimeError:", e, repr(e.__cause__))

wrapper = add(3, 4).__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)
try:
    next(wrapper)
except StopIteration as e:
    print(e.value)
wrapper = outer(0).__await__()
print(next(wrapper), wrapper.send(1))
print(wrapper.close())


async def self_running():
    try:
        me.send(None)
    except ValueError as e:
        print("ValueError:", e)


me = self_running()
print(drive(me))


async def twice(c):
    await c


c = outer(1)
first = twice(c)
print(first.send(None))
second = twice(c)
try:
    second.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)
first.close()
done = add(1, 1)
drive(done)
try:
    twice(done).send(None)
except RuntimeError as e:
    print("RuntimeError:", e)
