# Patterns of every kind mixed: or with captures, nested as, guards with effects, order of evaluation, star positions.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print(f"eq {self.value}~{other}", end=" ")
        return self.value == other


def say(x, result):
    print(f"guard {x}", end=" ")
    return result


def classify(value):
    match value:
        case None | True | False as constant:
            return "constant", constant
        case int(n) | float(n) if n < 0:
            return "negative", n
        case 0 | 0.0:
            return "zero"
        case int() | float() as n:
            return "number", n
        case "" | [] | {} if False:
            return "never"
        case str() as s if s.isupper():
            return "shout", s
        case str():
            return "text"
        case Point3(x=0, y=0, z=0) | Point(x=0, y=0):
            return "origin"
        case Point3(a, b, c):
            return "3d", a, b, c
        case Point(x=a, y=Point(b, c)):
            return "nested", a, b, c
        case Point(a, b):
            return "2d", a, b
        case [] | ():
            return "empty"
        case [x]:
            return "one", x
        case [[a, b], *rest]:
            return "pair first", a, b, rest
        case [x, y, *_] if x == y:
            return "twice", x
        case [first, *middle, last]:
            return "ends", first, middle, last
        case {"type": "circle", "r": (int() | float()) as r}:
            return "circle", r
        case {"type": kind, **rest} if rest:
            return kind, sorted(rest)
        case {"type": kind}:
            return "only", kind
        case {}:
            return "mapping"
        case _:
            return "other"


for value in (None, True, False, -5, -2.5, 0, -0.0, 7, 1e9, "", "LOUD", "quiet", Point3(0, 0, 0), Point(0, 0), Point3(1, 2, 3), Point(1, Point(2, 3)), Point(4, 5), [], (), [1], [[1, 2]], [(1, 2), 3, 4], [5, 5, 6], [1, 2], (1, 2, 3, 4), range(3), "ab", b"ab", {"type": "circle", "r": 2}, {"type": "circle", "r": "big"}, {"type": "square"}, {}, {1: 2}, {5}, object, ["a", "b"], [[1, 2, 3], 4]):
    print(classify(value), end="; ")
print()


def order(value):
    match value:
        case [a, b] if say(1, False):
            return a, b
        case [a, b] if say(2, a > b):
            return "bigger", a
        case [a, *_] if say(3, True):
            return "first", a, b


print(order([1, 2]), order([3, 2]), order([9, 1]))
match Loud(3):
    case 1 | 2:
        print("no")
    case 3 | 4:
        print("three")
match [Loud("a"), Loud("b")]:
    case ["a", "c"]:
        print("no")
    case ["a", "b"]:
        print("both")
match {"k": Loud(1), "j": 2}:
    case {"k": 2}:
        print("no")
    case {"j": 2, "k": 1}:
        print("found")


def failed_captures(value):
    x = "before"
    match value:
        case [x, 99]:
            pass
        case [_, y] if y > 10:
            pass
    return x, locals().get("y")


print(failed_captures([1, 2]), failed_captures([1, 20]), failed_captures([1, 99]), failed_captures(5))


class NoArgs:
    pass


class BadArgs:
    __match_args__ = "xy"


class NotStrings:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("x",)
    x = 1


def positional(value, kind):
    match value:
        case kind(a):
            return a


for value, kind in ((NoArgs(), NoArgs), (BadArgs(), BadArgs), (NotStrings(), NotStrings), (Twice(), Twice), (5, int), (5, 6), (Point(1, 2), Point), ([1], list), ({1: 2}, dict)):
    try:
        print(positional(value, kind))
    except TypeError as error:
        print("TypeError", error)
try:
    match Point(1, 2):
        case Point(1, x=1):
            pass
except TypeError as error:
    print(error)
try:
    match 5:
        case int(a, b):
            pass
except TypeError as error:
    print(error)
match Point(1, 2), [3]:
    case (Point(x=1) as p, [q]) as whole:
        print(p.y, q, len(whole))
match 1, 2:
    case a, b:
        print(a, b)
match {"a": {"b": [{"c": 1}, {"c": 2}]}}:
    case {"a": {"b": [*_, {"c": deep}]}}:
        print(deep)
