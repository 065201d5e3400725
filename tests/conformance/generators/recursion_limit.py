# Endless recursion through generators is a RecursionError.
def endless(n):
    yield n
    yield from endless(n + 1)


count = 0
try:
    for x in endless(0):
        count += 1
except RecursionError as error:
    print(error)
print(count > 300)


def by_loop(n):
    for x in by_loop(n + 1):
        yield x


try:
    next(by_loop(0))
except RecursionError as error:
    print(error)


def by_next(n):
    yield next(by_next(n + 1))


try:
    next(by_next(0))
except RecursionError as error:
    print(error)


def chain(n):
    items = iter(range(3))
    for _ in range(n):
        items = (x + 1 for x in items)
    return items


print(list(chain(100)))
try:
    list(chain(1100))
except RecursionError as error:
    print(error)


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(150)), len(list(deep(200))))
