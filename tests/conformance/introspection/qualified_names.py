"""Qualified names at every depth, of lambdas and comprehension functions and after global declarations."""


def a():
    def b():
        def c():
            return lambda: lambda: 0

        return c

    return b


chain = [a]
while callable(result := chain[-1]()) if len(chain) < 6 else False:
    chain.append(result)
print([f.__qualname__ for f in chain if callable(f)])
print([f.__code__.co_qualname == f.__qualname__ for f in chain if callable(f)])


def holder():
    global g

    def g():
        def h():
            pass

        return h

    return [lambda: 0 for _ in range(2)], {k: (lambda: k) for k in "a"}


lists, table = holder()
print(g.__qualname__, g().__qualname__, lists[0].__qualname__, table["a"].__qualname__)
named = lambda: 0
print(named.__name__, named.__qualname__)
named.__name__ = "given"
print(named.__name__, named.__code__.co_name, named.__qualname__)
default = (lambda f=lambda: 0: f)()
print(default.__qualname__)


def dec(f):
    return f


@dec
def decorated():
    @dec
    def inner():
        pass

    return inner


print(decorated.__qualname__, decorated().__qualname__, decorated().__module__)
for text in (repr(a), repr(chain[1]), repr(named)):
    print(text.partition(" at 0x")[0])
print(repr(len), repr(print), repr([].append).partition(" at 0x")[0], repr(int), repr(a.__code__).partition(" at 0x")[0])
