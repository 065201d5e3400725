# A chain of `yield from` is resumed at its outer end again and again: what each generator of it sees, and what is seen of it.


def leaf(log):
    got = []
    for i in range(4):
        got.append((yield i))
        log(i)
    return got


def relay(depth, log):
    if depth == 0:
        result = yield from leaf(log)
    else:
        result = yield from relay(depth - 1, log)
    return [depth, result]


def drive(gen, *sent):
    out = [next(gen)]
    try:
        for value in sent:
            out.append(gen.send(value))
        out.extend(gen)
    except StopIteration as stop:
        return out, stop.value
    return out


print(drive(relay(5, lambda i: None), "a", "b", "c", "d"))
print(list(relay(3, lambda i: None)))


def returned():
    result = yield from relay(2, lambda i: None)
    yield result


print(list(returned()))

# What can be asked of the others while the innermost runs.
chain = []


def level(n):
    if n == 0:
        yield "first"
        for gen in chain:
            print(gen.gi_running, gen.gi_yieldfrom is None, end=" ")
            for act in (next, lambda g: g.send(1), lambda g: g.throw(KeyError), lambda g: g.close()):
                try:
                    act(gen)
                except ValueError as error:
                    print(error, end="; ")
            print()
        yield "second"
        return "end"
    inner = level(n - 1)
    chain.append(inner)
    return (yield from inner) + str(n)


outermost = level(3)
chain.append(outermost)
print(next(outermost), next(outermost))
print([(gen.gi_running, gen.gi_yieldfrom in chain) for gen in chain])
try:
    next(outermost)
except StopIteration as stop:
    print(stop.value, [gen.gi_running for gen in chain])


# One generator that two wait for, and one that is stepped from outside in between.
def count():
    n = 0
    while True:
        n += 1
        sent = yield n
        if sent:
            n = sent


def through(gen):
    yield from gen


shared = count()
left, right = through(through(shared)), through(shared)
print([next(gen) for gen in (left, right, left, shared, right, left)], left.send(50), next(right), next(left))
shared.close()
print(list(left), list(right))


# The innermost steps another generator that waits for it.
def entangled():
    yield 1
    try:
        next(other)
    except ValueError as error:
        yield str(error)
    yield 3


knot = entangled()
one, other = through(through(knot)), through(through(knot))
print(next(one), next(other), next(one), list(one), list(other))
