# Tuples within tuples, with names and without, as keys of dicts and members of sets: what makes them equal, whose code
# tells, and what may change under a search.
import time
from collections import defaultdict, namedtuple

Point = namedtuple("Point", "x y")
State = namedtuple("State", "place points mode")
NAN = float("nan")


class Sub(Point):
    pass


class Shown(tuple):
    """Shows other items than it has."""

    def __len__(self):
        return 7

    def __getitem__(self, index):
        return "shown"

    def __iter__(self):
        return iter(["shown"])


class Unequal(tuple):
    def __eq__(self, other):
        return False

    __hash__ = tuple.__hash__


class OnlyUnequal(tuple):
    def __ne__(self, other):
        return "unequal"


class Constant(tuple):
    def __hash__(self):
        return 5


class Word(str):
    pass


def fresh(n):
    return State(Point(n % 3, n % 2 * 1.5), 60 - n % 4, None), n % 5 == 0, (n % 2, ("deep", Word("er")))


def count(rounds):
    table, members, found = {}, set(), 0
    sums = defaultdict(int)
    for n in range(rounds):
        key = fresh(n)
        if key in members:
            found += 1
        members.add(key)
        table[key] = table.get(key, 0) + 1
        sums[key] += n
        found += table[key] + sums[fresh(n)]
    return len(table), len(members), len(sums), found


print(count(50), count(2000))

parts = [
    1, 1.0, True, 0, 0.0, -0.0, False, None, "1", "", b"1", 2**70, float(2**70), 2**70 + 1, 10**400, float("inf"), NAN,
    1 + 0j, 0.1, 1e300, -1, -2, (), (1,), (1.0,), (True, None), ((1,),), Point(1, 2), (1, 2), Sub(1, 2), Sub(1, 2.0),
    Shown((1, 2)), Unequal((1, 2)), OnlyUnequal((1, 2)), Constant((1, 2)), Word("1"), Word(""), int, print, frozenset((1,)),
    time.gmtime(0), tuple(time.gmtime(0)),
]


def same(a, b):
    """Whether two keys are one to dicts and sets, asked in a few ways."""
    one, other = {(a, "x"): 1, (0, (a, 1)): 2}, {(a, "x"), (0, (a, 1))}
    answers = {(b, "x") in one, (b, "x") in other, one.get((b, "x")) == 1, one.get((0, (b, 1))) == 2, (0, (b, 1)) in other}
    assert len(answers) == 1, (a, b, answers)
    return answers.pop()


for _ in range(3):
    pairs = [[j for j, b in enumerate(parts) if same(a, b)] for a in parts]
for i, found in enumerate(pairs):
    if found != [i]:
        print(i, repr(parts[i])[:40], found)

# What is no number to itself is the object that it is.
with_nan = (Point(NAN, 1), 2)
table = {with_nan: "same"}
for _ in range(300):
    answers = table.get(with_nan), table.get((Point(NAN, 1), 2)), table.get((Point(float("nan"), 1), 2))
print(*answers)


def twice(what, table, key, change):
    """Looks for a key, and again when something has changed."""
    before = [key in table, table.get(key)]
    change()
    print(what, before, [key in table, table.get(key)])


def rounds(what, make, change, back):
    for n in range(40):
        if n % 20:
            table, key = make()
            assert key in table and table[key] == 1 and (key, 1) in {(key, 1)}
        else:
            twice(what, *make(), change)
            back()


def changing():
    return {(Point(1, 2), "a"): 1}, (Point(1, 2), "a")


def remove(name):
    return lambda: delattr(Point, name)


rounds("eq", changing, lambda: setattr(Point, "__eq__", lambda self, other: False), remove("__eq__"))
rounds("iter", changing, lambda: setattr(Point, "__iter__", lambda self: iter(())), remove("__iter__"))
rounds("ne", changing, lambda: setattr(Point, "__ne__", lambda self, other: True), remove("__ne__"))
rounds("hash", changing, lambda: setattr(Point, "__hash__", lambda self: 77), remove("__hash__"))
print(*map(len, changing()))


class Plain(tuple):
    pass


for _ in range(2):
    member = Plain((1, 2))
    table, key = {(Point(1, 2), "a"): 1}, (member, "a")
    twice("class", table, key, lambda: setattr(member, "__class__", Unequal))
    twice("class", table, key, lambda: setattr(member, "__class__", Constant))
    twice("class", table, key, lambda: setattr(member, "__class__", Plain))


class Hostile:
    """Equal to others of its code, if what it does meanwhile leaves it so."""

    def __init__(self, code, act=None):
        self.code, self.act = code, act

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        for act in (self.act, other.act):
            if act is not None:
                act()
        return self.code == other.code


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


def fail():
    raise LookupError("while comparing")


for n in range(3):
    table = {(Point(1, Hostile(3)), "a"): 1, (Point(2, Hostile(3)), "a"): 2}
    attempt("plain", lambda: table[Point(2, Hostile(3)), "a"])
    attempt("raises", lambda: table[Point(1, Hostile(3, fail)), "a"])
    attempt("clears", lambda: table.get((Point(1, Hostile(3, table.clear)), "a")))
    members = {(Point(1, Hostile(3)), "a"), (Point(2, Hostile(3)), "a")}
    attempt("set raises", lambda: (Point(1, Hostile(3, fail)), "a") in members)
    attempt("set clears", lambda: (Point(1, Hostile(3, members.clear)), "a") in members)
    attempt("unhashable", lambda: (Point(1, [n]), "a") in members)
    attempt("unhashable dict", lambda: table[Point(1, (2, {})), "a"])


def nest(depth, inner):
    for _ in range(depth):
        inner = Point(inner, 1) if _ % 2 else (inner,)
    return inner


for depth in (3, 7, 8, 9, 17, 60, 500):
    table = {nest(depth, 1): depth}
    print(depth, table.get(nest(depth, 1.0)), table.get(nest(depth, 2)), nest(depth, True) in {nest(depth, 1)})
