# globals(), locals(), vars() and dir() from modules, functions, closures and comprehensions.
x, y = 1, 2


def names(mapping):
    return sorted([k for k in mapping if not k.startswith("__")])


def local(a, b=2, *c, d=4, **e):
    f = a
    if not f:
        never = 1
    return names(locals()), names(dir()), locals()["a"]


print(local(1), local(0))


def closure(a):
    b = a

    def inner(c):
        nonlocal b
        b += 1
        return locals(), sorted(dir())

    before = names(locals())
    return inner(5), before, names(locals())


print(closure(1))


def unbound():
    a = 1
    inner = lambda: (a, late)
    first = names(locals())
    late = 2
    second = names(locals())
    del a
    return first, second, names(locals())


print(unbound())


def snapshot():
    a = 1
    seen = locals()
    seen["a"], seen["new"] = 100, 5
    a += 1
    return a, seen, locals()["a"], locals() is locals()


print(snapshot())
globals()["made"] = "by globals()"
print(made, "made" in dir(), globals() is globals(), globals()["x"], locals() is globals(), vars() is globals())


def declare():
    global created, x
    created, x = "created", "changed"
    return "created" in globals()


print(declare(), created, x)
del globals()["created"]
try:
    created
except NameError as error:
    print(error)
print((lambda p, q=1: locals())(5))


def comprehension(n):
    return [sorted(locals()) for i in range(n)], [(lambda: sorted(locals()))() for i in range(1)]


print(comprehension(2))


def shadows(len, print_=print):
    max = lambda *a: "mine"
    print_(len, max(1), "max" in globals())


shadows(5)
len = lambda x: "shadowed"
print(len([]))
del len
print(len([1, 2]))
__builtins_type = type(print).__name__
print(__builtins_type, __name__, names({"__a": 1, "b": 2}))


def conditional_global(flag):
    global maybe
    if flag:
        maybe = 1
    return "maybe" in globals()


print(conditional_global(False), conditional_global(True), maybe)


def nested_global():
    z = "local"

    def set_global():
        global z
        z = "global"

    def get_local():
        return z

    set_global()
    return z, get_local(), globals()["z"]


print(nested_global(), z)
