# Generators of functions that have another name than their code, or only defaults, in hot loops: their names are the function's.
import functools
import types


def renamed(f):
    @functools.wraps(f)
    def wrapper(*args):
        for x in f(*args):
            yield x

    return wrapper


@renamed
def items(n):
    yield n
    yield n + 1


def with_default(n, more=2):
    yield n
    yield n + more


def others():
    yield "other"


def total(n):
    found = 0
    for i in range(n):
        for x in items(i):
            found += x
        for x in with_default(i):
            found += x
        found += sum(x for x in items(i))
    return found


def names(n):
    found = set()
    for i in range(n):
        generator = items(i)
        found.add((generator.__name__, generator.__qualname__, next(generator) == i))
    return sorted(found)


def raising(n):
    found = set()
    for i in range(n):
        try:
            for x in items(None if i % 100 == 99 else i):
                pass
        except TypeError as error:
            tb, at = error.__traceback__, []
            while tb:
                at.append(tb.tb_lineno - raising.__code__.co_firstlineno)
                tb = tb.tb_next
            found.add((str(error), tuple(at)))
    return found


print(total(3000), names(2000), raising(2000))
items.__name__, items.__qualname__ = "things", "module.things"
print(names(600))
with_default.__code__ = others.__code__
print(with_default.__name__, with_default.__qualname__, list(with_default()), with_default().__name__)
marked = types.coroutine(others)
print(marked.__name__, marked.__qualname__, marked().__name__, marked is others)
