# Sets of objects with their own __hash__ and __eq__; changing a set while it is used.
class Key:
    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        log.append(f"{self.name}=={other.name}")
        return self.name.lower() == other.name.lower()

    def __repr__(self):
        return self.name


log = []
a, big, b = Key("a", 1), Key("A", 1), Key("b", 1)
s = {a, b}
print(s == {a, b}, log)
log.clear()
s.add(big)
print(len(s), a in s, big in s, Key("c", 1) in s, log)
log.clear()
s.discard(Key("B", 1))
print(s, log)
print({a} | {big}, {big} | {a}, {a} & {big}, {big} & {a}, {a} ^ {big}, {a} - {big})
print(frozenset([a, big, b]) == {b, a}, len({a, Key("a", 2)}))


class Unstable:
    code = 1

    def __hash__(self):
        return self.code


u = Unstable()
s = {u}
Unstable.code = 2
print(u in s, len(s | {u}), next(iter(s)) is u)


def during(action):
    s = set(range(5))
    count = 0
    try:
        for x in s:
            count += 1
            action(s, x)
        print("ended", count, sorted(s))
    except RuntimeError as error:
        print(error, count, sorted(s))


during(lambda s, x: s.add(x))
during(lambda s, x: s.add(x + 100))
during(lambda s, x: s.discard(x))
during(lambda s, x: s.clear())
during(lambda s, x: s.discard(999))


class Raises:
    def __init__(self, error):
        self.error = error

    def __hash__(self):
        if self.error:
            raise self.error
        return 1

    def __eq__(self, other):
        raise ZeroDivisionError("eq")


for action in (
    lambda: {Raises(ValueError("hash"))},
    lambda: {Raises(None), Raises(None)},
    lambda: set([Raises(None), 1]),
    lambda: 1 in {Raises(None)},
    lambda: len({Raises(None)}),
    lambda: Raises(StopIteration("odd")) in set(),
    lambda: {1, 2}.intersection([Raises(KeyError("k"))]),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
counts = {}
state = 5
numbers = set()
for step in range(4000):
    state = state * 16807 % 2147483647
    n = state % 301
    if state % 3:
        numbers.add(n)
    else:
        numbers.discard(n)
    if step % 500 == 499:
        counts[step] = len(numbers), sum(numbers), min(numbers), max(numbers)
print(counts)
popped = []
small = {3, 1, 2}
while small:
    popped.append(small.pop())
print(sorted(popped), small)


class Meddler:
    """Of one hash, all different, and given a set to change whenever it is compared."""

    log = []
    target = None

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.log.append((self.name, other.name))
        if self.target is not None and len(self.log) == 2:
            self.target.add(len(self.target))
        return self.name[0] == other.name[0]


def compared(what, action, target=None):
    Meddler.target = None
    a = {Meddler("a1"), Meddler("b1"), Meddler("c1")}
    b = {Meddler("c2"), Meddler("a2"), Meddler("b2"), Meddler("d2")}
    Meddler.log.clear()
    Meddler.target = {"a": a, "b": b, None: None}[target]
    try:
        result = action(a, b)
    except RuntimeError as error:
        result = error
    Meddler.target = None
    if isinstance(result, (set, frozenset)):
        result = len(result)
    print(what, target, result, len(a), len(b), Meddler.log)


for target in None, "a", "b":
    compared("<=", lambda a, b: a <= b, target)
    compared("<", lambda a, b: a < b, target)
    compared(">=", lambda a, b: b >= a, target)
    compared(">", lambda a, b: b > a, target)
    compared("==", lambda a, b: a == b, target)
    compared("!=", lambda a, b: a | a != a, target)
    compared("issubset", lambda a, b: a.issubset(b), target)
    compared("issuperset", lambda a, b: b.issuperset(a), target)
    compared("add", lambda a, b: a.add(Meddler("b3")), target)
for action in (lambda a, b: a - b, lambda a, b: b - a, lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b):
    compared("operator", action)
