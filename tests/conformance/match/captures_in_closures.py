# Captured names are variables like others: locals, cells, globals.
def make(x):
    match x:
        case [first, *rest]:
            def read():
                return first, rest

            def write(value):
                nonlocal first
                first = value
        case {"k": first, **rest}:
            def read():
                return "dict", first, rest

            def write(value):
                nonlocal rest
                rest = value
        case other:
            def read():
                return other

            write = None
    return read, write


read, write = make([1, 2, 3])
write(10)
print(read(), read.__code__.co_freevars)
read, write = make({"k": 1, "m": 2})
write(None)
print(read())
print(make(5)[0]())
print(make.__code__.co_cellvars, make.__code__.co_varnames)


def late():
    functions = []
    for item in [1, (2, 3), "x"]:
        match item:
            case int(n) | (n, _):
                functions.append(lambda: n)
            case n:
                functions.append(lambda: (n,))
    return [f() for f in functions]


print(late())


def globally(x):
    global captured
    match x:
        case [captured, *_]:
            return True
    return False


print(globally([7, 8]), captured, globally([]), captured)


def outer():
    seen = None

    def inner(x):
        nonlocal seen
        match x:
            case (1, seen) | (seen, 1):
                return True
        return False

    return inner(("a", 1)), seen, inner((1, 1)), seen, inner((2, 2)), seen


print(outer())


def in_comprehension(xs):
    def first(x):
        match x:
            case [a, *_]:
                return lambda: a
            case a:
                return lambda: a

    return [f() for f in [first(x) for x in xs]]


print(in_comprehension([[1, 2], 3, []]))


def hot(n):
    total = 0
    for i in range(n):
        match i % 5, i:
            case 0, x if x % 2:
                total += x
            case (1 | 2) as r, _:
                total += r
            case [3, x]:
                total -= x
            case _:
                total += 1
    return total


print(hot(3000))
