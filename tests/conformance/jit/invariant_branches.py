"""Loops that call one of several closures: which one is the same in each iteration, and what it captures need not be."""


def scaled(k):
    return lambda i: i * k


def shifted(k):
    return lambda i: i + k


def counted():
    calls = 0

    def count(i):
        nonlocal calls
        calls += 1
        return calls + i

    return count


def total(function, n):
    s = 0
    for i in range(n):
        s += function(i)
    return s


count = counted()
for function in [scaled(2), shifted(3), count, scaled(3), shifted(-1), count]:
    print(total(function, 4000))

# What is captured is of another type, too large, or missing.
for k in [2, 2.5, 1 << 70, True, "x", None]:
    for make in scaled, shifted:
        for n in 3000, 0:
            try:
                s = total(make(k), n)
                print(type(s).__name__, s if n == 0 or not isinstance(s, int) or s < 1 << 62 else s % 1_000_003)
            except TypeError as error:
                print(error)


def emptied(n):
    k = 1

    def step(i):
        return i + k

    def clear():
        nonlocal k
        del k

    s = total(step, n)
    clear()
    try:
        total(step, n)
    except NameError as error:
        print(error)
    return s


print(emptied(3000))


def switch(functions, n):
    # The inner loop's closure changes with the outer loop.
    s = 0
    for k in range(n):
        function = functions[k % len(functions)]
        for i in range(50):
            s = (s + function(i)) % 1_000_003
    return s


print(switch([scaled(2), shifted(3)], 200), switch([shifted(5), scaled(7), count], 200))


def grow(function, n):
    # The loop itself changes what the other closure would see.
    k = 0

    def read(i):
        return k + i

    s = 0
    for i in range(n):
        k = i
        s += (read if function is None else function)(i)
    return s


print(grow(None, 3000), grow(scaled(2), 3000), grow(shifted(4), 3000))


def choose(n):
    nan = float("nan")
    signs = []
    hits = 0.0
    for i in range(n):
        x = i % 7 - 3.5
        if i % 11 == 0:
            x = nan
        hits += 1.0 if x < 0.5 else 0.25
        sign = -0.0 if x >= 0 else 0.0
        mark = None if i % 3 == 0 else True
        flag = True if x != x else False
        if i > n - 6:
            signs.append((sign, mark, flag, not flag))
    return hits, signs


print(choose(5000))
