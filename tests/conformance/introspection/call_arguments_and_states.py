# getcallargs with the errors of calls, the states of coroutines and their kin, marked functions, trees of classes.
import functools
import inspect


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


def f(a, b=1, *c, d, e=2, **g):
    pass


def h(a, b, c):
    pass


def k(a, *, x, y, z):
    pass


class C:
    def m(self, a):
        pass


calls = [(f, (1,), {"d": 1}), (f, (1, 2, 3, 4), {"d": 1, "q": 5}), (f, (), {}), (h, (), {}), (h, (1,), {}), (h, (1, 2), {}),
         (h, (1, 2, 3, 4), {}), (h, (1,), {"a": 2}), (h, (1,), {"zz": 2}), (k, (1,), {}), (k, (1,), {"x": 1}),
         (k, (1, 2), {"x": 1, "y": 2, "z": 3}), (k, (1, 2), {}), (k, (1, 2), {"x": 1}), (C().m, (), {}), (C().m, (1, 2), {}),
         (lambda a=1: 0, (1, 2), {}), (lambda: 0, (1,), {}), (lambda *a, k=1: 0, (1, 2), {})]
for function, args, keywords in calls:
    show(lambda: inspect.getcallargs(function, *args, **keywords))
print(sorted(inspect.getcallargs(C().m, 1)))


async def coroutine(x):
    pass


async def agen():
    y = 1
    yield y


def generator():
    z = 1
    yield inspect.getgeneratorstate(g)


c = coroutine(5)
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
c.close()
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
a = agen()
print(inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a))
try:
    a.asend(None).send(None)
except StopIteration as stop:
    print(stop.value, inspect.getasyncgenstate(a), inspect.getasyncgenlocals(a))
g = generator()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
for function in (inspect.getgeneratorlocals, inspect.getasyncgenlocals, inspect.getcoroutinelocals,
                 inspect.getcoroutinestate, inspect.getgeneratorstate, inspect.getasyncgenstate):
    show(lambda: function(5))


@inspect.markcoroutinefunction
def marked():
    pass


print([inspect.iscoroutinefunction(x) for x in (marked, functools.partial(marked), coroutine, f, C().m, 5)])
inspect.markcoroutinefunction(C.m)
print(inspect.iscoroutinefunction(C().m), inspect.iscoroutinefunction(C.m))


class D(C):
    pass


class E(D, dict):
    pass


print(inspect.getclasstree([C, D, E, int, bool]))
print(inspect.getclasstree([E, D, C], True), inspect.getclasstree([]))
