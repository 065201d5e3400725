"""sum, min, max, any, all, len with key, default, start and errors."""

print(
    sum([]),
    sum([1, 2]),
    sum([1.5, 2]),
    sum([], 5),
    sum([[1], [2]], []),
    sum(range(10)),
    sum({1: 2, 3: 4}),
    sum([True, True]),
    sum([1], start=2),
    sum((0.1,) * 10),
)
print(
    min(3, 1, 2),
    max("b", "a"),
    min([5]),
    max({"k": 1, "z": 0}),
    min("hello"),
    max([1, 2.0, True]),
    max(1, 1.0),
    min(1, 1.0),
    max((1, 2), (1, 3)),
)
print(
    min([], default="none"),
    max((), default=None),
    min([3, -4], key=abs),
    max("a", "bbb", "cc", key=len),
    max([1, 2], default=9),
    min(["b", "A"], key=str.lower),
    max([(1, "x"), (1, "y")], key=lambda p: p[0]),
)
print(any([]), all([]), any([0, 0.0, "", None]), any([0, 1]), all([1, "a", [0]]), all([1, 0]), any("0"), all({}), any({0: 1}), all([[]]))
print(len(""), len("日本"), len([1]), len({}), len(range(5)), len(b"ab"), len({1, 2}), len((1, 2, 3)))
seen = []


def note(x):
    seen.append(x)
    return x


print(any(map(note, [0, 0, 3, 4])), seen, all(map(note, [1, 0, 5])), seen)
for f in (
    lambda: sum(5),
    lambda: sum([1, "a"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum([[1]]),
    lambda: sum(),
    lambda: min(),
    lambda: min([]),
    lambda: min(5),
    lambda: max(1, "a"),
    lambda: max([1], [2], default=3),
    lambda: min(1, 2, key=5),
    lambda: min(1, 2, keys=abs),
    lambda: any(5),
    lambda: all(None),
    lambda: any(),
    lambda: len(None),
    lambda: len(5.0),
    lambda: len(len),
    lambda: max([None, 1]),
):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    sum([10**20, 1]), sum([2**62, 2**62]), sum([-(2**63), -1]), sum([1e308, 1e308]), sum([0.1, 10**20]), sum([1, 2], 0.5), max(10**30, 1e29)
)
