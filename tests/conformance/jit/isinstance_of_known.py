"""`isinstance` in hot code: of built-in types, of classes and what derives from them, with objects that claim another class."""


class Base:
    pass


class Derived(Base):
    pass


class Other:
    pass


class Claims:
    @property
    def __class__(self):
        return Derived


class Text(str):
    pass


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 3


class Odd(metaclass=Meta):
    pass


class Pairs(tuple):
    pass


def kinds(values, rounds):
    counts = [0] * 8
    for _ in range(rounds):
        for value in values:
            if isinstance(value, int):
                counts[0] += 1
            if isinstance(value, str):
                counts[1] += 1
            if isinstance(value, tuple):
                counts[2] += 1
            if isinstance(value, Base):
                counts[3] += 1
            if isinstance(value, float):
                counts[4] += 1
            if isinstance(value, Odd):
                counts[5] += 1
            if isinstance(value, bool):
                counts[6] += 1
            if isinstance(value, object):
                counts[7] += 1
    return counts


print(kinds([1, 2, 3], 600))
print(kinds([1, 2.5, "a", (1,), Base(), Derived()], 300))
print(kinds([True, 10**30, Text("x"), Pairs(), Other(), None, [], {}], 300))
print(kinds([Claims(), 1e300 * 1e10, -0.0, b"", Base, isinstance], 300))


def flatten(items, into):
    for item in items:
        if isinstance(item, list):
            flatten(item, into)
        else:
            into.append(item)
    return into


nested = [1, [2, [3, [4, 5], 6], [[7]]], "eight", [9.0]]
print([len(flatten(nested, [])) for _ in range(400)][-1], flatten(nested, []))


def area(shape):
    return shape[0] * shape[1] if isinstance(shape, tuple) else shape


def total(n):
    result = 0
    for i in range(n):
        result += area((i, 2)) + area(i)
    return result


print(total(3_000))


# A class that gets another base, an object that gets another class.
def count(values, rounds):
    return sum(isinstance(value, Base) for _ in range(rounds) for value in values)


values = [Other(), Derived(), Base()]
print(count(values, 500))
values[0].__class__ = Derived
print(count(values, 500))
Derived.__bases__ = (Other,)
print(count(values, 500))


def fresh(n):
    result = 0
    for i in range(n):
        made = Base()
        if i == n - 1:
            made.__class__ = Other
        result += isinstance(made, Base)
    return result


print(fresh(2_000))
def invariant(value, n):
    counts = [0] * 5
    for i in range(n):
        if isinstance(value, list):
            counts[0] += 1
        elif isinstance(value, Base):
            counts[1] += 1
        elif isinstance(value, int):
            counts[2] += i & 1
        elif isinstance(value, str):
            counts[3] += 1
        else:
            counts[4] += 1
    return counts


for value in ([], 5, 2.5, None, "text", Base(), Other(), 10**20, True, (1,), 7, 1e300):
    print(invariant(value, 1_500), invariant(value, 3))
try:
    isinstance(1, "int")
except TypeError as error:
    print(error)
