# Cancelling tasks: when the exception arrives, messages, uncancel, shield, and what swallows it.
import asyncio


async def sleeper(name, log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append((name, e.args))
        raise
    finally:
        log.append((name, "finally"))


async def simple():
    log = []
    task = asyncio.create_task(sleeper("s", log))
    await asyncio.sleep(0)
    print(task.cancel("message"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), task.cancelled(), task.done(), task.cancel())
    print(log)
    try:
        task.result()
    except asyncio.CancelledError as e:
        print(repr(e))


async def before_start():
    log = []
    task = asyncio.create_task(sleeper("never", log))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log)


async def swallowed():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            pass
        await asyncio.sleep(0)
        return "went on"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel(), task.uncancel())


async def twice():
    async def slow_end():
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0)
            print("cleaned")

    task = asyncio.create_task(slow_end())
    await asyncio.sleep(0)
    task.cancel("one")
    await asyncio.sleep(0)
    task.cancel("two")
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), repr(e.__context__))


async def chain():
    log = []

    async def outer():
        try:
            await asyncio.create_task(sleeper("inner", log))
        except asyncio.CancelledError:
            log.append("outer")
            raise

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(log, task.cancelled())


async def shielded():
    log = []

    async def work():
        for _ in range(9):
            await asyncio.sleep(0)
        log.append("work done")
        return 5

    inner = asyncio.create_task(work())

    async def outer():
        return await asyncio.shield(inner)

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled", inner.done(), inner.cancelled())
    print(await inner, log)
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


async def self_cancel():
    async def cancels_itself():
        asyncio.current_task().cancel("self")
        await asyncio.sleep(0)
        print("never")

    async def cancels_and_returns():
        asyncio.current_task().cancel("self")
        return 1

    for f in cancels_itself, cancels_and_returns:
        task = asyncio.create_task(f())
        await asyncio.wait([task])
        print(task.cancelled(), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as e:
            print(repr(e))


async def left_over():
    async def background():
        try:
            await asyncio.sleep(10)
        finally:
            print("background cleaned up")

    asyncio.create_task(background())
    await asyncio.sleep(0)
    return "main done"


for main in simple, before_start, swallowed, twice, chain, shielded, self_cancel, left_over:
    print("---", main.__name__)
    print(asyncio.run(main()))
