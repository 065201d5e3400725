"""__closure__ and co_freevars correspond, whatever the order of use."""


def outer(zeta, alpha):
    mid = 1
    beta = 2

    def uses_all():
        return zeta, mid, alpha, beta

    def uses_reversed():
        return beta, alpha, mid, zeta

    def uses_some():
        return alpha

    def uses_none():
        return 1

    def nested_use():
        return lambda: (beta, nested_use)

    return uses_all, uses_reversed, uses_some, uses_none, nested_use


for f in outer("Z", "A"):
    print(f.__name__, f.__code__.co_freevars)
    if f.__closure__ is None:
        print("  None")
        continue
    for name, cell in zip(f.__code__.co_freevars, f.__closure__):
        contents = cell.cell_contents
        print("  ", name, contents.__name__ if callable(contents) else contents)
print(outer.__closure__, outer.__code__.co_freevars, sorted(outer.__code__.co_cellvars))
print([sorted(f.__code__.co_freevars) == list(f.__code__.co_freevars) for f in outer(1, 2)])
functions = outer(1, 2)
print(len(functions[0].__closure__), functions[0].__closure__ is functions[0].__closure__, functions[3].__closure__)
nested = functions[4]()
print(nested.__code__.co_freevars, nested()[0], nested()[1] is functions[4])


def inspect_cells(f):
    out = {}
    for name, cell in zip(f.__code__.co_freevars, f.__closure__ or ()):
        try:
            out[name] = cell.cell_contents
        except ValueError:
            out[name] = "<empty>"
    return out


def half_bound():
    def f():
        return early, late

    early = 1
    before = inspect_cells(f)
    late = 2
    return before, inspect_cells(f)


print(half_bound())
