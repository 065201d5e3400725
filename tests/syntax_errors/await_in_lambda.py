async def outer(x):
    return lambda: await x
