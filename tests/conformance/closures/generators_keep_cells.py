# Suspended generators and their cells: seen from outside while suspended, shared between several, changed between steps.
def shared():
    x = 0

    def writer():
        nonlocal x
        while True:
            got = yield x
            x = got if got is not None else x + 1

    def reader():
        while True:
            yield x

    def peek():
        return x

    return writer(), reader(), peek


w, r, peek = shared()
print(next(w), next(r), next(w), next(r), peek(), w.send(50), next(r), peek(), w.send("text"), next(r))
w.close()
print(next(r), peek())


def own_local_captured():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    while True:
        yield add, total
        total *= 2


g = own_local_captured()
add, total = next(g)
print(total, add(5), add(1), next(g)[1], add(1), next(g)[1])
fresh = own_local_captured()
add2, _ = next(fresh)
print(add2 is add, add2(100), next(g)[1], add2.__closure__[0] is add.__closure__[0], add2.__code__ is add.__code__)


def lazies(names):
    for name in names:
        yield lambda: name


made = list(lazies("abc"))
step = []
for f in lazies("abc"):
    step.append(f())
print([f() for f in made], step)


def fixed(names):
    for name in names:
        yield (lambda name: lambda: name)(name)


print([f() for f in fixed("abc")])


def expression_cells():
    k = 1
    g = (k * i for i in range(4))
    out = [next(g)]
    out.append(next(g))
    k = 100
    out += list(g)
    return out


print(expression_cells())


def nested_expressions(n):
    rows = ((i * j + n for j in range(3)) for i in range(3))
    first = next(rows)
    n = 1000
    return list(first), [list(row) for row in rows]


print(nested_expressions(5))


def delete_while_suspended():
    value = [1]

    def gen():
        yield value
        yield value

    g = gen()
    first = next(g)
    del value
    try:
        next(g)
    except NameError as error:
        return first, str(error), list(g)


print(delete_while_suspended())


def class_in_generator():
    n = 0
    while n < 3:
        class Local:
            number = n

            def now(self):
                return n, self.number

        yield Local()
        n += 1


objects = list(class_in_generator())
print([o.now() for o in objects], len({type(o) for o in objects}))


def coroutine_accumulator(log):
    state = {"sum": 0}
    minimum = None

    def note(label):
        log.append((label, dict(state), minimum))

    try:
        while True:
            x = yield note
            state["sum"] += x
            minimum = x if minimum is None else min(minimum, x)
    finally:
        note("closed")


log = []
c = coroutine_accumulator(log)
note = next(c)
c.send(5)
note("one")
c.send(-2)
note("two")
c.close()
note("after")
print(log)


def recursive(depth):
    path = []

    def walk(d):
        path.append(d)
        if d == depth:
            yield tuple(path)
        else:
            for _ in range(2):
                yield from walk(d + 1)
        path.pop()

    return walk(0), path


g, path = recursive(2)
print(next(g), path, next(g), list(g), path)


def parameters(a, *rest, k=2, **options):
    yield lambda: (a, rest, k, options)
    a, rest, k, options = "changed", None, 0, {}
    yield


g = parameters(1, 2, 3, k=4, z=5)
read = next(g)
print(read())
next(g)
print(read(), read.__code__.co_freevars)


def zip_closures():
    i = 0

    def up():
        nonlocal i
        while i < 6:
            i += 1
            yield i

    return list(zip(up(), up())), i


print(zip_closures())
