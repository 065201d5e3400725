async def outer(x):
    class Inner:
        y = await x
