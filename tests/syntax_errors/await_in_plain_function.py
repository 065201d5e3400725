async def outer():
    def inner(x):
        return [1, await x]
