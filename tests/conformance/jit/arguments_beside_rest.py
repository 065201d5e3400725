# Calls that pass on *args with others beside them, and **kwargs behind others.
def show(*args, **kwargs):
    return len(args), sum(args), sorted(kwargs)


def take(a, b, c=10, *rest, key=1, **more):
    return a + b * 2 + c * 3 + sum(rest) * 5 + key * 7 + sum(more.values()) * 11


def numbered(function):
    calls = 0

    def wrapped(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, calls, **kwargs)

    return wrapped


def framed(function, *before):
    def wrapped(first, *args):
        return function(first, *args, *args, 4)

    return wrapped


def keyed(function):
    def wrapped(*args, **kwargs):
        return function(1, *args, key=5, **kwargs)

    return wrapped


def refused(function):
    def wrapped(*args, **kwargs):
        try:
            return function(*args, key=5, **kwargs)
        except TypeError as error:
            return str(error)

    return wrapped


first, second, third, fourth = numbered(take), framed(take), keyed(take), refused(take)


def run(limit):
    total = 0
    for n in range(limit):
        total += first(n, 1) + second(n, 2) + second(n, 2, 3) + third(n) + third(n, z=2)
        total += fourth(n, n) + len(fourth(n, n, key=n))
    return total


print(run(3000))
print(first(1, 2, z=3), second(1, 2, 3), third(1), fourth(1, 2), fourth(1, 2, key=3))
print(numbered(show)(1, 2, x=1), framed(show)(1, 2), keyed(show)(2, a=1))


# Variables of inner functions, unbound while the arguments are put together.
def late(n):
    def inner(*args):
        return show(*args, other)

    if n % 2:
        other = n
    try:
        return inner(n)
    except NameError as error:
        return str(error)


answers = {}
for n in range(2000):
    answer = str(late(n)) if n < 2 else type(late(n)).__name__
    answers[answer] = answers.get(answer, 0) + 1
print(answers)
