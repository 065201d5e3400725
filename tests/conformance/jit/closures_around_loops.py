"""A closure over cells of two functions, made before a loop that may catch, and only called in it."""


def outer(n, a):
    if n <= 0:
        return 1

    def middle():
        c = 2

        def inner(b):
            nonlocal c
            c = c + b
            return c

        s = 0
        for i in range(10):
            if i == 7:
                c = 0
            try:
                s += inner(int(a) & int(n))
            except (ArithmeticError, TypeError, ValueError, NameError) as error:
                s += len(str(error))
            if not -1e30 < s < 1e30:
                s = 1
        return s

    try:
        v = middle()
    except (ArithmeticError, TypeError, ValueError):
        v = -1
    return outer(n - 1, v) + outer(n - 2, a) + v


for argument in (5, 6.5, 7, 8, "9", 10):
    print(argument, outer(9, argument))
