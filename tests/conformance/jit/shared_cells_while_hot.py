# Cells shared by several closures and by their owner, written from all sides in hot loops, of changing type, deleted, rebound.
def counter():
    n = 0

    def up(k=1):
        nonlocal n
        n += k
        return n

    def down():
        nonlocal n
        n -= 1

    def get():
        return n

    return up, down, get


def run(loops):
    up, down, get = counter()
    for i in range(loops):
        up(2)
        down()
        if i % 3 == 0:
            up()
    return get()


print(run(3000))


def owner_and_inner(loops):
    x = 0

    def inner():
        nonlocal x
        x = x * 2 % 1013

    for i in range(loops):
        x += i
        inner()
        if i == loops // 2:
            x = x + 0.5
        if i == loops - 100:
            x = int(x)
    return x


print(owner_and_inner(2000))


def deleted(loops):
    value = 1
    errors = []

    def read():
        return value

    def drop():
        nonlocal value
        del value

    s = 0
    for i in range(loops):
        if i % 500 == 499:
            drop()
        try:
            s += read()
        except NameError as error:
            errors.append(str(error))
            value = i
    return s, errors[0], len(errors)


print(deleted(2000))


def families(n):
    made = []
    for i in range(n):
        state = [i]

        def bump(by):
            state[0] += by
            return state[0]

        made.append(bump)
    return made


fs = families(5)
print([f(1) for f in fs])


def independent(n):
    def make(start):
        total = start

        def add(k):
            nonlocal total
            total += k
            return total

        return add

    adders = [make(i * 0.5 if i % 2 else i) for i in range(4)]
    for i in range(n):
        adders[i % 4](i)
    return [a(0) for a in adders]


print(independent(2000))


def writes_through_cell(loops):
    n = 1

    def f():
        return n * 10

    cell = f.__closure__[0]
    s = 0
    for i in range(loops):
        s += f()
        if i == 700:
            cell.cell_contents = 7
        if i == 1200:
            cell.cell_contents = 2.5
        if i == 1300:
            n = "x"
        if i == 1310:
            cell.cell_contents = 0
        if 1300 <= i < 1310:
            s += len(f()) if isinstance(f(), str) else 0
            n = i
    return s, n, cell.cell_contents


try:
    print(writes_through_cell(1500))
except TypeError as error:
    print(error)


def pipeline(loops):
    stages = []
    total = 0
    for k in range(4):
        def stage(x, k=k):
            nonlocal total
            total += k
            return x + k

        stages.append(stage)
    y = 0
    for i in range(loops):
        y = i
        for s in stages:
            y = s(y)
    return y, total


print(pipeline(700))


def late(loops):
    fs = [lambda: i for i in range(3)]
    gs = []
    for i in range(3):
        gs.append(lambda: i)
    s = 0
    for j in range(loops):
        s += fs[j % 3]() * 10 + gs[j % 3]()
        if j == loops // 2:
            i = 100
    return s


print(late(1000))


def generator_and_closure(loops):
    level = 0

    def gen():
        while True:
            yield level

    def rise():
        nonlocal level
        level += 1

    g = gen()
    s = 0
    for _ in range(loops):
        s += next(g)
        rise()
    return s, level


print(generator_and_closure(1500))


def deep(n):
    x = 0

    def a():
        def b():
            def c():
                nonlocal x
                x += 1
                return x

            return c

        return b()

    inc = a()
    for _ in range(n):
        inc()
    return x, inc.__closure__[0].cell_contents, inc.__code__.co_freevars


print(deep(2000))


class Account:
    def __init__(self):
        balance = 0

        def deposit(n):
            nonlocal balance
            balance += n

        self.deposit, self.balance = deposit, lambda: balance


accounts = [Account() for _ in range(3)]
for i in range(1500):
    accounts[i % 3].deposit(i)
print([a.balance() for a in accounts])
