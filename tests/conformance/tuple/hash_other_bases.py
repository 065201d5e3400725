# The hash of a tuple when the class of an object in it gets other bases.

class Plain(tuple):
    pass


class Odd(tuple):
    def __hash__(self):
        return 77


class Free(Plain):
    pass


class Derived(Free):
    pass


outer = (Derived((1, 2, 3)), 1, (2, Derived((4, 5))))
before = hash(outer)
print(before == hash(outer) == hash(((1, 2, 3), 1, (2, (4, 5)))))
Free.__bases__ = (Odd,)
print(hash(outer[0]), hash(outer) == hash((77, 1, (2, 77))))
Free.__bases__ = (Plain,)
print(hash(outer) == before)
