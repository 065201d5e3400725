# Captured variables and attributes that a loop keeps in registers: whoever looks sees what the interpreter would have written.
import types


def counter():
    count = 0

    def bump(n):
        nonlocal count
        count += n
        return count

    def run(n, step):
        for _ in range(n):
            bump(step)
        return count

    return bump, run


bump, run = counter()
for _ in range(150):
    run(10, 1)
print(run(5, 2), bump(1))
print(run(3, 0.5), run(2, 1))
try:
    run(4, "x")
except TypeError as e:
    print(e)
print(bump(0))


def overflowing(start):
    value = start

    def go(n):
        nonlocal value
        for _ in range(n):
            value = value + value
        return value

    return go, lambda: value


for _ in range(60):
    overflowing(1)[0](20)
go, get = overflowing(2**50)
print(go(3), go(20), get(), go(1) == get())


def partial():
    good = bad = 0

    def feed(items):
        nonlocal good, bad
        for item in items:
            if item > 0:
                good += 1
            else:
                bad += item

    return feed, lambda: (good, bad)


feed, seen = partial()
for _ in range(150):
    feed([1, -2, 3])
print(seen())
try:
    feed([1, -5, 2, None, 7])
except TypeError as e:
    print(e, seen())
feed([-0.5, 1])
print(seen())


def same_cell():
    x = y = 0

    def both(n):
        nonlocal x, y
        for i in range(n):
            x += 1
            y += 10
        return x, y

    return both


both = same_cell()
for _ in range(150):
    both(10)
print(both(1))
cell = types.CellType(0)
aliased = types.FunctionType(both.__code__, globals(), "aliased", None, (cell, cell))
print(aliased(3), aliased(5), cell.cell_contents)
for _ in range(150):
    aliased(2)
print(cell.cell_contents)


def sums():
    total = 0.0
    last = None

    def feed(values):
        nonlocal total, last
        for v in values:
            total += v
            last = v
        return total

    def look():
        return total, last

    def put(value):
        nonlocal total
        total = value

    return feed, look, put


feed, look, put = sums()
for _ in range(150):
    feed([0.5, 0.25])
print(look())
nan, inf, minus = float("nan"), float("inf"), -0.0
for special in (nan, inf, minus, 1e300, 0.0, 5e-324):
    put(special)
    feed([])
    print(look()[0] is special or special == 0, special in [look()[0]])
    try:
        feed(["x"])
    except TypeError as e:
        print(e, look()[0] is special or special == 0, look()[0])
    feed([1.5])
    print(look())
del special


def deleted():
    x = 1

    def use(n, drop):
        nonlocal x
        for i in range(n):
            x += 1
            if i == drop:
                del x
        return x

    return use


use = deleted()
for _ in range(150):
    use(5, -1)
print(use(1, -1))
for _ in range(3):
    try:
        use(5, 2)
    except NameError as e:
        print(type(e).__name__, e)


class Account:
    def __init__(self):
        self.balance = 0
        self.moves = 0

    def pay(self, amounts):
        for amount in amounts:
            self.balance += amount
            self.moves += 1
            if self.balance > 1000:
                raise OverflowError(self.balance, self.moves)


account = Account()
for _ in range(150):
    account.pay([1, 2, -3])
print(vars(account))
try:
    account.pay([500, 400, 300, 200])
except OverflowError as e:
    print(e, vars(account))
account.balance = 1
account.pay([0.5])
print(vars(account))


def transfer(a, b, n):
    for _ in range(n):
        a.balance -= 1
        b.balance += 2


one, two = Account(), Account()
for _ in range(150):
    transfer(one, two, 10)
print(one.balance, two.balance)
transfer(one, one, 5)
print(one.balance)


def escapes(n):
    seen = []
    x = 0

    def look():
        return x

    for i in range(n):
        x += i
        if i % 7 == 6:
            seen.append(look())
    return seen, x


for _ in range(150):
    escapes(10)
print(escapes(30))


def found(items, wanted):
    tries = 0

    def search():
        nonlocal tries
        for item in items:
            tries += 1
            if item == wanted:
                return item
        return None

    return search(), tries


for _ in range(150):
    found([1, 2, 3], 2)
print(found([1, 2, 3], 3), found([1, 2, 3], 4), found([], 1), found([1, None, "x"], "x"))
