"""Closures in classes: captured variables, the class cell, factories of classes."""


def counter_class(start):
    created = 0

    class Counter:
        def __init__(self, step):
            nonlocal created
            created += 1
            self.step = step

        def advance(self):
            nonlocal start
            start += self.step
            return start

        @staticmethod
        def created():
            return created

        def me(self):
            return __class__

    return Counter


One = counter_class(10)
Two = counter_class(100)
x, y, z = One(1), One(5), Two(7)
print(x.advance(), y.advance(), z.advance(), x.advance())
print(One.created(), Two.created(), One is Two, x.me() is One)
print(One.advance.__closure__[0].cell_contents, One.me.__code__.co_freevars, One.__qualname__)


class Event:
    def __init__(self):
        self.handlers = []

    def on(self, handler):
        self.handlers.append(handler)
        return handler

    def fire(self, *args):
        return [handler(*args) for handler in self.handlers]


event = Event()
log = []
for n in range(3):

    @event.on
    def handle(value, n=n):
        log.append((n, value))
        return n * value


print(event.fire(5), log)


def with_methods(**functions):
    return type("Made", (), {name: function for name, function in functions.items()})


Made = with_methods(double=lambda self: self.n * 2, add=lambda self, k: self.n + k)
made = Made()
made.n = 21
print(made.double(), made.add(1), Made.__name__)


def memoize(method):
    table = {}

    def lookup(self, n):
        if n not in table:
            table[n] = method(self, n)
        return table[n]

    return lookup


class Fib:
    @memoize
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)


print(Fib().fib(80))


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


total = Vector(0, 0)
for i in range(2000):
    total = total + Vector(i, -i)
print(total)
