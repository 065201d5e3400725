"""Generators that a loop in the same function goes over: pipelines, expressions, early ends, errors inside, several yields."""

import gc


def numbers(start, stop):
    while start < stop:
        yield start
        start += 1


def mapped(function, items):
    for item in items:
        yield function(item)


def kept(predicate, items):
    for item in items:
        if predicate(item):
            yield item


def differences(items):
    previous = 0
    for item in items:
        yield item - previous
        previous = item


def totals(items):
    total = 0
    for item in items:
        total += item
        yield total


def pipeline(count, factor):
    last = checksum = 0
    stream = differences(kept(lambda n: n % 2 == 1, mapped(lambda n: n * factor % 521, numbers(3, 3 + count))))
    for total in totals(mapped(lambda n: n * n, stream)):
        checksum = (checksum * 31 + total) % 1_000_003
        last = total
    return last, checksum


print([pipeline(40, factor) for factor in range(1, 120)][-1])


def expression(items, k):
    return [value for value in (item * k for item in items if item % 3)]


print([expression(list(range(20)), k) for k in range(200)][-1], expression((1.5, 2), 2), expression("", 1))


def early(limit):
    found = None
    for n in numbers(0, 1_000):
        if n * n > limit:
            found = n
            break
    else:
        found = "none"
    return found


print([early(limit) for limit in range(0, 900, 3)][-3:], early(10**7))


def two_yields(n):
    yield "first"
    for i in range(n):
        yield i
    yield "last"


def alternating(n):
    for i in range(n):
        if i & 1:
            yield i
        else:
            yield -i


def consume(n):
    out = []
    for value in two_yields(n):
        out.append(value)
    total = 0
    for value in alternating(n):
        total = total * 3 + value
    return out, total


print([consume(5) for _ in range(300)][-1], consume(0))


def fails(n):
    for i in range(n):
        yield 10 // (n - 4 - i)


def guarded(n):
    seen = []
    try:
        for value in fails(n):
            seen.append(value)
    except ZeroDivisionError as error:
        seen.append(str(error))
        seen.append([frame for frame in names(error.__traceback__)])
    return seen


def names(traceback):
    while traceback:
        yield traceback.tb_lineno
        traceback = traceback.tb_next


print([guarded(n) for n in range(3, 9)] and [guarded(6) for _ in range(300)][-1])


def stops(n):
    for i in range(n):
        if i == 3:
            raise StopIteration(i)
        yield i


def stopped(n):
    try:
        return [value for value in stops(n)]
    except RuntimeError as error:
        return str(error), repr(error.__cause__)


print([stopped(5) for _ in range(300)][-1], stopped(2))


def late_types(n):
    total = 0
    for i in range(n):
        if i == n - 1:
            total += 0.5
        yield total
        total += i


def sums(n):
    result = 0
    for value in late_types(n):
        result += value
    return result


print([sums(n) for n in range(300)][-1], sums(10))


def escapes(n, keep):
    generator = numbers(0, n)
    out = []
    for value in generator:
        out.append(value)
        if value == 2:
            out.append(next(generator, None))
        if value == 5 and keep:
            return out, generator
    return out, next(generator, "empty")


print([escapes(8, False) for _ in range(300)][-1])
out, generator = [escapes(9, True) for _ in range(300)][-1]
print(out, list(generator), generator.__name__)


def make(k):
    def scaled(items):
        for item in items:
            yield item * k

    def run(n):
        total = 0
        for value in scaled(range(n)):
            total += value
        return total

    return run


print([make(k)(30) for k in range(200)][-1], [make(k)(30.5 and 4) for k in (0.5, 2)])


def counted(n):
    count = 0

    def bump(value):
        nonlocal count
        count += 1
        return value

    for value in (bump(i) for i in range(n)):
        if value == 7:
            break
    return count


print([counted(n) for n in range(200)][-1])


def nested(rows):
    total = 0
    for row in (list(numbers(0, n)) for n in rows):
        for cell in (x * x for x in row):
            total += cell
    return total


print([nested(range(6)) for _ in range(200)][-1])


def collecting(n):
    out = []
    for value in mapped(str, numbers(0, n)):
        if len(out) % 50 == 49:
            gc.collect()
        out.append(value)
    return "".join(out)[-9:]


print([collecting(60) for _ in range(12)][-1])


def depth(n):
    for value in numbers(0, 2):
        if value and n:
            return depth(n - 1)
    return n


print([depth(20) for _ in range(100)][-1])


def recursive(n):
    yield n
    for value in recursive(n - 1) if n else ():
        yield value + 1


print([sum(recursive(6)) for _ in range(200)][-1])


def defaults(n, step=2, *, sign=-1):
    for i in range(0, n, step):
        yield i * sign


def with_defaults(n):
    return [value for value in defaults(n)], [value for value in defaults(n, 3, sign=1)], [*defaults(4)]


print([with_defaults(7) for _ in range(200)][-1])


def unbound(n):
    for i in range(n):
        if i > n:
            late = i
        yield i
    yield late


def reads_unbound(n):
    out = []
    try:
        for value in unbound(n):
            out.append(value)
    except UnboundLocalError as error:
        out.append(str(error))
    return out


print([reads_unbound(3) for _ in range(300)][-1])


def sent_nothing(n):
    for i in range(n):
        got = yield i
        if got is not None:
            return


def receives(n):
    count = 0
    for value in sent_nothing(n):
        count += value
    return count


print([receives(9) for _ in range(300)][-1])


def outer_generator(n):
    for value in mapped(lambda x: x + 1, numbers(0, n)):
        yield value
        for other in numbers(value, value + 2):
            yield -other


print([sum(outer_generator(12)) for _ in range(200)][-1], list(outer_generator(2)))


def named(n):
    for i in range(n):
        yield i


def uses_named(n):
    generator = named(n)
    for value in generator:
        pass
    return named(1).__name__, generator.__qualname__


print([uses_named(4) for _ in range(300)][-1])
named.__name__ = "other"
print(uses_named(4), [uses_named(4) for _ in range(300)][-1])


# The generator is made before the loop, and what the loop does to it stays done.
def by_hand(n):
    generator = numbers(0, n)
    out = []
    while True:
        try:
            out.append(next(generator))
        except StopIteration:
            return out


def in_turns(n):
    generator = numbers(0, n)
    out = []
    for i in range(n):
        for value in generator:
            out.append((i, value))
            if value % 3 == 2:
                break
    return out


def alternately(n):
    left, right = numbers(0, n), (i * i for i in range(n))
    out = []
    for value in left:
        out.append(value)
        for other in right:
            out.append(-other)
            break
    return out


def guarded_loop(n):
    out = 0
    for value in fails(n):
        try:
            out += 10 // (value - 3)
        except ZeroDivisionError:
            out += 100
    return out


print(by_hand(5), [by_hand(7) for _ in range(400)][-1])
print(in_turns(5), [in_turns(7) for _ in range(400)][-1])
print(alternately(3), [alternately(5) for _ in range(400)][-1])
print(guarded_loop(3), [guarded_loop(2) for _ in range(400)][-1])
