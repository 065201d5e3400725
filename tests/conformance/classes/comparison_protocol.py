# Comparison methods: reflection, defaults of == and !=, NotImplemented on both sides, ordering by functools, hashing.


class Loud:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"{type(self).__name__}({self.n})"


def answer(name, result):
    def method(self, other):
        print(f"{type(self).__name__}.{name}", end=" ")
        return result(self, other) if callable(result) else result

    return method


class Less(Loud):
    __lt__ = answer("lt", lambda a, b: a.n < b.n if isinstance(b, Loud) else NotImplemented)
    __eq__ = answer("eq", lambda a, b: NotImplemented if not isinstance(b, Loud) else a.n == b.n)


class Child(Less):
    __gt__ = answer("gt", lambda a, b: a.n > b.n)


class Never(Loud):
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = answer("never", NotImplemented)


class Odd(Loud):
    __lt__ = answer("lt", "text")
    __eq__ = answer("eq", [])
    __ne__ = answer("ne", None)


TESTS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b}


def table(a, b):
    for sign, test in TESTS.items():
        print(a, sign, b, end=": ")
        try:
            print("=", test(a, b))
        except TypeError as error:
            print("TypeError", error)


table(Less(1), Less(2))
table(Less(1), Child(2))
table(Child(1), Less(2))
table(Never(1), Never(1))
table(Never(1), 5)
table(Odd(1), Odd(2))
table(Less(1), 1)
print(not Odd(1) == 2, Odd(1) == 2 or "or", [Odd(3)].count(4), bool(Odd(1) < 2))


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


table(Version("1.2"), Version("1.10"))
table(Version("1.2"), Version("1.2"))
table(Version("1.2"), "1.2")
print(sorted(map(Version, ["1.10", "1.9", "1", "0.5.7"])), max(Version("2"), Version("10")), {Version("1"): "one"}[Version("1")])


class Plain:
    pass


class OnlyEq:
    def __eq__(self, other):
        return True


class EqAndHash(OnlyEq):
    __hash__ = object.__hash__


p = Plain()
print(p == p, p != p, p == Plain(), p.__eq__(5), p.__ne__(p), p.__lt__(p), OnlyEq.__hash__, OnlyEq() != OnlyEq(), OnlyEq() == 5, 5 == OnlyEq(), 5 != OnlyEq(), isinstance(hash(EqAndHash()), int))
for f in (lambda: hash(OnlyEq()), lambda: {OnlyEq(): 1}, lambda: p < p, lambda: p < 5, lambda: 5 >= p):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
