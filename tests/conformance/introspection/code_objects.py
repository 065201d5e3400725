# Code objects: every field, equality by value, constants that are one object, replace.
def plain(a, b=1, *args, c, d=2, **kwargs):
    """Doc."""
    local = a + b
    text, number, pair = "text", 3.5, (1, (2, "three"))
    return local, text, number, pair


def outer(x, y):
    z = x

    def inner(w, x2=0):
        nonlocal z
        z += w
        return y, z, w

    return inner


def describe(code):
    for name in ["co_name", "co_qualname", "co_firstlineno", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_flags", "co_stacksize"]:
        print("  ", name, getattr(code, name))
    print("  ", "co_consts", [c for c in code.co_consts if not hasattr(c, "co_name")])


for code in [plain.__code__, outer.__code__, outer(1, 2).__code__, (lambda: 0).__code__, (lambda *a, k=1: a).__code__]:
    print(code.co_name)
    describe(code)


def same_one():
    return (1, 2, "a b"), 10**30, "x y z", b"bytes", 2.5


def same_two():
    return (1, 2, "a b"), 10**30, "x y z", b"bytes", 2.5


print([a is b for a, b in zip(same_one(), same_two())])
first, second = (4, "five"), (4, "five")
print(first is second, [(1, 1.0), (1, True), (0.0, -0.0), (1, 1)][0][0] == 1)
print((0.0, 1)[0], (-0.0, 1)[0], plain.__code__.co_consts[0])
code = outer.__code__
print(code == code.replace(), code is code.replace(), code == code.replace(co_filename="other"), code == code.replace(co_name="other"), code == code.replace(co_firstlineno=1), code != plain.__code__, code == 5)
print(hash(code) == hash(code.replace()), {code: "found"}.get(code.replace()), code.replace(co_name="renamed").co_name)
makers = [outer(1, 2), outer(3, 4)]
print(makers[0].__code__ is makers[1].__code__, makers[0].__code__ == makers[1].__code__, makers[0].__code__ in outer.__code__.co_consts)
lambdas = [lambda: 0, lambda: 0]
print(lambdas[0].__code__ == lambdas[1].__code__)
for change in [lambda: code.replace(co_name=5), lambda: code.replace(nothing=1), lambda: code.replace(1), lambda: setattr(code, "co_name", "x"), lambda: code(), lambda: code < code]:
    try:
        print(change())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
print(list(code.co_lines())[:3], [p[0] for p in code.co_positions()][:4], len(list(code.co_positions())) * 2 == len(code.co_code))
