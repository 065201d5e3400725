# Where a wrong operand of await is marked.
async def outer():
    total = 1 + await [1, 2][0]
    return total


outer().send(None)
