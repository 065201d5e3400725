# The text of lists that hold themselves, hostile items, and every kind of value.
class Bad:
    def __repr__(self):
        return 5


class Raises:
    def __repr__(self):
        raise ArithmeticError("repr failed")


class Named:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Named({self.name!r})"

    def __str__(self):
        return self.name


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


loop = [1]
loop.append(loop)
print(loop, [loop], str(loop), f"{loop} {loop!r}")
pair = [[], {}]
pair[0].append(pair)
pair[1]["pair"] = pair
pair.append((pair, {"deep": [pair]}))
print(pair)
t = ([],)
t[0].append(t)
print(t, t[0])
d = {}
d["d"] = d
d["l"] = [d]
print(d)
attempt(lambda: repr([Bad()]))
attempt(lambda: str([1, Raises()]))
attempt(lambda: f"{[Raises()]}")
attempt(lambda: "%s" % [Bad()])
# A failed repr must not leave the list marked as being printed.
half = [Raises()]
for _ in range(2):
    attempt(lambda: repr(half))
half[0] = "mended"
print(half)
print([Named("x")], str(Named("x")), [[Named("a'b")]], (Named('q"'),), {Named("k").name: Named("v")})
print([1, -1, 1.0, 1e100, "s", 'it\'s', b"b", None, True, ..., NotImplemented, 1.5e-7, (), (1,), [], {}, set(), frozenset(), range(2), slice(1), int, len])
attempt(lambda: loop == loop)
other = [1]
other.append(other)
attempt(lambda: loop == other)
attempt(lambda: loop < other)
attempt(lambda: hash(loop))
deep = []
for _ in range(50):
    deep = [deep]
print(deep, len(repr(deep)))
deeper = []
for _ in range(20_000):
    deeper = [deeper]
try:
    repr(deeper)
except RecursionError as error:
    print("RecursionError", str(error)[:32])
while deeper:
    deeper = deeper[0]
print(deeper)


class L(list):
    def __repr__(self):
        return f"L({super().__repr__()})"


n = L([1, 2])
n.append(n)
attempt(lambda: repr(L("ab")))
print(L([L()]), [L([1])], str(L("x")), f"{L()!s:>8}|")
