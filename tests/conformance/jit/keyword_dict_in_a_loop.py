# The dict of **kwargs is one object, wherever it is first needed: in loops, in branches, in handlers, and while it is passed on.
from collections import namedtuple


def taken(names, **kwargs):
    for name in names:
        kwargs.pop(name, 0)
    return kwargs


def taken_by_comprehension(names, **kwargs):
    found = [kwargs.pop(name, 0) for name in names]
    return found, kwargs


def in_branches(n, **kwargs):
    while n:
        if n % 2:
            kwargs["odd"] = n
        else:
            kwargs.setdefault("even", []).append(n)
        n -= 1
    return kwargs


def in_a_handler(keys, **kwargs):
    missing = 0
    for key in keys:
        try:
            kwargs[key] += 1
        except KeyError:
            missing += 1
            kwargs[key] = 0
    return missing, kwargs


def target(a, b=0, **others):
    return a + b + len(others)


def passed_on_again(n, **kwargs):
    total = 0
    for i in range(n):
        total += target(**kwargs)
    return total, kwargs


def passed_on_and_changed(n, **kwargs):
    total = 0
    for i in range(n):
        total += target(**kwargs)
        if i == 1:
            kwargs["b"] = 100
    return total, kwargs


def same(n, **kwargs):
    seen = []
    for _ in range(n):
        seen.append(kwargs)
    return all(each is kwargs for each in seen)


Point = namedtuple("Point", "x y z")


def run(n):
    sums = [0] * 8
    point = Point(0, 0, 0)
    for i in range(n):
        sums[0] += len(taken(("a", "hp"), hp=3, rest=i))
        found, left = taken_by_comprehension(("hp", "a"), hp=i)
        sums[1] += found[0] + len(left)
        sums[2] += len(in_branches(3, k=i)["even"])
        missing, counts = in_a_handler("aab", a=1)
        sums[3] += missing + counts["a"]
        sums[4] += passed_on_again(3, a=1, b=i, c=0)[0]
        sums[5] += passed_on_and_changed(4, a=1)[0]
        sums[6] += same(3, x=i)
        point = point._replace(x=i, z=point.z + 1)
    return sums, point


print(run(3))
print(run(4000))
print(taken("ab", a=1, c=2))
print(in_branches(4, k=1))
