# Defaults, keyword defaults and docstrings are evaluated where and when the definition runs.
log = []


def trace(value):
    log.append(value)
    return value


def outer(n=trace("outer n")):
    def inner(a=trace(f"inner a {n}"), *, b=trace(f"inner b {n}")):
        "Inner doc."
        return a, b, n

    return inner


print(log)
first, second = outer(), outer(2)
print(log)
print(first(), second(), second(b=0), first("x"))
print(first.__doc__, first.__name__, first.__qualname__, first.__defaults__, second.__kwdefaults__)
first.__defaults__ = ("changed",)
first.__kwdefaults__ = None
try:
    first()
except TypeError as error:
    print(error)
print(first(b=1))
first.__kwdefaults__ = {"b": "back", "unknown": 1}
print(first(), second())
first.__defaults__ = None
try:
    first(b=1)
except TypeError as error:
    print(error)
first.__kwdefaults__["b"] = "in place"
print(first(1))
functions = [lambda i=i, *, j=i * i: (i, j) for i in range(4)]
print([f() for f in functions], [f(9) for f in functions], [f(j=0) for f in functions])


def counter(start, *, step=1, _state={}):
    _state.setdefault(start, start)
    _state[start] += step
    return _state[start]


print(counter(1), counter(1), counter(1, step=5), counter(2), counter(1, _state={}))


def shadow(x, y=lambda: "default"):
    x = y()

    def y():
        return "inner"

    return x, y()


print(shadow(1), shadow(1, lambda: "given"))
try:
    def bad(a=undefined_name):
        pass
except NameError as error:
    print(error, "bad" in globals())


def later(a=lambda: late):
    return a()


late = "bound later"
print(later())
for bad in [5, [1], "ab"]:
    try:
        later.__defaults__ = bad
    except TypeError as error:
        print(error)
try:
    later.__kwdefaults__ = (1,)
except TypeError as error:
    print(error)
del later.__defaults__
print(later.__defaults__)
