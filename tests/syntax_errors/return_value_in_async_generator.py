async def f():
    yield 1
    if f:
        return 2
