# What conversions and built-in functions say about arguments that they cannot use.
import math


def attempt(f):
    try:
        return repr(f())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


cases = [
    lambda: int("x"), lambda: int(""), lambda: int("1.5"), lambda: int("1__0"), lambda: int("_1"), lambda: int("0x1f"), lambda: int("12", 2), lambda: int("1", 1), lambda: int("1", 37), lambda: int(1.5, 10), lambda: int(None), lambda: int([]), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int(b"12"), lambda: int(b"x"), lambda: int("1", base=16), lambda: int(x=1), lambda: int("9" * 4301), lambda: str(10**4300), lambda: int(" \n7\t"), lambda: int("0b1", 0), lambda: int("010", 0), lambda: int("+-1"), lambda: int("é"),
    lambda: float("x"), lambda: float(""), lambda: float("1_0.5"), lambda: float("1e999"), lambda: float("-inf"), lambda: float("0x1"), lambda: float(None), lambda: float(10**400), lambda: float([]), lambda: float("nan"), lambda: float(" 1e5 "), lambda: float("1 2"), lambda: float(b"1.5"),
    lambda: bool([]), lambda: str(b"x"), lambda: str(b"x", "utf-8"), lambda: str("x", "utf-8"), lambda: str(5, "utf-8"), lambda: list(5), lambda: tuple(None), lambda: dict([1]), lambda: dict(["abc"]), lambda: set(5), lambda: bytes("é"), lambda: bytes([300]), lambda: bytes(-1),
    lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.0), lambda: len(5), lambda: len(), lambda: len([], []), lambda: abs("x"), lambda: round("x"), lambda: round(1.5, "a"), lambda: round(2.675, 2), lambda: round(1234, -2), lambda: round(float("nan")), lambda: divmod(1, "a"), lambda: pow(2, "a"), lambda: pow("a", 2), lambda: pow(1.5, 2, 3),
    lambda: sum(["a"]), lambda: sum("ab", ""), lambda: sum([[1]], []), lambda: sum(5), lambda: sum([1], start="x"), lambda: max(), lambda: max([]), lambda: max(5), lambda: max([], default=1), lambda: max(1, "a"), lambda: max(1, 2, default=3), lambda: min([1], key=5), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([], 1), lambda: sorted([1], reverse="x"), lambda: sorted([1], key=1),
    lambda: iter(5), lambda: iter(5, 1), lambda: next(5), lambda: next(iter([])), lambda: next([]), lambda: reversed(5), lambda: list(reversed({1: 2})), lambda: reversed({1}), lambda: enumerate(5), lambda: list(enumerate("a", "x")), lambda: zip(5), lambda: list(zip([1], [], strict=True)), lambda: list(zip([1], [1, 2], strict=True)), lambda: map(), lambda: map(len), lambda: list(map(5, [1])), lambda: list(map(len, 5)), lambda: filter(len), lambda: list(filter(5, [1])), lambda: range(), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1.0), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: any(5), lambda: all(), lambda: hash([]), lambda: hash({}), lambda: id(), lambda: isinstance(1), lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: callable(), lambda: type(), lambda: type(1, 2), lambda: repr(), lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, foo=2), lambda: getattr(1, "x"), lambda: hasattr(1, 2), lambda: setattr(1, "x", 2), lambda: vars(5), lambda: format(1, 2), lambda: format([], "x"), lambda: chr(True),
    lambda: math.sqrt(-1), lambda: math.sqrt("a"), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor("a"), lambda: math.gcd(1.5), lambda: math.comb(2, -1), lambda: math.pow(0, -1), lambda: math.exp(1000), lambda: math.isqrt(-1), lambda: math.nothing, lambda: math.floor(float("inf")),
]
for number, case in enumerate(cases):
    print(number, attempt(case))
