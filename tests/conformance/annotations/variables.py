# Annotations of variables: evaluated and kept in the module, not evaluated in functions.
x: int = 1
y: str
z: "later" = 2
(w): float = 3
d = {}
d["k"]: int = 4
d["m"]: int


def note(v):
    print("evaluated", v)
    return v


note("target").attribute if False else None
q: note("annotation") = note("value")
print(__annotations__)
print(x, z, w, d, "y" in globals())


def f():
    a: missing = 1
    b: also_missing
    c: list[nothing] = []
    try:
        b
    except UnboundLocalError as e:
        print(e)
    return a, c


print(f(), f.__code__.co_varnames)


def g():
    n: int = 0

    def inc():
        nonlocal n
        n += 1
        return n

    return inc


print(g()())
__annotations__["extra"] = 1
print(sorted(__annotations__))
try:
    bad: undefined = 5
except NameError as e:
    print(e, bad)

held = {'__annotations__': {'there': 1}}
exec('x: int\ny: str = 5', held)
print(held['__annotations__'])
exec('z: float', held)
print(held['__annotations__'])
fresh = {}
exec('if False:\n    x: int\nprint(__annotations__)', fresh)
