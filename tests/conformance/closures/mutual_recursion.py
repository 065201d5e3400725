"""Nested function names are variables: self-recursion, mutual recursion, rebinding of the name."""


def parity():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return even, odd


even, odd = parity()
print([even(n) for n in range(6)], [odd(n) for n in range(6)])
print(even.__code__.co_freevars, odd.__code__.co_freevars)
print(even.__closure__[0].cell_contents is odd, odd.__closure__[0].cell_contents is even)


def rebound():
    def count(n):
        return 0 if n == 0 else 1 + count(n - 1)

    original = count

    def count(n):
        return "replaced"

    try:
        return original(3)
    except TypeError as error:
        return str(error), original(0), count(9)


print(rebound())


def hanoi(n):
    moves = []

    def move(n, a, b, c):
        if n:
            move(n - 1, a, c, b)
            moves.append(a + c)
            move(n - 1, b, a, c)

    move(n, "a", "b", "c")
    return moves


print(len(hanoi(6)), hanoi(3))


def three():
    a = lambda n: [n] + (b(n - 1) if n else [])
    b = lambda n: ["b"] + (c(n - 1) if n else [])
    c = lambda n: ["c"] + (a(n - 1) if n else [])
    return a(7)


print(three())
ackermann = (lambda: (f := lambda m, n: n + 1 if m == 0 else f(m - 1, 1) if n == 0 else f(m - 1, f(m, n - 1))))()
print([ackermann(2, n) for n in range(5)])
