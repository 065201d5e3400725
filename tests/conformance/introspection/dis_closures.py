# dis of closures: making cells, building closures, reading, writing and deleting captured variables.
import dis


def shown(code):
    for i in dis.get_instructions(code):
        # Code objects have addresses in their text, and jump targets count caches.
        text = "code" if hasattr(i.argval, "co_name") else i.argrepr
        if not i.opname.startswith(("JUMP", "POP_JUMP", "FOR_ITER", "SEND")):
            print("   ", i.opname, text if i.opname != "LOAD_CONST" or hasattr(i.argval, "co_name") is False else "code")


def counter(start):
    count = start

    def step(by=1, *, times=1):
        nonlocal count
        count += by * times
        return count

    return step


def parameters(a, b, *args, **kwargs):
    return lambda: (a, args, kwargs)


def deleted():
    x = 1

    def forget():
        nonlocal x
        del x

    forget()
    return x


def pass_through(x):
    def middle():
        def inner():
            return x

        return inner

    return middle


def comprehension(n):
    return [lambda: (i, n) for i in range(n)]


def early(n):
    return [lambda i=i: i for i in n]


for f in [counter, counter(1), parameters, parameters(1, 2), deleted, pass_through, pass_through(1), pass_through(1)(), early]:
    print(f.__name__, f.__code__.co_cellvars, f.__code__.co_freevars)
    names = [i.opname for i in dis.get_instructions(f) if i.opname in ("MAKE_CELL", "COPY_FREE_VARS", "LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF", "LOAD_CLOSURE", "BUILD_TUPLE", "MAKE_FUNCTION", "SET_FUNCTION_ATTRIBUTE")]
    print("  ", [n for n in names if n not in ("LOAD_CLOSURE", "SET_FUNCTION_ATTRIBUTE", "BUILD_TUPLE")])
for f in [counter(1), parameters(1, 2)]:
    print([(i.opname, i.argval) for i in dis.get_instructions(f) if "DEREF" in i.opname])
