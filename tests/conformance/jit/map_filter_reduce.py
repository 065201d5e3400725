# map, filter and reduce in hot code: fused with what goes over them, lazily, with exceptions on every way.
from functools import reduce

calls = []


def noted(x):
    calls.append(x)
    return x * 2


def sums(n):
    total = 0
    for i in range(n):
        total += sum(map(lambda x: x * i, range(5)))
        total += sum(filter(lambda x: x % 2 == i % 2, map(lambda x: x + i, [1, 2, 3, 4])))
        total += reduce(lambda a, b: (a * 3 + b) % 1009, map(lambda x: x ^ i, (1, 2, 3)), i)
        total += reduce(lambda a, b: max(a, b), range(i, i + 3))
        total += max(map(abs, [-3, 2, i % 5])) + min(map(int, "345")) + len(list(filter(None, [0, i, "", 2])))
        total += len("".join(map(str, range(3)))) + any(map(lambda x: x > 3, {1: 2, 5: 6})) + len(set(map(str, b"abca")))
    return total


def lazy(n):
    out = []
    for i in range(n):
        calls.clear()
        for x in map(noted, [1, 2, 3]):
            if x == 4:
                break
        out.append(tuple(calls))
        calls.clear()
        out.append(all(map(noted, [1, 0, 5])))
        out.append(tuple(calls))
        pairs = [(x, len(calls)) for x in filter(lambda x: x > 2, map(noted, (1, 2)))]
        out.append(tuple(pairs))
    return sorted(set(map(str, out)))


def stopping(limit):
    def function(x):
        if x == limit:
            raise StopIteration
        return x

    return function


class Truth:
    def __init__(self, x):
        self.x = x

    def __bool__(self):
        if self.x == 2:
            raise StopIteration(self.x)
        if self.x == 7:
            raise KeyError(self.x)
        return self.x != 1


def ending(n):
    seen = {}
    for i in range(n):
        found = list(map(stopping(i % 4), range(3))), sum(filter(stopping(2), range(i % 5)))
        found = str(found), len(list(filter(Truth, range(i % 6))))
        seen[found] = seen.get(found, 0) + 1
    return sorted(seen.items())


def failing(x):
    if x == 3:
        raise ValueError(x)
    return 10 // (x - 5)


def outcomes(n):
    seen = {}
    for i in range(n):
        try:
            answer = sum(map(failing, range(i % 3, i % 8)))
        except (ValueError, ZeroDivisionError) as error:
            tb, lines = error.__traceback__, []
            while tb:
                lines.append(tb.tb_lineno)
                tb = tb.tb_next
            answer = str(error), len(lines)
        seen[answer] = seen.get(answer, 0) + 1
    return sorted(seen.items(), key=str)


def wrong(n):
    seen = set()
    for i in range(n):
        for make in (
            lambda: list(map(5, [1])), lambda: list(map(abs, 5)), lambda: sum(filter(abs)), lambda: reduce(max, []),
            lambda: reduce(max, 5), lambda: list(map(lambda x: x, [1], [2])), lambda: list(map(lambda: 1, [1])),
            lambda: reduce(lambda a, b: a, map(abs, [])), lambda: list(filter(Truth, [7])),
        ):
            try:
                seen.add(str(make()))
            except Exception as error:
                seen.add(type(error).__name__ + ": " + str(error))
    return sorted(seen)


def kept(n):
    total = 0
    for i in range(n):
        doubled = map(lambda x: x * 2, [i, i + 1, i + 2])
        total += next(doubled) + sum(doubled) + len(list(doubled))
        first, *rest = map(lambda x: x - 1, (1, 2, 3))
        total += first + len(rest) + len([*map(str, "ab")]) + sum(map(lambda a, b: a * b, (1, 2), (3, 4)))
        total += type(doubled) is map
        items = [1, 2, 3]
        total += sum(map(lambda x: items.append(x) or x if len(items) < 6 else x, items))
    return total


print(sums(1500))
print(lazy(1200))
print(ending(2400))
print(outcomes(2400))
print(*wrong(400), sep="\n")
print(kept(1500))


def change(n):
    function, total = abs, 0
    for i in range(n):
        if i == n // 2:
            function = str
        total += len(list(map(function, range(-2, 2)))) + sum(map(len, map(str, range(8, 12))))
    return total


print(change(2000))
str = int
print(sum(map(str, "12")))
