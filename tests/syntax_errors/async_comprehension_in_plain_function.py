def f(xs):
    return {x: 1 async for x in xs}
