"""Methods of built-in types, taken from the type and called with an instance of a class derived from it: methods of values
give plain values, methods of containers the container itself. And how such instances count in views and texts."""

from collections import deque, namedtuple


class Text(str):
    pass


class Octets(bytes):
    def __repr__(self):
        return 'octets'


class Changing(bytearray):
    def __repr__(self):
        return 'changing'


class Whole(int):
    pass


class Real(float):
    pass


class Row(tuple):
    pass


class Items(list):
    pass


class Group(set):
    pass


class Fixed(frozenset):
    pass


def name(x):
    return type(x).__name__


text, octets = Text('abc'), Octets(b'abc')
for method, args in [
    (str.strip, ()), (str.lstrip, ()), (str.rstrip, ()), (str.center, (2,)), (str.ljust, (1,)), (str.rjust, (3,)),
    (str.zfill, (0,)), (str.removeprefix, ('z',)), (str.removesuffix, ('',)), (str.lower, ()), (str.replace, ('z', 'y')),
    (str.expandtabs, ()), (str.__str__, ()), (str.__add__, ('',)), (str.__mul__, (1,)), (str.translate, ({},)),
]:
    print(method.__name__, name(method(text, *args)), name(getattr(text, method.__name__)(*args)))
for method, args in [
    (bytes.strip, ()), (bytes.rstrip, (b'z',)), (bytes.center, (2,)), (bytes.zfill, (1,)), (bytes.removeprefix, (b'',)),
    (bytes.lower, ()), (bytes.replace, (b'z', b'y')), (bytes.translate, (None,)),
]:
    print(method.__name__, name(method(octets, *args)), name(getattr(octets, method.__name__)(*args)))
print([name(part) for part in map(str.strip, [text, ' b '])], name(sorted([Text('b')], key=str.lower)[0]))
for number in Whole(3), Real(2.0):
    kind = type(number).__mro__[1]
    for method in kind.conjugate, kind.__pos__, kind.__abs__, kind.__neg__, kind.__int__, kind.__round__:
        print(name(number), method.__name__, name(method(number)))
items, group, queue = Items([1]), Group([1]), type('Queue', (deque,), {})([1])
print(list.__iadd__(items, [2]) is items, set.__ior__(group, {2}) is group, deque.__iadd__(queue, [2]) is queue)
print(name(frozenset.copy(Fixed([1]))), name(list.copy(items)), name(tuple.__getitem__(Row((1, 2)), slice(None))))

# Texts of bytes have a method of their own.
print(str(octets), repr(octets), f'{octets} {octets!r}', '%s %r' % (octets, octets), format(octets))
print(str(Changing(b'ab')), repr(Changing(b'ab')), f'{Changing(b"c")}', [octets])

Pair = namedtuple('Pair', 'key value')
held = {1: 2, 3: 4}
print(Pair(1, 2) in held.items(), Row((3, 4)) in held.items(), Pair(1, 3) in held.items(), [1, 2] in held.items())
print(held.items() & [Pair(1, 2)], held.items() >= {Row((3, 4))}, held.items().isdisjoint([Pair(3, 4)]))
print(held.items() - [Pair(1, 2)], Pair(1, 2) in dict(held).items(), sorted(held.items() ^ {Pair(1, 2)}))


class Iterated:
    def __iter__(self):
        return iter([1, 2])


def attempt(label, run):
    try:
        print(label, run())
    except TypeError as error:
        print(label, error)


keys = held.keys()
for method in '__and__', '__or__', '__sub__', '__xor__', '__rand__', '__rsub__':
    for other in Iterated(), Whole(3), Group([1]), [1], keys:
        attempt(method, lambda: getattr(keys, method)(other))
for own in {1}, frozenset({1}), Group([1]), Fixed([1]):
    for method in '__and__', '__or__', '__sub__', '__xor__', '__rand__', '__eq__', '__ne__', '__lt__', '__ge__':
        print(name(own), method, [getattr(own, method)(other) for other in (keys, [1], {1: 1}, {1})])
print({1}.__iand__(keys), {1: 1}.__or__(keys), {1: 1}.__ror__([(1, 2)]), {1: 1}.__eq__(keys), {1: 1}.__or__({2: 2}))
print(Group([1]) & keys, Group([1]) == keys, keys == Group([1, 3]), {1} | keys, Group([9]) <= keys)
