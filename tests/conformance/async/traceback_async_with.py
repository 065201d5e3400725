# Where a wrong manager of an async with is marked, inside a group.
class Half:
    async def __aenter__(self):
        raise ExceptionGroup("entering", [ValueError(1)])

    async def __aexit__(self, *args):
        pass


async def outer():
    async with Half() as first, Half() as second:
        pass


outer().send(None)
