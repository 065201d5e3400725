# Dict comprehensions as the hot code: keys of every kind, keys that come twice, raise, or run code; lists that change meanwhile.
class Row:
    def __init__(self, key, parts):
        self.key = key
        self.parts = parts


class Same:
    """Equal to others of its group; tells how often it was asked."""

    asked = 0

    def __init__(self, group):
        self.group = group

    def __hash__(self):
        if self.group == "bad":
            raise ValueError("no hash")
        return self.group % 2

    def __eq__(self, other):
        Same.asked += 1
        return isinstance(other, Same) and self.group == other.group


def by_key(rows):
    return {row.key: row for row in rows}


def parts(rows, known):
    return {row.key: [known.get(part) for part in row.parts] for row in rows}


def nested(rows):
    return {row.key: {part: part * 2 for part in row.parts} for row in rows}


def filtered(rows):
    return {row.key: len(row.parts) for row in rows if row.parts if row.key != 3}


def crossed(rows):
    return {(row.key, part): part for row in rows for part in row.parts}


def chosen(rows):
    return {row.key: row.key if row.parts else None for row in rows}


def squares(n):
    return {i: i * i for i in range(n)}


def halves(start, stop):
    return {i // 2: i for i in range(start, stop)}


def inverted(d):
    return {value: key for key, value in d.items()}


def in_order(log, rows):
    return {log.append(("key", row.key)): log.append(("value", row.key)) for row in rows}


def grown(xs):
    return {x: xs.append(-x) if len(xs) < 60 else None for x in xs}


def shrunk(xs):
    return {x: xs.pop() for x in xs}


def quotients(n, by):
    return {i: n // (by - i) for i in range(n)}


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


rows = [Row(n, list(range(0, n, 2))) for n in range(24) if n % 4 != 2]
for n in range(300):
    known = by_key(rows)
    found = parts(rows, known)
    doubled = nested(rows)
print(list(known), [[part and part.key for part in row] for row in found.values()][-3:], doubled[21])
for n in range(200):
    few, pairs, some, square, half = filtered(rows), crossed(rows), chosen(rows), squares(n), halves(-n, n)
print(few, len(pairs), list(pairs)[-2:], some[0], some[23], square[198], len(square), half[-1], half[-100], half[99], len(half))
print([inverted(square).get(n) for n in (0, 1, 2, 4, 39204)], [inverted({"a": 1, "b": 1, "c": 2}) for _ in range(100)][-1])
log = []
for n in range(100):
    log.clear()
    only = in_order(log, rows[:3])
print(only, log)
for n in range(100):
    xs, ys = list(range(1, 30)), list(range(30))
    more, less = grown(xs), shrunk(ys)
print(len(more), list(more)[-3:], less, ys)
print([attempt(quotients, 50, 10) for _ in range(100)][-1], attempt(quotients, 10**15, 1), quotients(3, 9))

texts = ["a", "bb", "a", "", "ccc"] * 4
mixed = [1, True, 1.0, 0, False, -0.0, "1", None, (), (1,), (True,), -1, -2, 2**61 - 1, 2**61, -(2**61), 2**62, 2**70, 1 + 0j]


def places(keys):
    return {key: place for place, key in enumerate(keys)}


def lengths(keys):
    return {key: key for key in keys}


for n in range(200):
    by_text, by_any, first = places(texts), places(mixed), lengths(mixed)
print(by_text, by_any, first)
print([by_any.get(key) for key in (1, True, 2, -1, -2, -3, 2**61 - 1, 0, 2**61, 1 << 62, 2**70, 2.0**70)])
keys = [Same(n % 3) for n in range(9)] + [1, 0]
for n in range(100):
    Same.asked = 0
    same = places(keys)
print([(getattr(key, "group", key), place) for key, place in same.items()], Same.asked > 0)
print([attempt(lengths, [1, "a", []]) for _ in range(50)][-1], attempt(lengths, [1, Same("bad")]), attempt(lengths, [{}]))


def look(d, keys):
    total = 0
    for key in keys:
        if key in d:
            total += d[key]
        total += d.get(key, -1)
    return total


# Integers beside other keys, beside gaps, and with hashes that collide.
tables = [squares(40), {**squares(40), "name": 3, 2.5: 4}, {n * 16: n for n in range(40)}, {n * 2**40: n for n in range(-20, 20)}]
tables.append({n: 1 for n in range(100) if n % 3})
tables.append({n + k * (2**61 - 1): n for n in range(10) for k in (-1, 0, 1)})
tables[0].pop(17)
for n in range(0, 99, 2):
    tables[4].pop(n, None)
for table in tables:
    for _ in range(100):
        total = look(table, range(-40, 200)), look(table, [2**61 - 1, 2**61, 2**62, True, 2.0, "name", 2.5, None])
    print(total)
