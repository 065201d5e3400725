"""Asynchronous generators in hot code: chains, comprehensions, loops in loops, cells that they share."""



class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def drive(coroutine, answer=None):
    """Runs a coroutine to its end. Gives how often it has waited, and what it has returned."""
    waited = 0
    try:
        wanted = coroutine.send(None)
        while True:
            waited += 1
            wanted = coroutine.send(answer(wanted) if answer else None)
    except StopIteration as stop:
        return waited, stop.value


async def numbers(n):
    for i in range(n):
        yield i


async def pausing(n, often):
    for i in range(n):
        if i % often == 0:
            i += await Pause(i)
        yield i


async def mapped(source, function):
    async for x in source:
        yield function(x)


async def filtered(source, keep):
    async for x in source:
        if keep(x):
            yield x


async def total(source):
    result = 0
    async for x in source:
        result += x
    else:
        result += 1
    return result


async def with_index(source, start=0):
    async for x in source:
        yield start, x
        start += 1


async def nested(n):
    pairs = 0
    for i in range(n):
        async for a in numbers(i % 7):
            async for b in numbers(a):
                pairs += a * b
            if a == 4:
                break
        else:
            pairs += 1
    return pairs


async def comprehended(n):
    seen = {}
    for i in range(n):
        evens = [x async for x in numbers(i % 9) if not x & 1]
        squares = {x: x * x async for x in mapped(numbers(3), lambda x: x + i)}
        several = {x % 4 async for x in numbers(i % 5)}
        for found in (*evens, *squares.values(), len(several)):
            seen[found % 10] = seen.get(found % 10, 0) + 1
        seen["lazy"] = seen.get("lazy", 0) + await total(x + y async for x in numbers(3) for y in range(x))
    return seen


async def shared(n):
    count = step = 1

    async def counting():
        nonlocal count
        while count < n:
            yield count
            count += step

    gone = []
    async for x in counting():
        gone.append(x)
        if x % 100 == 0:
            step += 1
        count += x & 1
    return len(gone), gone[-3:], count, step


def main():
    chain = filtered(mapped(numbers(6000), lambda x: x * 3 + 1), lambda x: x & 1)
    print(drive(total(chain)))
    print(drive(total(mapped(with_index(numbers(4000)), lambda pair: pair[0] - 2 * pair[1]))))
    print(drive(total(mapped(mapped(numbers(3000), lambda x: x if x % 1000 else x / 2), lambda x: x + 2**60))))
    for often in [1, 3, 1000]:
        print(drive(total(mapped(filtered(pausing(3000, often), lambda x: x % 7), lambda x: -x)), lambda n: n + 1))
    print(drive(nested(1500)))
    print(drive(comprehended(700)))
    print(drive(shared(4000)))


main()
