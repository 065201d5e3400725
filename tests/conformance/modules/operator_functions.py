"""The functions of operator: values, in-place forms, containers, hints, and the messages of their errors."""

import operator
from operator import *


def attempt(function, *args):
    try:
        print(function.__name__, args, '->', function(*args))
    except Exception as e:
        print(function.__name__, args, type(e).__name__, e)


for function in [lt, le, eq, ne, ge, gt, is_, is_not, add, sub, mul, truediv, floordiv, mod, pow, and_, or_, xor,
                 lshift, rshift]:
    attempt(function, 7, 3)
    attempt(function, 7, 0)
    attempt(function, 7, 'x')
for function in [neg, pos, inv, invert, abs, not_, truth, index]:
    attempt(function, -5)
    attempt(function, '')
for function in [iadd, isub, imul, itruediv, ifloordiv, imod, ipow, iand, ior, ixor, ilshift, irshift, imatmul, matmul]:
    attempt(function, 9, 2)
    attempt(function, 9, None)

items = [1, 2]
print(iadd(items, (3,)) is items, imul(items, 2) is items, iconcat(items, [0]) is items, items)
print(ior({1}, {2}), ior({'a': 1}, {'b': 2}), iadd('ab', 'c'), iconcat((1,), (2,)))


class Matrix:
    def __matmul__(self, other):
        return 'matmul', other

    def __imatmul__(self, other):
        return 'imatmul', other

    def __index__(self):
        return 3

    def __length_hint__(self):
        return self.hint


print(matmul(Matrix(), 1), imatmul(Matrix(), 2), index(Matrix()), type(index(True)).__name__)
for hint in [5, 0, -1, 'x', NotImplemented, None]:
    matrix = Matrix()
    matrix.hint = hint
    try:
        print(length_hint(matrix, 9))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(length_hint('abc'), length_hint({}, 4), length_hint(7), length_hint(7, 2), length_hint(x for x in 'ab'))
attempt(length_hint, 7, 'x')


class Never:
    def __eq__(self, other):
        return False


numbers = [4, 1, 4, 4.0, Never()]
print(getitem(numbers, 1), getitem(numbers, slice(1, 3)), contains(numbers, 1))
print(countOf(numbers, 4), indexOf(numbers, 4.0))
print(countOf(numbers, numbers[-1]), indexOf(numbers, numbers[-1]), countOf('banana', 'a'), indexOf(iter('xyz'), 'z'))
print(setitem(numbers, 0, 'new'), delitem(numbers, 1), numbers[:3])
for function, *args in [(getitem, [1], 5), (getitem, 3, 0), (getitem, {}, 'k'), (setitem, (), 0, 1), (delitem, 'a', 0),
                        (contains, 3, 1), (countOf, 3, 1), (indexOf, 3, 1), (indexOf, [1], 2), (concat, 1, 2),
                        (concat, {}, {}), (concat, [1], [2]), (concat, [1], 'a'), (concat, 'a', 2), (iconcat, 1, 2),
                        (iconcat, (1,), [2])]:
    attempt(function, *args)
print(call(max, 1, 5), call(dict, a=1), call(sorted, [2, 1], reverse=True))
attempt(call, 3)

for name in ['__add__', '__lt__', '__not__', '__iadd__', '__concat__', '__getitem__', '__call__', '__index__',
             '__inv__', '__or__']:
    print(name, getattr(operator, name).__name__)
print(sorted(name for name in operator.__all__))
