# Generators close over variables as functions do; a suspended one keeps its cells.
def counter():
    count = 0

    def steps():
        nonlocal count
        while True:
            count += 1
            yield count

    def get():
        return count

    return steps, get


steps, get = counter()
a, b = steps(), steps()
print(next(a), next(b), next(a), get())
other, other_get = counter()
print(next(other()), other_get(), get())


def captured_inside():
    value = 0

    def read():
        return value

    for value in range(3):
        yield read


readers = list(captured_inside())
print([r() for r in readers], readers[0].__closure__ == readers[1].__closure__)
g = captured_inside()
r = next(g)
print(r(), next(g)(), r(), r.__closure__[0].cell_contents)


def parameters(a, /, b, *args, c=3, **kwargs):
    def look():
        return a, b, args, c, kwargs

    while True:
        got = yield look
        if got:
            a, b = b, got
        args += (a,)


p = parameters(1, 2, 9, d=4)
look = next(p)
print(look())
p.send(5)
print(look())
next(p)
print(look())


def deleted():
    x = 1

    def inner():
        yield x
        yield x

    g = inner()
    yield next(g)
    del x
    try:
        next(g)
    except NameError as error:
        yield str(error)
    try:
        yield x
    except UnboundLocalError as error:
        yield str(error)


print(list(deleted()))


def local_state():
    try:
        yield undefined_yet
    except UnboundLocalError as error:
        yield str(error)
    undefined_yet = 1
    yield undefined_yet


print(list(local_state()))


def make_pipeline(*stages):
    def run(items):
        for stage in stages:
            items = stage(items)
        return items

    return run


def mapping(f):
    return lambda items: (f(i) for i in items)


def keeping(f):
    return lambda items: (i for i in items if f(i))


def taking(n):
    def take(items):
        for index, item in enumerate(items):
            if index == n:
                return
            yield item

    return take


def naturals():
    n = 0
    while True:
        yield n
        n += 1


pipeline = make_pipeline(keeping(lambda n: n % 3 == 0), mapping(lambda n: n * n), keeping(lambda n: n % 2), taking(5))
print(list(pipeline(naturals())), list(pipeline(range(30))))
print(captured_inside.__code__.co_cellvars, steps.__code__.co_freevars)
fs = [lambda: (yield i) for i in range(3)]
print([next(f()) for f in fs])
