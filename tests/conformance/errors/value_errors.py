"""ValueErrors and unpacking errors with their texts."""


def attempt(f):
    try:
        print("no error:", f())
    except ValueError as e:
        print(type(e).__name__, e)


def unpack(n, values):
    if n == 2:
        a, b = values
    elif n == 3:
        a, b, c = values
    else:
        a, *b, c = values


for n, values in [
    (2, [1]),
    (2, [1, 2, 3]),
    (2, []),
    (3, "ab"),
    (3, "abcd"),
    (2, {"k": 1}),
    (2, iter([1, 2, 3])),
    (9, [1]),
    (9, []),
    (3, range(9)),
    (2, (1, 2, 3)),
    (3, {1, 2}),
]:
    attempt(lambda: unpack(n, values))
attempt(lambda: int("abc"))
attempt(lambda: int(""))
attempt(lambda: int("12", 1))
attempt(lambda: int("9", 8))
attempt(lambda: int("1.5"))
attempt(lambda: int(float("nan")))
attempt(lambda: float("x"))
attempt(lambda: float(""))
attempt(lambda: [1].index(2))
attempt(lambda: (1,).index(2))
attempt(lambda: "a".index("b"))
attempt(lambda: [1].remove(2))
attempt(lambda: "a".split(""))
attempt(lambda: range(1, 2, 0))
attempt(lambda: [1][::0])
attempt(lambda: "abc"[::0])
attempt(lambda: max([]))
attempt(lambda: min(()))
attempt(lambda: chr(-1))
attempt(lambda: 1 << -1)
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 2, 0))
attempt(lambda: dict(["abc"]))
attempt(lambda: bytes([256]))
attempt(lambda: b"\xff".decode())
attempt(lambda: list(zip("a", "bc", strict=True)))
attempt(lambda: f"{1:s}")
attempt(lambda: f"{'a':d}")
attempt(lambda: "{}{0}".format(1))
attempt(lambda: "{".format())
attempt(lambda: "%z" % 1)
attempt(lambda: "a".partition(""))
attempt(lambda: range(5).index(9))


def slice_size():
    a = [1, 2, 3, 4]
    a[::2] = [1]


attempt(slice_size)
import math

attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.factorial(-1))
