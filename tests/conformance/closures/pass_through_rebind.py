"""nonlocal reaches through intermediate scopes and stops at the nearest binding."""


def a():
    x = "a"

    def b():
        def c():
            nonlocal x
            x += "c"

            def d():
                nonlocal x
                x += "d"
                return x

            return d

        return c

    return b, lambda: x


b, read = a()
d = b()()
print(read(), d(), read())


def shadow():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x = "inner"

        inner()
        return x

    return middle(), x


print(shadow())


def parameter_shadow(x):
    def middle(x):
        def inner():
            nonlocal x
            x *= 2
            return x

        return inner

    inner = middle(x + 1)
    inner()
    return inner(), x


print(parameter_shadow(10))
print([c.cell_contents for c in d.__closure__], d.__code__.co_freevars)
