"""What the built-in iterators say of how they are copied, and the copies."""

import copy

MAKERS = [
    lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("äbc"), lambda: iter(b"abc"),
    lambda: iter(bytearray(b"abc")), lambda: iter(range(5)), lambda: iter(range(0, -9, -3)),
    lambda: iter(range(2**70, 2**70 + 3)), lambda: reversed(range(4)), lambda: reversed([1, 2, 3]),
    lambda: reversed("abc"), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.items()),
    lambda: iter({1: 2, 3: 4}.values()), lambda: reversed({1: 2, 3: 4}), lambda: iter({5}),
]


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for make in MAKERS:
    iterator = make()
    print(type(iterator).__name__)
    show(lambda: iterator.__reduce__())
    next(iterator)
    show(lambda: (iterator.__reduce__(), iterator.__length_hint__()))
    show(lambda: (list(copy.copy(iterator)), list(copy.deepcopy(iterator)), list(iterator)))
    show(lambda: (iterator.__reduce__(), list(iterator)))
    for state in 1, -5, 100:
        iterator = make()
        show(lambda: iterator.__setstate__(state))
        show(lambda: list(iterator))

pairs = zip([1, 2, 3], "ab", strict=True)
print([type(part).__name__ for part in pairs.__reduce__()], pairs.__reduce__()[2])
pairs.__setstate__(False)
print(list(pairs))
print([type(part).__name__ for part in zip().__reduce__()])
numbered = enumerate("abc", 5)
next(numbered)
print(numbered.__reduce__()[0], numbered.__reduce__()[1][1])
print(list(copy.deepcopy(map(len, ["a", "bc"]))), list(copy.deepcopy(filter(None, [0, 1, 2]))))
print(list(copy.deepcopy(enumerate("ab"))), list(copy.deepcopy(zip([1], [2]))))
calls = iter([1, 2, 3].pop, 1)
print(calls.__reduce__()[0], calls.__reduce__()[1][1], list(calls), calls.__reduce__())


class Items:
    def __getitem__(self, at):
        return [10, 20, 30][at]

    def __len__(self):
        return 3


for iterator in iter(Items()), reversed(Items()):
    print(type(iterator).__name__, next(iterator), iterator.__reduce__()[2], list(copy.copy(iterator)))
