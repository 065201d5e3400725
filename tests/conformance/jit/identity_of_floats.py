# A NaN is itself and no other NaN, also where compiled code has kept it as a number: in loops, and where ways meet.
import math

NAN, OTHER = float("nan"), float("nan")
HUGE, TINY = 1e300, 5e-324


def find(parts):
    hits = 0
    for a in parts:
        for b in parts:
            if (b, "x") in {(a, "x"): 1}:
                hits += 1
    return hits


def collected(x, n):
    seen = set()
    for _ in range(n):
        seen.add(x)
        x = x if n else x + 1
    return len(seen)


def exchanged(x, y, n):
    same = alike = 0
    for _ in range(n):
        x, y = y, x
        same += x is y
        alike += [x] == [y]
    return same, alike


def chosen(x, y, n):
    kept, total = [], 0.0
    for i in range(n):
        total += x * 0.5 - y * 0.5
        z = x if i % 3 else y
        kept.append(z)
    return sum(k is x for k in kept), sum(k is y for k in kept), x in kept, OTHER in kept


def least(items):
    best = math.inf
    for item in items:
        if item < best:
            best = item
    return best


def last(items):
    previous = 0.0
    for item in items:
        if item != previous:
            previous = item
    return previous is items[-1], [previous] == [items[-1]]


def by_turns(items):
    previous = 1.5
    for item in items:
        yield previous
        previous = item


for _ in range(3):
    print(find([NAN] * 50), find([NAN, OTHER] * 20), collected(NAN, 2500), collected(TINY, 2500))
    print(exchanged(NAN, NAN, 2500), exchanged(NAN, OTHER, 2500), exchanged(HUGE, HUGE, 2500), exchanged(1.5, 2.5, 10))
    print(chosen(NAN, OTHER, 2500), chosen(HUGE, TINY, 2500), chosen(math.inf, -math.inf, 2500), chosen(NAN, NAN, 30))
    print(least([float(n % 700 + 3) for n in range(2500)]), least([HUGE] * 2500 + [NAN]), least([math.inf] * 2500))
    print(last([1.5, 2.5] * 1200 + [NAN]), last([NAN, OTHER] * 1200), last([HUGE, TINY] * 1200))
    print(sum(a is b for a, b in zip(by_turns([NAN] * 2500), [NAN] * 2500)), sum(x is HUGE for x in by_turns([HUGE] * 2500)))
