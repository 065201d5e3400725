# Objects of classes derived from built-in types, where the built-in type's own code meets them.
import math


class Pair(tuple):
    pass


class Name(str):
    pass


class Count(int):
    def __str__(self):
        return "some"


class Table(dict):
    def __str__(self):
        return "a table"

    def add(self, more):
        super().update(more)
        return super().get("a"), len(self)

    def take(self, key):
        return super().pop(key, "nothing")


class Stack(list):
    def push(self, item):
        super().append(item)
        return super().count(item)


# Methods of the base, called again and again from one place.
table, stack = Table(), Stack()
for i in range(5):
    print(table.add({"a": i, i: i}), table.take(1), stack.push(i % 2))
print(sorted(map(str, table)), stack, [Table.add(table, {"z": 1}) for _ in range(3)])
for method in (dict.update, Table.update):
    for _ in range(3):
        method(table, {"m": 1})
print(table["m"], [f(stack) for f in (len, sum, max, list.copy, Stack.copy)])

# Equal objects have equal hashes and find each other.
print(hash(Pair((1, 2))) == hash((1, 2)), hash(Name("ab")) == hash("ab"), hash(Count(7)) == 7)
print({(1, 2): "t", "ab": "s", 7: "i"}[Pair((1, 2))], {Pair((1, 2)): "p"}[(1, 2)], {"ab": 1}.get(Name("ab")))
print({7: "i"}[Count(7)], Pair((1, 2)) in {(1, 2)}, len({Name("x"), "x", Name("x")}))


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


print([hash(Hashed(n)) == n for n in (0, 2**61 - 2, 2**61, 2**63 - 1, -(2**63))], hash(Hashed(-1)), hash(Hashed(True)))
print(hash(Hashed(2**64)) == hash(2**64), hash(Hashed(2**63)) == hash(2**63))

# Attributes and formats.
print(Count(5).real, Count(5).numerator, Count(5).imag, Count(-5).bit_length())
print(f"{Count(5)} {Count(5):>4} {Count(5):x} {table} {Pair((1, 2))} {Name('n'):>3}", format(Count(5)))
for x in (table, Pair((1, 2)), stack):
    try:
        print(format(x, ">5"))
    except TypeError as error:
        print(error)


# Numbers that are objects, for functions that want numbers.
class Half:
    def __float__(self):
        return 0.5

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __divmod__(self, other):
        return "divmod", other

    def __rdivmod__(self, other):
        return "rdivmod", other

    def __dir__(self):
        return ["z", "a"]


class Index:
    def __index__(self):
        return 9


half = Half()
print(math.sqrt(Index()), math.cos(half) == math.cos(0.5), math.fsum([half, half]), math.hypot(half, 0))
print(math.floor(half), math.ceil(half), math.trunc(half), math.floor(Index()), math.sqrt(Count(16)))
print(divmod(half, 2), divmod(2, half), divmod(Count(17), 5), dir(half))
for attempt in (lambda: math.sqrt("x"), lambda: divmod("x", 1), lambda: math.floor(None), lambda: math.trunc([])):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


# What is no class may say what its instances are.
class Even:
    def __instancecheck__(self, x):
        return x % 2 == 0


print(isinstance(4, Even()), isinstance(5, Even()), isinstance(4, (str, Even())))
