"""Whatever has `__index__` is an index: in slices, searches and ranges."""

class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print([0, 1, 2, 3][I(1):I(3)], slice(I(1), I(3)).indices(9))

class I:
    def __index__(self): return 1
print("abab".find("a", I()), "abab".count("a", I()), "xa".startswith("a", I()), [0, 0].index(0, I()), (0, 0).index(0, I()), b"aa".find(b"a", I()))

print(range(5).index(2.0), range(5).count(2.0))
class E:
    def __eq__(self, o): return o == 3
print(E() in range(5), range(5).count(E()))
print(range(5).index(E()))

class Five(int):
    def __eq__(self, other): return other == 3
    __hash__ = int.__hash__
print(Five(5) in range(4), range(10).count(Five(5)), range(5).index(Five(7)))

# Asking a part of a slice for its integer changes the container.
class Clearing:
    def __init__(self, container, n): self.container, self.n = container, n
    def __index__(self):
        self.container.clear()
        return self.n
for make in (lambda: list(range(50)), lambda: bytearray(range(50))):
    x = make(); print(x[Clearing(x, 3):40], len(x))
    x = make(); print(x[:Clearing(x, 30):2], len(x))
    x = make(); del x[Clearing(x, 3):]; print(x)
    x = make(); x[Clearing(x, 3):] = b"ab"; print(x)
    x = make()
    try: print(x[Clearing(x, 3)])
    except IndexError as e: print(e)
