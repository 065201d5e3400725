# The traceback of an exception that passes through awaits, loops and managers.
class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return False


class Failing:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise LookupError("no next")


async def fails(x):
    return 1 / x


async def awaits():
    async with Manager() as m:
        result = await fails(
            0
        )
    return result


async def loops():
    try:
        await awaits()
    except ZeroDivisionError:
        async for x in Failing():
            print(x)


loops().send(None)
