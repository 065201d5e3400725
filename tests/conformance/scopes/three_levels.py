"""Name resolution over module, functions and comprehensions with the same names everywhere."""

x = "module"


def f():
    y = x

    def g():
        x = "g"

        def h():
            return x, y

        return h

    def k():
        return x

    return g()(), k(), y


print(f())


def g(x):
    def h():
        global x
        return x

    return h(), x


print(g("parameter"))


def mixed():
    def read():
        return x

    def make_local():
        x = "local"
        return read()

    return make_local()


print(mixed())


def comprehension_levels():
    x = [1, 2]
    return [x for x in x], [[x for x in range(x)] for x in x], x


print(comprehension_levels())


def lambda_levels():
    x = 1
    return (lambda x: (lambda: x)())(2), (lambda: x)(), (lambda x=x: x)()


print(lambda_levels())


def conditional_global(flag):
    if flag:
        global x
        x = "from conditional"
    return x


print(conditional_global(False), conditional_global(True), x)
x = "module again"


def loop_scope():
    for x in range(2):
        y = x
    return x, y


print(loop_scope(), x)


def recursive_scope(n):
    here = n

    def inner():
        return here

    return [inner()] + (recursive_scope(n - 1) if n else [])


print(recursive_scope(3))
