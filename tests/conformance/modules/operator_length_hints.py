"""`operator.length_hint`, and what lists and tuples make of hints."""

import operator


class Hinting:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter([1])


def shown(call):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


for hint in 1 << 100, -1, -(1 << 100), 1 << 62, (1 << 63) - 1, 1 << 63, "x", None, NotImplemented, True, 3:
    shown(lambda: operator.length_hint(Hinting(hint)))
    shown(lambda: operator.length_hint(5, hint))
for hint in 1 << 100, -1, -(1 << 100), 1 << 63, "x", NotImplemented, True:
    for kind in list, tuple, bytearray:
        shown(lambda: kind(Hinting(hint)))
