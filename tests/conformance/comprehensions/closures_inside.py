"""Functions made in comprehensions share the comprehension's variable and capture outer ones."""


def make(k):
    fs = [lambda x: x * i + k for i in range(3)]
    return fs


fs = make(100)
print([f(10) for f in fs])
print([len(f.__closure__) for f in fs], fs[0].__code__.co_freevars)
print(fs[0].__closure__[0] is fs[1].__closure__[0])


def separate():
    return [(lambda i: lambda: i)(i) for i in range(3)]


print([f() for f in separate()])


def dict_of_functions():
    return {name: (lambda *args: (name, args)) for name in ("a", "b")}


print({k: f(1) for k, f in dict_of_functions().items()})


def two_levels():
    return [[lambda: (i, j) for j in range(2)] for i in range(2)]


print([[f() for f in row] for row in two_levels()])


def with_condition():
    return [lambda: (n, m) for n in range(5) if n % 2 for m in range(n) if m]


print([f() for f in with_condition()])


def captured_iterable():
    data = [1, 2, 3]
    get = lambda: data
    doubled = [d * len(get()) for d in data]
    data = [0]
    return doubled, get()


print(captured_iterable())


def mutate_through(k):
    steps = [lambda: (acc.append(i), len(acc))[1] for i in range(k)]
    acc = []
    return [s() for s in steps], acc


print(mutate_through(3))


def reused_name():
    i = 10
    f = lambda: i
    inner = [i for i in range(3)]
    g = [lambda: i for i in range(3)]
    return f(), inner, [h() for h in g], i


print(reused_name())
print([g() for g in [lambda y=y: y for y in range(3)]])
