# A generator function binds its arguments at the call, and runs nothing.
def g(a, b=[], *args, k, **kwargs):
    print("running")
    yield a, b, args, k, kwargs


for call in (lambda: g(), lambda: g(1), lambda: g(1, j=2), lambda: g(1, 2, 3)):
    try:
        call()
    except TypeError as error:
        print(error)
it = g(1, k=2)
print("bound")
print(next(it))
print(next(g(1, 2, 3, 4, k=5, z=6)))
print(next(g(*[1, 2], **{"k": 3})))


def recursive(n, depth=0):
    yield depth, n
    if n > 1:
        for part in recursive(n - 1, depth + 1):
            yield part


print(list(recursive(4)))


def decorated(function):
    def wrapper(*args):
        print("calling", args)
        yield from function(*args)
        print("done")

    return wrapper


@decorated
def letters(n):
    for i in range(n):
        yield chr(97 + i)


print(list(letters(3)))


def swap_code():
    yield 1
    yield 2


def replacement():
    yield "new"


s = swap_code()
print(next(s))
swap_code.__code__ = replacement.__code__
print(list(s), list(swap_code()))
unstarted = swap_code()
swap_code.__code__ = recursive.__code__
print(list(unstarted))


def mutate(items):
    for item in items:
        if item < 3:
            items.append(item + 1)
        yield item


print(list(mutate([0])))
