# The hash of a tuple when an object in it becomes one of another class.

class Plain(tuple):
    pass


class Odd(tuple):
    def __hash__(self):
        return 77


changing = Plain((1, 2, 3))
outer = (changing, 1, (2, changing))
before = hash(outer)
print(before == hash(outer) == hash(((1, 2, 3), 1, (2, (1, 2, 3)))))
changing.__class__ = Odd
print(hash(changing), hash(outer) == hash((77, 1, (2, 77))), outer in {(77, 1, (2, 77)): 0})
changing.__class__ = Plain
print(hash(outer) == before)
