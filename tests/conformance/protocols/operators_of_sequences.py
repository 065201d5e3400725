"""`+` and `*` between sequences, numbers and objects that answer for themselves."""

class M:
    def __index__(self): return 2
    def __rmul__(self, o): return "rmul"
    def __radd__(self, o): return "radd"
print((1,) * M(), "ab" * M(), [0] * M(), b"a" * M(), [1] + M(), "a" + M())
x = [1]
x *= M()
print(x)

class M:
    def __index__(self): return 5
    def __rmul__(self, o): return "rmul"
    def __mul__(self, o): return "mul"
class I:
    def __index__(self): return 5
print(3 * M(), M() * 3, True * M(), "a" * M())
try: print(3 * I())
except TypeError as e: print(e)
try: print(I() * 3)
except TypeError as e: print(e)
print([0] * I(), I() * [0])

class I(int): pass
for a in ("a", [1], (1,), b"x"):
    try: a + I(4)
    except TypeError as e: print(e)

for f in (lambda: [].insert(2**70, 1), lambda: [1].pop(2**70), lambda: [1].index(1, 2**70) , lambda: [1][2**70], lambda: "a" * 2**70, lambda: [1] * 2**70, lambda: [1].__mul__("a"), lambda: range(5)[2**70], lambda: "a".center(2**70), lambda: bytes(2**70), lambda: (1,) * 2**70):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

t = tuple([1, 2])
print(t + () is t, () + t is t)
