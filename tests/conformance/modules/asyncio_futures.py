# Futures and tasks: states, results, errors, names, and how they are shown.
import asyncio


def attempt(f, *args):
    try:
        print(f.__name__, "->", f(*args))
    except BaseException as e:
        print(f.__name__, "->", type(e).__name__, e)


async def quick(value):
    await asyncio.sleep(0)
    return value


def callback(future):
    print("called with", future)


async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled(), f.get_loop() is loop, asyncio.isfuture(f))
    attempt(f.result)
    attempt(f.exception)
    f.add_done_callback(callback)
    print(f)
    f.add_done_callback(callback)
    print(f)
    f.add_done_callback(callback)
    print(f)
    print(f.remove_done_callback(callback), f.remove_done_callback(callback))
    f.set_result([1])
    print(f, f.result(), f.exception())
    attempt(f.set_result, 2)
    attempt(f.set_exception, ValueError())
    print(f.cancel())
    f = loop.create_future()
    attempt(f.set_exception, 3)
    f.set_exception(KeyError)
    print(f, repr(f.exception()))
    attempt(f.result)
    f = loop.create_future()
    f.add_done_callback(callback)
    print(f.cancel("why"), f.cancel(), f)
    attempt(f.result)
    attempt(f.exception)
    attempt(f.set_result, 1)
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(StopIteration(3))
    error = f.exception()
    print(repr(error), repr(error.__cause__))


async def tasks():
    task = asyncio.create_task(quick(5), name="quick one")
    print(task)
    print(task.get_name(), task.get_coro().__name__, type(task).__module__)
    attempt(task.set_result, 3)
    attempt(task.set_exception, ValueError())
    await asyncio.sleep(0)
    print(task)
    print(await task, task)
    task.set_name(7)
    print(task.get_name())
    attempt(asyncio.Task, 3)
    attempt(asyncio.create_task, 3)
    attempt(asyncio.ensure_future, 3)

    async def fails():
        raise OSError("failed")

    task = asyncio.create_task(fails())
    try:
        await task
    except OSError as e:
        print(e, task)

    future = asyncio.get_running_loop().create_future()

    async def waits():
        return await future

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(task)
    print(future)
    future.set_result("done")
    print(await task)

    async def current():
        return asyncio.current_task()

    task = asyncio.create_task(current())
    print(await task is task, asyncio.current_task() in asyncio.all_tasks(), task in asyncio.all_tasks())
    print([asyncio.create_task(quick(i)).get_name().startswith("Task-") for i in range(2)])


async def wrong():
    async def itself():
        await asyncio.current_task()

    class Yields:
        def __await__(self):
            yield 3

    class YieldsFuture:
        def __await__(self):
            yield asyncio.get_running_loop().create_future()

    async def bad(kind):
        await kind()

    for coroutine in itself(), bad(Yields), bad(YieldsFuture):
        task = asyncio.create_task(coroutine, name="wrong")
        try:
            await task
        except RuntimeError as e:
            print(str(e).partition(" at ")[0])


for main in futures, tasks, wrong:
    print("---", main.__name__)
    asyncio.run(main())

print("---")
attempt(asyncio.get_running_loop)
attempt(asyncio.current_task)
attempt(asyncio.get_event_loop)
attempt(asyncio.run, 3)
attempt(asyncio.Future)


async def inner_run():
    coroutine = quick(1)
    attempt(asyncio.run, coroutine)
    coroutine.close()


asyncio.run(inner_run())
