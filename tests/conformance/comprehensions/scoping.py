"""What a comprehension sees, what it leaves behind and when its parts are evaluated."""

x = "module"
print([x for x in range(3)], x)
print([x for _ in range(2)])
log = []


def n(v):
    log.append(v)
    return v


def f(limit):
    x = "local"
    first = [x for x in range(limit)]
    again = [x for _ in range(2)]
    squares = {limit: [limit * i for i in range(limit)] for limit in range(limit)}
    return first, again, squares, x, limit


print(f(3))
try:
    [undefined for _ in [1]]
except NameError as error:
    print(error)
try:
    [i for i in undefined]
except NameError as error:
    print(error)


def leak():
    [hidden for hidden in range(3)]
    try:
        return hidden
    except NameError as error:
        return str(error)


print(leak())
{n(f"k{i}"): n(f"v{i}") for i in n([1, 2]) if n(i)}
print(log)


def walrus_scope():
    total = 0
    running = [total := total + v for v in range(5)]
    return running, total


print(walrus_scope())


def nonlocal_walrus():
    seen = None

    def inner():
        nonlocal seen
        return [seen := v for v in "abc"]

    return inner(), seen


print(nonlocal_walrus())


def global_walrus():
    global g
    return [g := v * 2 for v in range(3)]


print(global_walrus(), g)


def error_keeps_names():
    i = "kept"
    try:
        [1 // i for i in (1, 0)]
    except ZeroDivisionError:
        pass
    return i


print(error_keeps_names())
print((lambda i: [i for i in range(i)])(3), [(lambda: i)() for i in range(3)])
