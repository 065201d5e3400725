# Futures and tasks are native: they have no frames in the tracebacks of what they pass on, and add no context to it.
import asyncio
import traceback


async def fail(text):
    raise ValueError(text)


async def slow(text):
    await asyncio.sleep(0)
    await fail(text)


async def waits(coroutine):
    try:
        await coroutine
    except ValueError as error:
        print(repr(error.__context__), repr(error.__cause__))
        traceback.print_exc()


async def main():
    await waits(asyncio.create_task(fail("task")))
    await waits(asyncio.create_task(slow("slow task")))
    await waits(asyncio.gather(slow("gathered"), asyncio.sleep(0)))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("future"))
    await waits(future)
    try:
        future.result()
    except ValueError:
        traceback.print_exc()
    unset = asyncio.get_running_loop().create_future()
    for attempt in (unset.result, unset.exception, lambda: future.set_result(1)):
        try:
            attempt()
        except asyncio.InvalidStateError:
            traceback.print_exc()
    try:
        await waits(asyncio.create_task(slow("first")))
        raise KeyError("second")
    except KeyError as error:
        print(repr(error.__context__))
    task = asyncio.create_task(asyncio.Event().wait())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
