# Generators consumed in hot loops: by for, next, comprehension, sum, zip; with state, exceptions, early exits, delegation.
def squares(n):
    for i in range(n):
        yield i * i


def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, xs):
    for i, x in enumerate(xs):
        if i >= n:
            return
        yield x


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


def total(xs):
    s = 0
    for x in xs:
        s += x
    return s


print(total(squares(2000)), total(evens(squares(2000))), total(take(60, fib())) % 10**9, total(tree(9)), sum(x for x in squares(1000) if x & 4))
print([total(f(400)) for f in (squares, range, lambda n: (i * 0.5 for i in range(n)), lambda n: iter([1] * n), lambda n: map(abs, range(-n, 0)), lambda n: evens(range(n)))])


def running():
    count = mean = 0
    while True:
        x = yield mean
        count += 1
        mean += (x - mean) / count


def feed(n):
    r = running()
    next(r)
    out = 0
    for i in range(n):
        out = r.send(i % 17)
    return out


print(feed(2000))


def failing(n):
    for i in range(n):
        if i % 10 == 9:
            raise ValueError(i)
        yield i


def restart(n):
    s = errors = 0
    for k in range(n):
        try:
            for x in failing(k % 25):
                s += x
        except ValueError as error:
            errors += error.args[0]
    return s, errors


print(restart(600))


def guarded(n, log):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(n)


def leave_early(n):
    log, s = [], 0
    for k in range(n):
        g = guarded(k + 3, log)
        for x in g:
            s += x
            if x == 2:
                break
        g.close()
    return s, len(log), log[-1]


print(leave_early(500))


def typed(n):
    for i in range(n):
        yield i if i < 500 else i * 0.5 if i < 1000 else str(i) if i < 1010 else 2**64 + i


def mixed(n):
    numbers, text = 0, ""
    for x in typed(n):
        if isinstance(x, str):
            text += x[-1]
        else:
            numbers += x
    return numbers, text


print(mixed(1500))


def pairs(n):
    return sum(a * b for a, b in zip(squares(n), take(n, fib()))) % 1_000_003


def nested(n):
    return sum(i * j for i in squares(n) for j in take(3, squares(i)))


print(pairs(80), nested(40), max(take(50, (x * 7919 % 1009 for x in squares(10**9)))))


def interleave(*gens):
    gens = list(gens)
    while gens:
        for g in list(gens):
            try:
                yield next(g)
            except StopIteration:
                gens.remove(g)


print(total(interleave(squares(300), iter(range(500)), fib_part := take(40, fib()))), next(fib_part, "done"))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        while self.n > 0:
            self.n -= 1
            yield self.n

    def __len__(self):
        return self.n


c = Countdown(1000)
print(total(c), len(c), total(c), [total(Countdown(k)) for k in (5, 500, 1500)])
closures = [g for g in ((lambda k: (lambda: (k + x for x in range(3))))(k) for k in range(400))]
print(sum(total(f()) for f in closures))
