# Special methods of a built-in type, taken from the type, on instances of classes derived from it.


class Real(float):
    pass


class Whole(int):
    pass


class Text(str):
    pass


class Items(list):
    pass


class Pairs(dict):
    pass


class Marks(set):
    pass


x = Real(2.5)
for name in ("__int__", "__float__", "__trunc__", "__floor__", "__ceil__", "__neg__", "__abs__", "__bool__", "__hash__", "__repr__"):
    result = getattr(float, name)(x)
    print(name, result, type(result).__name__, getattr(x, name)() == result)
print(x.is_integer(), x.as_integer_ratio(), x.real, type(x.real).__name__, x.imag, x.hex(), x.conjugate())
n = Whole(7)
for name in ("__int__", "__float__", "__index__", "__trunc__", "__floor__", "__ceil__", "__invert__", "__neg__", "__bool__"):
    result = getattr(int, name)(n)
    print(name, result, type(result).__name__, getattr(n, name)() == result)
print(n.real, type(n.real).__name__, n.numerator, n.denominator, n.bit_length(), n.to_bytes(2, "big"), round(n, -1))
t = Text("ab")
print(str.__len__(t), str.__getitem__(t, 1), str.__add__(t, "c"), str.__contains__(t, "a"), str.__hash__(t) == hash("ab"))
print(t.__repr__(), t.__format__(">4"), t.__mod__(()), t.__mul__(2), type(t.__str__()).__name__)
items = Items([3, 1, 2])
print(list.__len__(items), list.__getitem__(items, 0), list.__iadd__(items, [5]) is items, list.__reversed__(items) is not None)
print(items.__imul__(2) is items, items, list.__eq__(items, [3, 1, 2, 5] * 2), list.__contains__(items, 5))
pairs = Pairs(a=1)
print(dict.__len__(pairs), dict.__getitem__(pairs, "a"), dict.__ior__(pairs, {"b": 2}) is pairs, pairs, list(dict.__iter__(pairs)))
marks = Marks([1])
print(set.__len__(marks), set.__contains__(marks, 1), set.__or__(marks, {2}) == {1, 2}, set.__le__(marks, {1, 2}))
