# Names looked up from every kind of scope: class bodies, comprehensions, nested functions, exec-free globals(), builtins.
import builtins

x = "module"


def outer():
    x = "outer"

    def inner():
        return x

    class C:
        y = x
        x = "class"
        z = x

        def m(self):
            return x

        comp = [x for _ in range(1)]
        first = [v for v in (x,)]
        lam = (lambda: x)()

    return inner(), C.y if hasattr(C, "y") else None, C.z, C().m(), C.comp, C.first, C.lam


def uses_global():
    global gx
    gx = 5
    return gx, globals()["gx"]


def local_names(a, b=2, *c, d=4, **e):
    f = 6
    g = [f for f in range(3)]
    return sorted(locals())


def unbound():
    if False:
        v = 1
    return v


def unbound_after_del():
    v = 1
    del v
    return v


def augmented():
    x += 1


def loop_variable():
    for i in range(3):
        pass
    return i


def empty_loop():
    for i in []:
        pass
    return i


def except_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def free_unbound():
    def f():
        return later

    try:
        f()
    except NameError as error:
        return str(error), type(error).__name__
    later = 1


def shadows_builtin():
    len = 5
    return len


def import_local():
    import math
    return math.floor(2.5), "math" in locals(), "math" in globals()


def nested_nonlocal():
    n = 0

    def a():
        nonlocal n
        n += 1

        def b():
            nonlocal n
            n += 10

        b()

    a()
    return n


def walrus_in_comprehension():
    [last := i for i in range(4)]
    return last, "i" in locals()


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: outer())
attempt(lambda: uses_global())
attempt(lambda: local_names(1))
attempt(lambda: unbound())
attempt(lambda: unbound_after_del())
attempt(lambda: augmented())
attempt(lambda: loop_variable())
attempt(lambda: empty_loop())
attempt(lambda: except_name())
attempt(lambda: free_unbound())
attempt(lambda: (shadows_builtin(), len("ab")))
attempt(lambda: import_local())
attempt(lambda: nested_nonlocal())
attempt(lambda: walrus_in_comprehension())
attempt(lambda: ([x for x in range(2)], x))
attempt(lambda: ({x: y for x, y in [(1, 2)]}, x))
attempt(lambda: ((lambda x: x)(1), x))
attempt(lambda: (lambda: x)())
attempt(lambda: (lambda: undefined_name)())
attempt(lambda: undefined_name)
attempt(lambda: print.undefined)
attempt(lambda: __name__)
attempt(lambda: __file__.endswith("name_lookup_table.py"))
attempt(lambda: __doc__)
attempt(lambda: __builtins__ is builtins)
attempt(lambda: sorted(k for k in globals() if len(k) == 1))
attempt(lambda: globals() is globals())
attempt(lambda: type(globals()).__name__)
attempt(lambda: ("x" in globals(), "undefined_name" in globals()))
attempt(lambda: globals().get("x"))
attempt(lambda: type(locals()).__name__)
attempt(lambda: vars() == locals())
attempt(lambda: dir()[:1] == sorted(locals())[:1])
attempt(lambda: (builtins.len is len, builtins.__name__))
attempt(lambda: hasattr(builtins, "undefined_name"))
attempt(lambda: (setattr(builtins, "invented", 42), invented))
attempt(lambda: delattr(builtins, "invented"))
attempt(lambda: invented)
attempt(lambda: ((y := 5), y))
attempt(lambda: ([(z := i) for i in range(3)], z))
attempt(lambda: (lambda: (w := 3) + w)())
attempt(lambda: (outer.__code__.co_varnames, outer.__code__.co_cellvars))
attempt(lambda: local_names.__code__.co_varnames)
attempt(lambda: (unbound.__code__.co_names, augmented.__code__.co_varnames))
attempt(lambda: nested_nonlocal.__code__.co_cellvars)
