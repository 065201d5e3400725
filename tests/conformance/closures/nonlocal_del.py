# nonlocal, del and rebinding of cells from several functions at different depths.
def make():
    x = "start"

    def read():
        return x

    def write(value):
        nonlocal x
        x = value

    def erase():
        nonlocal x
        del x

    def swap(value):
        nonlocal x
        old, x = x, value
        return old

    return read, write, erase, swap


def attempt(f, *args):
    try:
        return f(*args)
    except NameError as error:
        return f"{type(error).__name__}: {error}"


read, write, erase, swap = make()
print(read(), swap(1), read())
erase()
print(attempt(read), attempt(erase), attempt(swap, 5), attempt(read))
write(7)
print(read(), read.__closure__[0] is write.__closure__[0], read.__closure__[0].cell_contents)
other = make()
print(other[0](), read())


def deep():
    value = 0

    def one():
        def two():
            def three():
                nonlocal value
                value += 1
                return value

            return three

        nonlocal value
        value += 10
        return two

    return one, lambda: value


one, peek = deep()
three = one()()
print(peek(), three(), three(), one()()(), peek())


def loop_delete():
    out = []
    for i in range(3):
        item = i * i

        def get():
            return item

        out.append(get())
        del item
        out.append(attempt(get))
    return out


print(loop_delete())


def conditional(flag):
    if flag:
        bound = "yes"
    return lambda: bound


print(conditional(True)(), attempt(conditional(False)))


def parameter(a, b=2, *c, d=4, **e):
    def drop():
        nonlocal a, c, e
        del a, c, e

    def show():
        return a, b, c, d, e

    before = show()
    drop()
    after = attempt(show)
    a, c, e = "A", "C", "E"
    return before, after, show()


print(parameter(1, 2, 3, z=5))


def handler():
    try:
        raise ValueError("v")
    except ValueError as caught:
        keep = lambda: caught
        inside = str(keep())
    return inside, attempt(keep)


print(handler())


def augmented():
    total, items, text = 0, [], "x"

    def step(n):
        nonlocal total, items, text
        total += n
        items += [n]
        text *= n
        return total, items, text

    return step


step = augmented()
print(step(2), step(3), step(1))


def chain():
    a = b = c = 0

    def shift():
        nonlocal a, b, c
        a, b, c = b + 1, c + 2, a + 3
        return a, b, c

    return shift


shift = chain()
print([shift() for _ in range(4)])
