# In which order a loop makes its calls, and tasks run.
import asyncio

log = []


def note(*args):
    log.append(args)


async def worker(name, rounds):
    for i in range(rounds):
        note(name, i)
        await asyncio.sleep(0)
    return name


async def soon_and_later():
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "soon 1")
    handle = loop.call_soon(note, "cancelled")
    loop.call_soon(note, "soon 2")
    handle.cancel()
    print(handle.cancelled())
    task = asyncio.create_task(worker("w", 2))
    note("before")
    await asyncio.sleep(0)
    note("after one round")
    print(await task)
    now = loop.time()
    loop.call_at(now + 0.02, note, "later 2")
    loop.call_at(now + 0.01, note, "later 1")
    timer = loop.call_at(now + 0.005, note, "cancelled timer")
    timer.cancel()
    print(timer.cancelled(), timer.when() == now + 0.005)
    await asyncio.sleep(0.03)


async def three_workers():
    tasks = [asyncio.create_task(worker(name, n)) for name, n in [("a", 3), ("b", 1), ("c", 2)]]
    note("created")
    for task in tasks:
        note("joined", await task)


async def callbacks():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for i in range(3):
        future.add_done_callback(lambda f, i=i: note("callback", i, f.result()))
    loop.call_soon(note, "soon before the result")
    future.set_result("r")
    loop.call_soon(note, "soon after the result")
    note("set")
    print(await future)
    note("awaited")
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: note("late callback"))
    note("added late")
    await asyncio.sleep(0)


async def waiting_chain():
    async def inner():
        await asyncio.sleep(0)
        note("inner")
        return 1

    async def middle():
        result = await asyncio.create_task(inner())
        note("middle")
        return result + 1

    task = asyncio.create_task(middle())
    for i in range(4):
        note("outer", i, task.done())
        await asyncio.sleep(0)
    print(await task)


async def timers_with_equal_order():
    loop = asyncio.get_running_loop()
    now = loop.time()
    for i in range(3):
        loop.call_at(now + 0.01 * (3 - i), note, "at", i)
    await asyncio.sleep(0.05)


for main in soon_and_later, three_workers, callbacks, waiting_chain, timers_with_equal_order:
    log.clear()
    asyncio.run(main())
    print(main.__name__)
    for entry in log:
        print("  ", *entry)
