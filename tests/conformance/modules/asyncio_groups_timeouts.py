# TaskGroup and timeout.
import asyncio


async def value(x, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return x


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def noisy(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def plain():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(value(i, 5 - 2 * i), name=f"t{i}") for i in range(3)]
        print(group)
    print([t.result() for t in tasks], group)
    coroutine = value(1)
    try:
        group.create_task(coroutine)
    except RuntimeError as e:
        print(e)
    coroutine = value(1)
    try:
        asyncio.TaskGroup().create_task(coroutine)
    except RuntimeError as e:
        print(e)


async def failing():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(noisy("other"))
            group.create_task(fail(ValueError("v")))
            group.create_task(fail(KeyError("k")))
    except* ValueError as e:
        print(repr(e))
    except* KeyError as e:
        print(repr(e))
    print(asyncio.current_task().cancelling())


async def failing_body():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(noisy("child"))
            await asyncio.sleep(0)
            raise OSError("body")
    except ExceptionGroup as e:
        print(repr(e), repr(e.__cause__), e.__suppress_context__)
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fail(ValueError("child")))
            await asyncio.sleep(10)
    except ExceptionGroup as e:
        print(repr(e), task.done())


async def cancelled_outside():
    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(noisy("child"))
        print("never")

    task = asyncio.create_task(main())
    await value(0, 4)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e))


async def cancelled_child():
    async with asyncio.TaskGroup() as group:
        child = group.create_task(noisy("child"))
        await asyncio.sleep(0)
        child.cancel()
    print("the group goes on", child.cancelled())


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(noisy("outer child"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(ValueError("inner")))
    except* ValueError as e:
        print(repr(e))


async def timeouts():
    try:
        async with asyncio.timeout(0.01) as limit:
            print(limit.expired())
            await asyncio.sleep(10)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), limit.expired(), limit)
    async with asyncio.timeout(10) as limit:
        await asyncio.sleep(0)
    print(limit, limit.expired(), asyncio.current_task().cancelling())
    try:
        limit.reschedule(3)
    except RuntimeError as e:
        print(e)
    async with asyncio.timeout(None) as limit:
        print(limit, limit.when())
        limit.reschedule(asyncio.get_running_loop().time() + 10)
    print(asyncio.timeout(None))
    try:
        async with asyncio.timeout(10) as outer, asyncio.timeout(0.01) as inner:
            await asyncio.sleep(10)
    except TimeoutError:
        print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError("in finally")
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(10)
    except TimeoutError:
        print("at once")
    try:
        async with asyncio.timeout_at(0):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except TimeoutError:
        print("past")
    try:
        async with limit:
            pass
    except RuntimeError as e:
        print(e)


for main in plain, failing, failing_body, cancelled_outside, cancelled_child, nested, timeouts:
    print("---", main.__name__)
    asyncio.run(main())
