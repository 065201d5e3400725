"""ZeroDivisionError and OverflowError for every operator and type."""


def attempt(f):
    try:
        print("no error:", f())
    except ArithmeticError as e:
        print(type(e).__name__, e)


zero, fzero, big = 0, 0.0, 10**400
attempt(lambda: 1 / zero)
attempt(lambda: 1 // zero)
attempt(lambda: 1 % zero)
attempt(lambda: divmod(1, zero))
attempt(lambda: 1.0 / zero)
attempt(lambda: 1 / fzero)
attempt(lambda: 1.0 // fzero)
attempt(lambda: 1.0 % fzero)
attempt(lambda: divmod(1.0, fzero))
attempt(lambda: big / zero)
attempt(lambda: big // zero)
attempt(lambda: big % zero)
attempt(lambda: zero**-1)
attempt(lambda: fzero**-2)
attempt(lambda: zero**-1.5)
attempt(lambda: True / False)
attempt(lambda: True // False)
attempt(lambda: float(big))
attempt(lambda: big * 1.0)
attempt(lambda: big / 3)
attempt(lambda: 1.5 + big)
attempt(lambda: 10.0**400)
attempt(lambda: (-10.0) ** 401)
attempt(lambda: int(float("inf")))
attempt(lambda: round(float("inf")))
attempt(lambda: 1e308 * 10)
attempt(lambda: "a" * (2**70))
attempt(lambda: [0] * (2**70))
attempt(lambda: range(2**70)[0])
attempt(lambda: len(range(2**70)))
attempt(lambda: 1 << (2**70))
attempt(lambda: 1 >> 2**70)
import math

attempt(lambda: math.exp(1000))
attempt(lambda: math.floor(float("inf")))
attempt(lambda: math.pow(10, 400))
attempt(lambda: math.sqrt(big))


def augmented(operation):
    def run():
        x = 5
        if operation == "/":
            x /= zero
        elif operation == "//":
            x //= zero
        else:
            x %= zero
        return x

    return run


for operation in ("/", "//", "%"):
    attempt(augmented(operation))
attempt(lambda: [10 // n for n in (2, 1, 0)])
attempt(lambda: sum([1 / n for n in range(3, -1, -1)]))
