# Coroutines that wait for one another, resumed at the outer end by a scheduler.
import types


@types.coroutine
def switch(value):
    return (yield value)


async def leaf(name):
    got = []
    for i in range(3):
        got.append(await switch((name, i)))
    return got


async def relay(name, depth):
    if depth:
        try:
            return [depth, await relay(name, depth - 1)]
        finally:
            if depth == 2:
                await switch((name, "finally"))
    return await leaf(name)


def run(*coroutines):
    ready = [(coroutine, None) for coroutine in coroutines]
    while ready:
        coroutine, value = ready.pop(0)
        try:
            request = coroutine.send(value)
        except StopIteration as stop:
            print("returned", stop.value)
        else:
            print(request, end=" ")
            ready.append((coroutine, str(request[1])))


run(relay("a", 4), relay("b", 1), relay("c", 0))

coroutine = relay("x", 4)
print(coroutine.send(None), coroutine.send(1), coroutine.cr_running, coroutine.cr_await is not None)
print(coroutine.throw(KeyError("thrown")))
try:
    coroutine.send(None)
except KeyError as error:
    print("raised", error)

inner = []


async def looks():
    await switch("first")
    print([(c.cr_running, c.cr_await) for c in inner])
    try:
        inner[0].send(None)
    except ValueError as error:
        print(error)
    await switch("second")
    return "end"


async def holds(depth):
    coroutine = holds(depth - 1) if depth else looks()
    inner.append(coroutine)
    return await coroutine


top = holds(2)
inner.append(top)
print(top.send(None), top.send(None))
try:
    top.send(None)
except StopIteration as stop:
    print(stop.value)


async def ticks(n):
    for i in range(n):
        await switch(("tick", i))
        yield i


async def total(n):
    result = 0
    async for i in ticks(n):
        result += i
    return result


async def outer():
    return await total(3), await total(2)


run(outer(), outer())
