# gather, wait, as_completed and wait_for.
import asyncio


async def value(x, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return x


async def fail(error, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise error


async def never():
    await asyncio.sleep(100)


async def gathering():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 3), value(2), value(3, 2)))
    print(await asyncio.gather(value(1), fail(KeyError("k")), return_exceptions=True))
    slow = asyncio.create_task(value("slow", 9))
    try:
        await asyncio.gather(slow, fail(ValueError("first")), fail(OSError("second")))
    except Exception as e:
        print(repr(e), slow.done())
    print(await slow)
    same = value("same")
    print(await asyncio.gather(same, same, same))
    outer = asyncio.gather(never(), never())
    print(type(outer).__name__, outer.cancel(), outer.done())
    try:
        await outer
    except asyncio.CancelledError as e:
        print("cancelled", repr(e), outer.cancelled())
    child = asyncio.create_task(never())
    both = asyncio.gather(child, value(4), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel("one")
    print(await both)
    child = asyncio.create_task(never())
    both = asyncio.gather(child, value(4, 9))
    await asyncio.sleep(0)
    child.cancel("one")
    try:
        await both
    except asyncio.CancelledError as e:
        print(repr(e), both.cancelled())
    try:
        await asyncio.gather(3)
    except TypeError as e:
        print(e)


async def waiting():
    def results(tasks):
        return sorted(repr(t.exception() or t.result()) for t in tasks)

    async def case(return_when, timeout=None):
        gate = asyncio.Event()

        async def gated():
            await gate.wait()
            return "gated"

        last = gated() if timeout is not None else value("a", 9)
        tasks = [asyncio.create_task(c) for c in (last, value("b"), fail(KeyError("k"), 3))]
        if timeout is not None:
            await asyncio.wait(tasks[1:])
        done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=return_when)
        print(return_when, results(done), len(pending))
        gate.set()
        print("  then", results((await asyncio.wait(tasks))[0]))

    await case(asyncio.ALL_COMPLETED)
    await case(asyncio.FIRST_COMPLETED)
    await case(asyncio.FIRST_EXCEPTION)
    await case(asyncio.ALL_COMPLETED, 0.01)
    coroutine = value(1)
    for wrong in [], [coroutine], coroutine, asyncio.get_running_loop().create_future():
        try:
            await asyncio.wait(wrong)
        except Exception as e:
            print(type(e).__name__, e)
    coroutine.close()
    try:
        await asyncio.wait([asyncio.create_task(value(1))], return_when="x")
    except ValueError as e:
        print(e)


async def completing():
    for coroutine in asyncio.as_completed([value("slow", 9), value("fast"), value("middle", 4)]):
        print(await coroutine)
    tasks = [asyncio.create_task(value(i, 9 - 3 * i), name=str(i)) for i in range(3)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), await task, task in tasks)
    in_time = asyncio.create_task(value("in time"))
    await in_time
    try:
        for coroutine in asyncio.as_completed([in_time, never()], timeout=0.01):
            print(await coroutine)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        asyncio.as_completed(tasks[0])
    except TypeError as e:
        print(e)


async def limited():
    print(await asyncio.wait_for(value(1), 50), await asyncio.wait_for(value(2), None))
    try:
        await asyncio.wait_for(never(), 0.01)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(never(), 0)
    except TimeoutError as e:
        print(repr(e))
    done = asyncio.get_running_loop().create_future()
    done.set_result("there")
    print(await asyncio.wait_for(done, 0))
    try:
        await asyncio.wait_for(fail(KeyError("k")), 50)
    except KeyError as e:
        print(repr(e))
    task = asyncio.create_task(asyncio.wait_for(never(), 50))
    await value(0, 4)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e))
    try:
        await asyncio.wait_for(3, 1)
    except TypeError as e:
        print(e)


for main in gathering, waiting, completing, limited:
    print("---", main.__name__)
    asyncio.run(main())
