"""Recursion without names: the Y combinator ties the knot at every call."""


def fix(step):
    return (lambda knot: knot(knot))(lambda knot: step(lambda n: knot(knot)(n)))


def fib_step(recur):
    return lambda n: n if n < 2 else recur(n - 1) + recur(n - 2)


def power_step(base, modulus):
    def step(recur):
        def power(n):
            if n == 0:
                return 1
            half = recur(n // 2)
            square = half * half % modulus
            return square * base % modulus if n % 2 else square

        return power

    return step


def main():
    fib = fix(fib_step)
    power = fix(power_step(7, 1_000_003))
    total = 0
    for n in range(25_000):
        total = (total + power(n) * fib(n % 12)) % 1_000_000_007
    print("ycombinator", total)


main()
