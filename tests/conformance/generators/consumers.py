# Everything that takes an iterable takes a generator.
import functools
import math


def upto(n):
    for i in range(n):
        yield i


print(list(upto(4)), tuple(upto(4)), set(upto(4)), dict((k, k * k) for k in upto(3)))
print(sum(upto(10)), max(upto(5)), min(upto(5)), sorted(upto(4), reverse=True))
print(any(x > 3 for x in upto(5)), all(x < 3 for x in upto(5)), all(x < 9 for x in upto(5)))
print(list(zip(upto(3), "abc", upto(9))), list(map(lambda a, b: a * b, upto(4), upto(9))))
print(list(filter(None, upto(4))), list(enumerate(upto(3), 5)))
print(3 in upto(5), 9 in upto(5), 9 not in upto(5))
a, b, c = upto(3)
print(a, b, c)
first, *rest = upto(5)
print(first, rest)
*start, last = upto(3)
print(start, last)
print([*upto(3), *upto(2)], {*upto(3)}, (*upto(2), "x"))
print("-".join(str(i) for i in upto(5)))


def show(*args, **kwargs):
    print(args, kwargs)


show(*upto(3))
show("x", *upto(2), *upto(1), key=1)
print(*upto(5), sep=",")
print(functools.reduce(lambda x, y: x * 10 + y, upto(5)))
print(math.prod(x + 1 for x in upto(5)))
items = [9]
items.extend(upto(3))
items += upto(2)
items[1:2] = upto(4)
print(items)
print(bytes(upto(5)), str(list(upto(2))))
for bad in (lambda: show(*upto), lambda: (lambda x, y: 0)(*upto(3))):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__, error)
for count in (1, 2, 4):
    try:
        if count == 1:
            (x,) = upto(3)
        elif count == 2:
            x, y = upto(3)
        else:
            x, y, z, w = upto(3)
    except ValueError as error:
        print(error)
shared = upto(6)
print(list(zip(shared, shared)), list(shared))
print(next(shared, "empty"))
pairs = ((a, b) for a in upto(3) for b in upto(a))
print(list(pairs), list(pairs))
