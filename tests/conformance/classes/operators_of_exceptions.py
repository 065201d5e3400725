"""Exceptions are objects like others: their classes say what operators mean, and what they are equal to."""


class Code(Exception):
    def __init__(self, number):
        super().__init__(number)
        self.number = number

    def __eq__(self, other):
        return isinstance(other, Code) and self.number == other.number

    def __hash__(self):
        return hash(self.number)

    def __lt__(self, other):
        return self.number < other.number

    def __bool__(self):
        return self.number != 0

    def __add__(self, other):
        return Code(self.number + other)

    def __radd__(self, other):
        return f"radd {other}"

    def __neg__(self):
        return Code(-self.number)

    def __call__(self, *args):
        return self.number, args

    def __getitem__(self, index):
        return f"item {index}"

    def __contains__(self, item):
        return item == self.number

    def __iter__(self):
        return iter(range(self.number))

    def __len__(self):
        return self.number

    def __format__(self, spec):
        return f"<{spec}:{self.number}>"

    def __index__(self):
        return self.number


a, b = Code(3), Code(3)
print(a == b, a != b, a == 3, Code(1) < a, a > Code(1), {a: "found"}[b], len({a, b, Code(4)}))
print(bool(a), not Code(0), "yes" if Code(0) else "no", Code(0) or "other")
print((a + 4).number, 5 + a, (-a).number, a(1, 2), callable(a), callable(Exception()))
print(a[7], 3 in a, 4 in a, list(a), len(a), f"{a:spec} {a}", [0] * a, "abcd"[a])
print([a].index(b), [Code(2), a].count(b), sorted([Code(5), Code(2), Code(9)])[0].number, max(a, Code(8)).number)
print(a in [b], (a,) == (b,), {1: a} == {1: b})


def count(codes, wanted):
    found = 0
    for code in codes:
        if code == wanted and code:
            found += 1
    return found


print(count([Code(n % 3) for n in range(300)], Code(2)), count([Code(0)] * 5, Code(0)))


class Plain(Exception):
    pass


p = Plain(1)
print(p == Plain(1), p == p, p != p, bool(p), hash(p) == hash(p), p in [p])
for run in (lambda: p + 1, lambda: p < p, lambda: p[0], lambda: len(p), lambda: p(), lambda: 1 in p, lambda: -p):
    try:
        run()
    except TypeError as error:
        print(error)
try:
    format(p, "x")
except TypeError as error:
    print(error)


class Falsy(ExceptionGroup):
    def __bool__(self):
        return False

    def derive(self, members):
        return Falsy(self.message, members)


try:
    raise Falsy("group", [TypeError(1), ValueError(2)])
except* TypeError as group:
    print(bool(group), group.exceptions)
except* ValueError as group:
    print(bool(group), group.exceptions)
