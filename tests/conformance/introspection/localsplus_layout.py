"""Parameters that are captured keep their place in co_varnames and appear in co_cellvars."""


def f(plain, cell, *rest, key_cell, key_plain, **options):
    local_plain = plain
    local_cell = 1

    def inner():
        return cell, rest, key_cell, local_cell

    return inner, local_plain, key_plain, options


code = f.__code__
print(code.co_varnames)
print(code.co_cellvars)
print(code.co_nlocals, len(code.co_varnames), code.co_argcount, code.co_kwonlyargcount)
print([name for name in code.co_varnames if name in code.co_cellvars])
inner = f(1, 2, 3, key_cell=4, key_plain=5, z=6)[0]
print(inner.__code__.co_freevars, [c.cell_contents for c in inner.__closure__], inner())


def both(a):
    def middle(b):
        def innermost(c):
            return a, b, c

        return innermost

    return middle


m = both(1)
i = m(2)
print(m.__code__.co_varnames, m.__code__.co_cellvars, m.__code__.co_freevars)
print(i.__code__.co_varnames, i.__code__.co_cellvars, i.__code__.co_freevars, i(3))


def unused(a, b):
    def inner(b):
        return b

    return inner


print(unused.__code__.co_cellvars, unused(1, 2).__code__.co_freevars)


def only_nonlocal():
    x = 0

    def set():
        nonlocal x
        x = 1

    set()
    return x


print(only_nonlocal.__code__.co_cellvars, only_nonlocal.__code__.co_varnames, only_nonlocal())


def deleted_only(p):
    def inner():
        nonlocal p
        del p

    return inner


print(deleted_only(1).__code__.co_freevars, deleted_only.__code__.co_cellvars)
