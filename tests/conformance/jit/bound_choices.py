# Calls of one of several functions whose parameters differ: defaults, keywords, the rest, and arguments that are unpacked
# from sequences of which the compiler does not know what is in them.


def plain(a, b):
    return a * 10 + b


def with_default(a, b, c=3):
    return a * 100 + b * 10 + c


def keyword_only(a, b, *, scale=2):
    return (a + b) * scale


def with_rest(a, *rest):
    return a + sum(rest) + len(rest) * 1000


def everything(a, /, b=7, *rest, scale=1, **others):
    return (a + b + len(rest)) * scale + len(others)


def made(step):
    def add(a, b, c=step):
        return a + b + c
    return add


def call_each(functions, n):
    total = 0
    for i in range(n):
        for f in functions:
            total += f(i, i & 3)
    return total


print(call_each([plain, with_default], 900))
print(call_each([plain, made(5), made(9), keyword_only], 700))
print(call_each([with_default, with_rest, everything], 700))


def call_by_name(functions, n):
    total = 0
    for i in range(n):
        for f in functions:
            total += f(i, b=i & 3)
    return total


print(call_by_name([plain, with_default, keyword_only, everything], 900))


def call_scaled(functions, n):
    total = 0
    for i in range(n):
        for f in functions:
            total += f(i, 2, scale=i % 5)
    return total


print(call_scaled([keyword_only, everything], 900))


def spread(functions, sequences, n):
    total = 0
    for i in range(n):
        for f in functions:
            for s in sequences:
                total += f(*s)
    return total


print(spread([plain], [(1, 2), (3, 4)], 900))
print(spread([plain], [[1, 2], (3, 4)], 900))
print(spread([plain, keyword_only], [[1, 2], [3, 4]], 700))
print(spread([with_rest], [(1, 2), (3, 4, 5), (6,)], 500))
print(spread([with_rest], [[1, 2], (3, 4, 5), "", {6: 7}][:2], 500))
print(spread([lambda *rest: len(rest), lambda *all: sum(all)], [(), (1, 2, 3)], 700))
print(spread([with_default], [(1, 2), (3, 4, 5)], 700))


class Point:
    def __init__(self, x, y, z=0):
        self.at = (x, y, z)


def make_points(sequences, n):
    total = 0
    for i in range(n):
        for s in sequences:
            total += Point(*s).at[i % 3]
    return total


print(make_points([(1, 2, 3), [4, 5, 6]], 900))
print(make_points([(1, 2), (4, 5)], 900))


# What does not fit raises as it does when interpreted, and the loop goes on.
def wrong(f, sequences, n):
    messages = {}
    for i in range(n):
        for s in sequences:
            try:
                text = str(f(*s))
            except TypeError as error:
                text = str(error)
            messages[text] = messages.get(text, 0) + 1
    return messages


print(wrong(plain, [(1, 2)] * 9 + [(1,)], 300))
print(wrong(plain, [(1, 2)] * 9 + [(1, 2, 3), 5], 300))
print(wrong(lambda *rest: rest, [(1, 2), [3, 4], iter(()), None], 400))


# The tuple of the rest is another one than was passed, unless that is empty.
def keep(*rest):
    return rest


def passes(sequence, n):
    same = 0
    for _ in range(n):
        rest = keep(*sequence)
        same += (rest == tuple(sequence)) + (rest is sequence) * 10000
    return same, type(rest).__name__


print(passes((1, 2), 1500), passes((), 1500), passes([1, 2], 1500), passes(range(3), 1500))


def curry(f, n):
    def go(args):
        def inner(*more):
            held = args + more
            return f(*held) if len(held) >= n else go(held)
        return inner
    return go(())


add3 = curry(lambda a, b, c: a * 100 + b * 10 + c, 3)
clamp = curry(lambda low, high, x: low if x < low else high if x > high else x, 3)
bounded = clamp(10)(500)
total = 0
for i in range(3000):
    total += add3(i % 3)(i % 7)(i % 5) + bounded(i) + add3(1, 2)(i % 9)
print(total)
