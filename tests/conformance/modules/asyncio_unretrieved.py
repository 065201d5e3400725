# An exception that nobody asks a future for is reported when the future is gone.
import asyncio


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def forgets():
    asyncio.create_task(fail(ValueError("forgotten")), name="worker")
    await asyncio.sleep(0.001)


async def remembers():
    task = asyncio.create_task(fail(KeyError("awaited")))
    try:
        await task
    except KeyError as error:
        print("awaited", error)
    other = asyncio.create_task(fail(KeyError("asked")))
    await asyncio.sleep(0.001)
    print(repr(other.exception()))
    print(await asyncio.gather(fail(KeyError(1)), fail(KeyError(2)), return_exceptions=True))
    done, _ = await asyncio.wait([asyncio.create_task(fail(KeyError("waited for")))])
    print([repr(task.exception()) for task in done])


asyncio.run(remembers())
asyncio.run(forgets())
print("end")
