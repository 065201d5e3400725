"""What is said where `*` and `*=` meet a sequence and something that is no integer."""

import array
import collections
import types


class Plain:
    pass


class Number(int):
    pass


class Index:
    def __index__(self):
        return 2


class Items(tuple):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


def in_place(a, b):
    a *= b
    return a


def plain(a, b):
    return a * b


SEQUENCES = [1], "ab", (1,), b"x", array.array("i", [1]), bytearray(b"x")
OTHERS = (
    {}, set(), frozenset(), range(3), {}.keys(), {}.values(), {}.items(), types.MappingProxyType({}), memoryview(b"ab"),
    Plain(), Plain, WithMeta, iter([]), 1.5, 2j, None, len, plain, type, collections.OrderedDict(), collections.Counter(),
    collections.defaultdict(int), object(), slice(1), (i for i in ()), ..., NotImplemented, ValueError(), map(int, []),
    Number(2), Index(), Items(), 2, True,
)


def main():
    for other in OTHERS:
        for sequence in *SEQUENCES, Items([7]):
            said = []
            for function, a, b in (in_place, other, sequence), (plain, other, sequence), (plain, sequence, other):
                try:
                    said.append(repr(function(a, b)))
                except TypeError as error:
                    said.append(str(error))
            print(*dict.fromkeys(said), sep="; ")


main()
