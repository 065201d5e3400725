# Hot functions that consume generators, hot functions that generators call, and exceptions that pass through both.
def upto(n):
    i = 0
    while i < n:
        yield i
        i += 1


def total(n):
    s = 0
    for x in upto(n):
        s += x * x
    return s


print(sum(total(50) for _ in range(40)))


def scaled(factor):
    def scale(x):
        return x * factor + 1

    def run(n):
        for x in upto(n):
            yield scale(x)

    return run


runs = [scaled(f) for f in (2, 2.5, -1)]
for run in runs:
    s = 0
    for _ in range(10):
        for y in run(60):
            s += y
    print(s)


def first_over(items, limit):
    for x in items:
        if x > limit:
            return x
    return None


print([first_over(upto(100), limit) for limit in range(0, 120, 10)])


def mixed(i):
    if i % 3 == 0:
        return upto(i)
    if i % 3 == 1:
        return range(i)
    return [1] * i


def count(items):
    n = 0
    for x in items:
        n += x
    return n


print(sum(count(mixed(i % 15)) for i in range(330)))


def failing(n):
    for x in upto(n):
        yield 100 // (n - x - 5)


def consume(n):
    s = 0
    try:
        for x in failing(n):
            s += x
    except ZeroDivisionError:
        s -= 1
    return s


print(sum(consume(i % 20) for i in range(200)))


def pairs(n):
    for i in upto(n):
        for j in upto(i):
            yield i, j


def area(n):
    s = 0
    for a, b in pairs(n):
        s += a * b
    return s


print([area(n) for n in range(5, 30, 5)])


def accumulate():
    total = 0
    while True:
        total += yield total


def feed(n):
    acc = accumulate()
    send = acc.send
    next(acc)
    last = 0
    for i in range(n):
        last = send(i)
    acc.close()
    return last


print([feed(n) for n in (1, 10, 500)])


def flat(tree):
    for item in tree:
        if isinstance(item, tuple):
            yield from flat(item)
        else:
            yield item


tree = (1, (2, (3, 4), 5), ((6,), 7))
print(sum(sum(flat(tree)) for _ in range(100)))


def hot_expression(n):
    k = n % 7
    return sum(x * k for x in range(n) if x & 1)


print(sum(hot_expression(n) for n in range(50)))
