"""Hot loops over the keys, the values and the items of dicts: gaps, changes of values and of keys, iterators that are shared."""

ROUNDS = 1500


def keys(d):
    total = 0
    for key in d:
        total = total * 3 % 10007 + key
    return total


def values(d):
    total = 0
    for value in d.values():
        total = total * 3 % 10007 + value
    return total


def items(d):
    total = 0
    for key, value in d.items():
        total = total * 3 % 10007 + key * 2 + value
    return total


def pairs(d):
    kept = []
    for pair in d.items():
        kept.append(pair)
    return kept


def with_gaps(width):
    d = {n: n * n for n in range(ROUNDS)}
    for n in range(0, ROUNDS, width):
        del d[n]
    d[-1] = 7
    return keys(d), values(d), items(d), len(pairs(d))


def popped_from_the_front(count):
    d = {n: n + 1 for n in range(ROUNDS)}
    for n in range(count):
        d.pop(n)
    return keys(d), values(d), items(d)


def stored_meanwhile(d):
    for key in d:
        d[key] = key * 2
    for key, value in d.items():
        d[key] = value + 1
    return values(d)


def change(d, at, action):
    seen = 0
    try:
        for key in d:
            seen += 1
            if seen == at:
                action(d, key)
    except RuntimeError as error:
        return seen, str(error)
    return seen, None


def replace(d, key):
    del d[key]
    d[-key - 1] = key


def shared(iterator):
    seen = []
    for item in iterator:
        seen.append(item)
        if len(seen) % 500 == 0:
            seen.append(next(iterator, "end"))
        if len(seen) > 1200:
            break
    rest = 0
    for item in iterator:
        rest += 1
    for item in iterator:
        rest += 1
    return seen[498:502], len(seen), rest


def any_kind(iterables):
    counts = []
    for iterable in iterables:
        count = 0
        for item in iterable:
            count += 1
        counts.append((count, item))
    return counts


def nested(d):
    total = 0
    for a in d:
        for b in d.values():
            total += a * b
        for key, _ in d.items():
            if key > a:
                break
            total -= key
    return total


d = {n: n * 7 % 13 for n in range(ROUNDS)}
for _ in range(3):
    print(keys(d), values(d), items(d), pairs(d)[-2:], keys({}), values({}), items({}))
kept = pairs(d)
print(len(kept), kept[0] is kept[1], kept[:2], all(type(pair) is tuple for pair in kept))
print(with_gaps(2), with_gaps(3), with_gaps(700))
print(popped_from_the_front(1), popped_from_the_front(ROUNDS // 2), popped_from_the_front(ROUNDS))
print(stored_meanwhile(dict(d)))
for at in 1, 1300, ROUNDS:
    print(change(dict(d), at, lambda d, key: d.pop(key)), change(dict(d), at, lambda d, key: d.update(a=1)))
    print(change(dict(d), at, lambda d, key: d.clear()))
for at in 1, 1300:
    print(change({n: n for n in range(ROUNDS)}, at, replace))
print(shared(iter(d)), shared(iter(d.values())))
print(shared(iter(d.items())), shared(reversed(d)))
for _ in range(3):
    print(any_kind([d, d.keys(), d.values(), d.items(), reversed(d), list(d), d, [1], {2: 3}, {4: 5}.items()]))
print(nested({n: n for n in range(60)}), sum(d.values()), max(d), sorted(d.items())[-1])
print({value: key for key, value in d.items()}, [key for key in d if key % 400 == 0], sum(k * v for k, v in d.items()))
