# Sorting: stability, keys of every kind, reverse, mixed numbers, errors that leave the list usable.
import functools

records = [("b", 2, 1.5), ("a", 2, -1.0), ("c", 1, 1.5), ("a", 1, 0.0), ("b", 1, float("inf")), ("c", 2, 0)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(records, key=lambda r: (-r[1], r[0])), sorted(records, key=lambda r: r[2]), sorted(records))
many = [(i * 7919 % 13, i) for i in range(200)]
by_key = sorted(many, key=lambda p: p[0])
print(all([by_key[i][0] < by_key[i + 1][0] or by_key[i][1] < by_key[i + 1][1] for i in range(199)]), by_key[:5])
back = sorted(many, key=lambda p: p[0], reverse=True)
print(all([back[i][0] > back[i + 1][0] or back[i][1] < back[i + 1][1] for i in range(199)]), back[:5])
for pattern in [list(range(100)), list(range(100, 0, -1)), [1] * 100, [i % 3 for i in range(100)], [i ^ 21 for i in range(64)], [(i * i) % 101 for i in range(101)], list(range(50)) + list(range(50)), []]:
    copy = sorted(pattern)
    print(len(copy), copy == sorted(copy), all([copy[i] <= copy[i + 1] for i in range(len(copy) - 1)]), sum(copy) == sum(pattern), copy[:3], copy[-3:])
print(sorted([3, 1.5, True, 10**30, -0.0, 0, False, -(10**30), 2.5]), sorted([b"b", b"a", b""]), sorted("hello, World"), sorted([(1, "a"), (1,), (), (0, 5)]), sorted([[2], [1, 5], []]))
print(sorted({3: "c", 1: "a"}), sorted({"x", "w"}), sorted(range(5, 0, -1)), sorted(map(abs, [-3, 1, -2])), sorted([None, None], key=lambda v: 0), sorted("bca", key={"a": 3, "b": 2, "c": 1}.get))


def attempt(values, **options):
    values = list(values)
    try:
        values.sort(**options)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}", sorted(values, key=str) if len(values) < 9 else len(values)
    return values


print(attempt([1, "a", 2]), attempt([None, 1]), attempt([None]), attempt([(1, "a"), (1, 2)]), attempt([{}, {}]), attempt([1, 2, 0], key=lambda v: 1 // v), attempt("ab", key=5), attempt([1], nothing=1), attempt([2, 1], reverse=1), attempt([2, 1], reverse="yes") if False else "", attempt([2, 1], key=None))
count = 0


def compare(a, b):
    global count
    count += 1
    return (a > b) - (a < b)


print(sorted([5, 2, 8, 1], key=functools.cmp_to_key(compare)), count > 3, sorted(["aB", "Ab", "ab", "AB"], key=functools.cmp_to_key(lambda a, b: len(a) - len(b))))
words = "the quick brown fox jumps over the lazy dog and runs".split()
words.sort(key=len)
print(words)
words.sort(key=lambda w: w[-1], reverse=True)
print(words)
words.sort()
print(words, words.sort())
nan = float("nan")
print(len(sorted([3, nan, 1, 2])), sorted([nan])[0] is nan, min([nan, 1]), max([1, nan]), sorted([1, 2, nan])[:2])
closures = [lambda i=i: i for i in (3, 1, 2)]
closures.sort(key=lambda f: f())
print([f() for f in closures], min(closures, key=lambda f: -f())(), max(closures, key=lambda f: -f())())


def counter_key():
    calls = 0

    def key(v):
        nonlocal calls
        calls += 1
        return (v % 3, calls)

    return key, lambda: calls


key, calls = counter_key()
print(sorted([9, 1, 5, 3, 7, 2], key=key), calls())
