# Call sites that meet functions of several codes: two, four, and more than that.


def scale(k):
    return lambda x: x * k


def shift(k):
    return lambda x: x + k


def wrap(modulus):
    return lambda x: x % modulus


def guard(limit):
    def check(x):
        if x > limit:
            raise ValueError(f"{x} is over {limit}")
        return x

    return check


def halve(x):
    return x / 2


def apply(functions, x):
    for f in functions:
        x = f(x)
    return x


two = [scale(3), shift(7)]
four = [scale(3), wrap(1009), shift(-4), guard(5000)]
total = 0
for i in range(3000):
    total += apply(two, i) + apply(four, i)
print(total)

# One more target, then natives and other callables.
print(apply([scale(3), halve, shift(1)], 8), apply([abs, scale(2), str], -4))
for i in range(300):
    apply([scale(3), halve, shift(1)], i)
print(apply(four, 10), apply([halve, halve], 10))


class Twice:
    def __call__(self, x):
        return (x, x)


print(apply([shift(1), Twice()], 1), apply([len, shift(1)], "abc"))

# An exception from one of the targets, in its own frame.
try:
    apply([shift(10_000), guard(5000)], 1)
except ValueError as error:
    print(error)


# Targets with cells of their own, which they change.
def counters():
    a = b = 0

    def up():
        nonlocal a
        a += 1
        return a

    def down():
        nonlocal b
        b -= 1
        return b

    return up, down, lambda: (a, b)


up, down, state = counters()


def drive(n):
    out = 0
    for i in range(n):
        f = up if i % 3 else down
        out += f()
    return out


print([drive(n) for n in (5, 50, 500, 1500)], state())


# Recursion through one site of two targets.
def compose(f, g):
    return lambda x: f(g(x))


chain = lambda x: x
for k in range(12):
    chain = compose(shift(k) if k % 2 else scale(2), chain)
print([chain(n) for n in range(6)])
checksum = 0
for n in range(2000):
    checksum = (checksum * 31 + chain(n)) % 1_000_003
print(checksum, chain(0.5), chain(2**70))


# Targets that return different types.
def pick(i, x):
    return (str if i == 2 else double if i else triple)(x)


def double(x):
    return x * 2


def triple(x):
    return x * 1.5


mixed = [pick(i % 3, i) for i in range(2000)]
print(mixed[:7], mixed[-3:])

# Targets that do not take the arguments.
def none():
    return 0


try:
    apply([none], 1)
except TypeError as error:
    print(error)
