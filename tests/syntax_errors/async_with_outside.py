def f(x):
    async with x as y:
        pass
