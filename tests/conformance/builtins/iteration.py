"""iter, next, enumerate, zip, map, filter: laziness, exhaustion, arguments, errors."""

it = iter([1, 2, 3])
print(next(it), next(it, "d"), next(it), next(it, "d"), next(it, None))
try:
    next(it)
except StopIteration as error:
    print("StopIteration", repr(error), error.value)
print(iter(it) is it, list(it), [list(x) for x in (iter("ab"), iter({"k": 1}), iter((1,)), iter(range(2)), iter(b"a"), iter({3}))])
state = [0]


def tick():
    state[0] += 1
    return state[0]


print(list(iter(tick, 4)), state)
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=2)), next(enumerate("z")), list(enumerate("ab", start=-1)))
print(
    list(zip()),
    list(zip("ab")),
    list(zip("abc", [1, 2])),
    list(zip("ab", range(10), "xyz")),
    dict(zip("ab", "cd")),
    list(zip(*[(1, 2), (3, 4)])),
    list(zip("ab", "cd", strict=True)),
)
print(
    list(map(str, [1, 2])),
    list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])),
    list(map(len, [])),
    list(map(int, "123")),
    list(map(max, [1, 5], [3, 2], [2, 9])),
)
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isalpha, "a1b")))
log = []
lazy = map(lambda x: log.append(x) or x * 2, [1, 2, 3])
print(log, next(lazy), log, list(lazy), log, list(lazy))
a = iter(range(6))
print(list(zip(a, a)), list(zip(iter([1]), [])))
source = iter([1, 2, 3])
print(list(zip(source, "a")), list(source))
for f in (
    lambda: iter(5),
    lambda: iter(),
    lambda: iter(5, 6),
    lambda: next([]),
    lambda: next(),
    lambda: enumerate(5),
    lambda: enumerate("a", "b"),
    lambda: zip(5),
    lambda: zip([1], 5),
    lambda: list(zip("ab", "c", strict=True)),
    lambda: list(zip("a", "bc", strict=True)),
    lambda: list(zip("a", "b", "cd", strict=True)),
    lambda: map(str),
    lambda: map(str, 5),
    lambda: list(map(5, [1])),
    lambda: list(map(lambda: 0, [1])),
    lambda: filter(None),
    lambda: filter(None, 5),
    lambda: list(filter(5, [1])),
    lambda: list(map(int, ["1", "x"])),
):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    type(map(str, [])).__name__,
    type(zip()).__name__,
    type(filter(None, [])).__name__,
    type(enumerate([])).__name__,
    type(iter([])).__name__,
    type(iter({})).__name__,
    type(iter("")).__name__,
    type(iter(range(0))).__name__,
    type(iter(())).__name__,
    type(iter(set())).__name__,
    type(iter({}.items())).__name__,
)
xs = [1, 2]
grow = iter(xs)
next(grow)
xs.append(3)
print(
    list(grow),
    2 in iter([1, 2, 3]),
    max(map(len, ["a", "bb"])),
    sum(map(int, "99")),
    "".join(map(chr, [72, 105])),
    sorted(filter(None, [2, 0, 1])),
    tuple(zip("ab", "cd")),
    [*map(str.upper, "ab")],
    {*filter(None, [0, 1])},
)
