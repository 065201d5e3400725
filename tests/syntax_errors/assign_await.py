async def f(x):
    await x = 1
