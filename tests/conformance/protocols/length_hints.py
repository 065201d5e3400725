"""Which questions about lengths are asked, and what iterators answer."""

import operator
import sys

class L:
    def __iter__(self):
        print("iter", end=" ")
        return iter("ab")
    def __len__(self):
        print("len", end=" ")
        return 2
o = L()
print([*o])
print(list(o))
print(tuple(o))
a, b = o
print()
print([0, *o])
print((*o,))
print({*o} == {"a", "b"})
x = []
x.extend(o)
print(x)
x[:] = o
print(x)
print("".join(o), sum(len(c) for c in o), sorted(o))

for it in iter({1: 2}), iter([1]), iter((1,)), iter({1}), iter(range(3)), iter("ab"), reversed([1]), iter({}.items()), iter(b"a"):
    try: print(it.__length_hint__())
    except AttributeError as e: print(e)

import operator
print(operator.length_hint(iter([1, 2])), operator.length_hint(iter("abc")), operator.length_hint(reversed([1])), operator.length_hint(iter({1: 2}.items())))


class Unsized:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        raise ValueError('who knows')


class BadLength(Unsized):
    def __len__(self):
        raise ValueError('no length')


for kind in Unsized, BadLength:
    for use in list, tuple, set, bytes, bytearray, [].extend, bytearray().extend, [].__iadd__, sum, sorted:
        try:
            print(kind.__name__, use.__name__, use(kind()))
        except ValueError as error:
            print(kind.__name__, use.__name__, error)


def spam():
    if spam.calls == 1:
        return 'end'
    spam.calls = 1
    list(spam.calling)
    return 'item'


# A function that goes over the very iterator which calls it leaves nothing to give.
spam.calls = 0
spam.calling = iter(spam, 'end')
print(next(spam.calling, 'nothing'), list(spam.calling))


class Longest:
    """As many items as there can be."""

    def __len__(self):
        return sys.maxsize

    def __getitem__(self, index):
        return index


backwards = reversed(Longest())
print(next(backwards), next(backwards), operator.length_hint(backwards), backwards.__reduce__()[2])
forwards = iter(Longest())
forwards.__setstate__(sys.maxsize - 2)
print(next(forwards), next(forwards), forwards.__reduce__()[2])
try:
    print(next(forwards))
except OverflowError as error:
    print(error)
