# itertools at work: recipes written with it, infinite tools cut, grouping, sliding, and how each tool fails late or at once.
import itertools as it
import operator


def take(n, iterable):
    return list(it.islice(iterable, n))


def pairwise_sum(xs):
    return [a + b for a, b in it.pairwise(xs)]


def chunked(xs, n):
    xs = iter(xs)
    while chunk := tuple(it.islice(xs, n)):
        yield chunk


def round_robin(*iterables):
    iterators = it.cycle(map(iter, iterables))
    for remaining in range(len(iterables), 0, -1):
        iterators = it.cycle(it.islice(iterators, remaining))
        yield from map(next, iterators)


def unique(xs, key=None):
    seen = set()
    for x in xs:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


def powerset(xs):
    xs = list(xs)
    return it.chain.from_iterable(it.combinations(xs, r) for r in range(len(xs) + 1))


def windows(xs, n):
    iterators = it.tee(xs, n)
    for i, iterator in enumerate(iterators):
        next(it.islice(iterator, i, i), None)
    return zip(*iterators)


def run_length(text):
    return [(k, sum(1 for _ in g)) for k, g in it.groupby(text)]


def primes():
    yield 2
    found = [2]
    for n in it.count(3, 2):
        if all(n % p for p in it.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(take(5, it.count(10, -3)), take(4, it.count(0.5, 0.25)), take(7, it.cycle("abc")), list(it.repeat("x", 3)), take(2, it.repeat(None)), pairwise_sum([1, 4, 9]), list(chunked(range(7), 3)))
print("".join(round_robin("ABC", "D", "EF")), list(unique("AbraCadabra", str.lower)), list(powerset("abc")), list(windows(range(5), 3)), run_length("aaabccd"), take(15, primes()))
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2, 3], operator.mul, initial=10)), list(it.accumulate("abc")), list(it.accumulate([])), list(it.accumulate([], initial=0)), list(it.accumulate([[1], [2]])))
print(list(it.batched("abcdefg", 3)), list(it.batched([], 2)), list(it.compress("abcdef", [1, 0, True, "", "x"])), list(it.dropwhile(str.isspace, "  a b")), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.starmap(pow, [(2, 5), (3, 2)])), list(it.zip_longest("ab", range(3), [9], fillvalue="-")))
print(list(it.chain("ab", [1], {}, (2,))), list(it.product("ab", [0, 1])), list(it.product(range(2), repeat=3))[-2:], list(it.product()), list(it.permutations("abc", 2)), list(it.combinations_with_replacement("ab", 3)), list(it.permutations([1, 2], 3)), list(it.combinations([], 0)))
data = sorted([("x", 1), ("y", 2), ("x", 3), ("z", 0), ("y", 5)], key=operator.itemgetter(0))
print({k: [v for _, v in g] for k, g in it.groupby(data, operator.itemgetter(0))}, [(k, list(g)) for k, g in it.groupby([1, 1, 2, 1])], [k for k, g in it.groupby("aAbB", str.lower)])
groups = it.groupby("aabb")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a), it.tee([1], 0), len(it.tee([1], 3)))
s = it.islice(range(100), 3, 20, 5)
print(list(s), list(it.islice("abc", None)), list(it.islice("abcdef", 1, None, 2)), list(it.islice("abc", 0)))
for bad in (
    lambda: it.islice("a", -1), lambda: it.islice("a", 1, 2, 0), lambda: it.islice("a", 1.5), lambda: it.islice("a"), lambda: it.islice(5, 1), lambda: it.count("a"), lambda: it.repeat(1, "x"), lambda: it.cycle(5), lambda: list(it.chain(5)), lambda: it.chain.from_iterable(5), lambda: list(it.chain.from_iterable([5])), lambda: it.combinations("ab", -1),
    lambda: it.permutations("ab", -1), lambda: it.permutations("ab", "x"), lambda: it.product(1), lambda: it.product("a", repeat=-1), lambda: it.tee("a", -1), lambda: it.tee(5), lambda: list(it.starmap(pow, [1])), lambda: list(it.takewhile(1, [1])), lambda: list(it.accumulate([1, "a"])), lambda: it.accumulate(5), lambda: it.batched("a", 0), lambda: list(it.batched("abc", 2, strict=True)), lambda: it.groupby(5),
    lambda: list(it.zip_longest(5)), lambda: it.pairwise(5), lambda: next(it.count()), lambda: list(zip("ab", "c", strict=True)), lambda: list(map(len, [1])), lambda: map(len), lambda: filter(None), lambda: enumerate(), lambda: enumerate("a", "b"), lambda: list(enumerate("ab", 5)), lambda: zip(5), lambda: reversed({1}), lambda: sum(["a"], "b"),
):
    try:
        result = bad()
        print(type(result).__name__ if not isinstance(result, (list, int)) else result)
    except Exception as error:
        print(type(error).__name__, error)
print(it.count(5), it.count(1, 2), it.repeat(7), it.repeat(7, 2), it.count(2.5), repr(it.count("a" == "b")))
