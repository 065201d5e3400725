# One hot function that gets every pair of operand kinds: results and errors as if never compiled, in changing order.
import itertools
from fractions import Fraction


class Own:
    def __add__(self, o):
        return "own+"

    def __radd__(self, o):
        return "+own"

    def __mul__(self, o):
        return "own*"

    def __lt__(self, o):
        return "own<"

    def __eq__(self, o):
        return "own=="

    def __repr__(self):
        return "Own"

    __hash__ = None


class Int(int):
    def __add__(self, o):
        return "Int+"

    def __repr__(self):
        return f"Int{int(self)}"


VALUES = [3, 0, True, 2**62, -(2**63), 10**25, 2.5, -0.0, "ab", [1], (1, 2), {1: 2}, None, Own(), Int(4), {1}, 1e308]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def div(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def less(a, b):
    return a < b


def equal(a, b):
    return a == b


def bitand(a, b):
    return a & b


def bitor(a, b):
    return a | b


def shift(a, b):
    return a << b if b != 2**62 and b != 10**25 else "skipped"


def contains(a, b):
    return a in b


def index(a, b):
    return a[b]


def inplace(a, b):
    if isinstance(a, list):
        a = a[:]
    elif isinstance(a, (dict, set)):
        a = a.copy()
    a += b
    return a


def unary(a, b):
    return -a, +a, not a


def result(f, a, b):
    try:
        return f(a, b)
    except (TypeError, ZeroDivisionError, OverflowError, ValueError, IndexError, KeyError, MemoryError) as error:
        return f"{type(error).__name__}: {error}"


def warm(f, a, b, n):
    for _ in range(n):
        result(f, a, b)


FUNCTIONS = [sub, mul, div, floordiv, mod, less, equal, bitand, bitor, shift, index, unary]
SKIP = {"mul": lambda a, b: isinstance(a, (str, list, tuple, bytes)) and isinstance(b, int) and abs(b) > 100 or isinstance(b, (str, list, tuple, bytes)) and isinstance(a, int) and abs(a) > 100}


def digest(x):
    h = 0
    for ch in str(x):
        h = (h * 31 + ord(ch)) % 1_000_003
    return h


for f in FUNCTIONS:
    pairs = [(a, b) for a, b in itertools.product(VALUES, VALUES) if not SKIP.get(f.__name__, lambda a, b: False)(a, b)]
    first = [repr(result(f, a, b)) for a, b in pairs]
    warm(f, 3, 4, 150)
    second = [repr(result(f, a, b)) for a, b in pairs]
    warm(f, 2.5, 4, 200)
    warm(f, "ab", "c", 100)
    third = [repr(result(f, a, b)) for a, b in reversed(pairs)][::-1]
    kinds = {}
    for r in first:
        kind = r.split(":")[0].strip("'\"") if "Error" in r else "value"
        kinds[kind] = kinds.get(kind, 0) + 1
    print(f.__name__, first == second == third, kinds, digest(first))
for a, b in ((3, 2.5), (2**62, 2**62), (True, True), (Int(4), 1), (1, Int(4)), ("ab", 1), ([1], (2,)), (None, 1), (Own(), 1), (1, Own()), (0, 0), (10**25, 2.5), (Fraction(1, 2), 3), ({1}, {2})):
    print(a, b, [result(f, a, b) for f in FUNCTIONS[:10]])
