# float: its methods, what the constructor reads, mixed comparisons with big integers, special values.
class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 3


class Wrong:
    def __float__(self):
        return 1


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for text in ("1", " -1.5 ", "1e3", "1E-3", ".5", "5.", "+.5e1", "1_0.0_1", "inf", "-Infinity", "NaN", "+nan", "INF", "١.٥", "1e400", "-1e400", "1e-400", "0x1p3", "", " ", ".", "e5", "1e", "1__0", "_1", "1_.0", "infinit", "nanx", "1,5", "1.5.2", "--1", "1 2"):
    attempt(lambda: float(text))
for value in (5, 2**70, True, HasFloat(), HasIndex(), Wrong(), None, [], b"2.5", 10**400, -(10**400)):
    attempt(lambda: float(value))
attempt(lambda: float())
attempt(lambda: float(1, 2))
attempt(lambda: float(x=1))
for x in (0.0, -0.0, 1.0, 0.1, -2.75, 1e16, 1e22, 5e-324, 1.7976931348623157e308, float("inf"), float("nan")):
    print(repr(x), x.hex(), x.is_integer(), end=" ")
    attempt(x.as_integer_ratio)
for text in ("0x1.8p1", "-0x.8p-1", "0x1p-1074", "1.5", "inf", " 0x1 ", "0x1p1024", "0xg", "", "0x1.fffffffffffff8p1023"):
    attempt(lambda: float.fromhex(text))
attempt(lambda: float.fromhex(5))
nan, inf, big = float("nan"), float("inf"), 2**53
print(big + 1.0 == big + 1, float(big) == big, float(big) < big + 1, big + 1 > float(big), 2**1024 > 1.7976931348623157e308, 2**1024 < inf, -(2**1024) > -inf, 2**1024 == inf, 2**70 == float(2**70), 2**70 + 1 == float(2**70), 2**70 + 1 > float(2**70), 10**400 > 1e308, 1 < nan, nan < 2**1024, nan != nan, 0.0 == -0.0)
print(hash(1.0) == hash(1), hash(2.0**70) == hash(2**70), hash(0.5) == hash(0.5), hash(inf), hash(-inf), hash(-0.0), hash(1e300) == hash(int(1e300)), {1: "int", 1.0: "float"})
for f in (
    lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0**-1, lambda: 10.0**400, lambda: 2**70 / 0.0, lambda: 10**400 * 1.0, lambda: 10**400 + 0.5, lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: 1.5 @ 1, lambda: -1.5 ** 2, lambda: int(nan), lambda: int(inf), lambda: round(nan), lambda: round(inf), lambda: pow(2.0, 3, 5), lambda: 1.5 + "a", lambda: 1.5 < "a", lambda: 1.5 < None, lambda: range(1.0), lambda: (1.5).real.imag, lambda: (1.5).conjugate(), lambda: inf - inf, lambda: inf * 0, lambda: inf % 1, lambda: inf // 1, lambda: 1 // inf, lambda: -1 // inf, lambda: -1 % inf, lambda: divmod(-1, inf),
):
    attempt(f)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(-7.5, 2), 1e308 * 10, -1e308 * 10, 1e-320 / 1e10, 0.1 + 0.2, 1 - 0.9, 1e16 + 1, 3.0 * 2, 2**0.5, (-8.0) ** (1 / 1), 4**-1, 0.0**0, nan**0, 1**nan, inf**-1, (-inf) ** 3, (-inf) ** 2, -0.0 % 5, 0.0 % -5, 5.0 % inf, 2.0**-1074, 1e300 // 1e-300)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1e22, -21), round(1234.5678, -2), round(0.15, 1), round(5e-324, 400), round(1.5, 0), round(-0.4), round(1e300, 2), round(12345.6, -10))
print(min(0.0, -0.0), max(-0.0, 0.0), min(nan, 1), min(1, nan), max(nan, 1), sorted([3.0, 1, 2.5]), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 0.5, 2**70]), abs(-0.0), -nan != -nan, [nan] == [nan], nan in [nan], float.__add__(1.0, 2), (1.0).__add__("x"))
