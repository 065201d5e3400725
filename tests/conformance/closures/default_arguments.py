"""Defaults are evaluated once, at definition, and live on the function."""

log = []


def noted(x):
    log.append(x)
    return x


def make(n):
    def f(a=noted(n), b=noted(n * 2), *, c=noted(n * 3)):
        return a, b, c, n

    return f


f = make(1)
g = make(10)
print(log)
print(f(), f(5), g(c=0), log)
print(f.__defaults__, f.__kwdefaults__, g.__defaults__, g.__kwdefaults__)
print(f.__code__.co_freevars, f.__code__ is g.__code__)


def mutable(x, acc=[], *, seen={}):
    acc.append(x)
    seen[x] = len(acc)
    return acc, seen


mutable(1)
mutable(2)
print(mutable(3), mutable.__defaults__, mutable.__kwdefaults__)
print(mutable(4, []))

n = 5


def late(n=n):
    return n


n = 6
print(late(), n)
functions = [lambda x=[]: (x.append(1), x)[1] for _ in range(2)]
functions[0]()
print(functions[0](), functions[1]())
