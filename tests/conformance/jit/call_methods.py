# Calls of instances by `__call__` in hot loops: arguments, classes that change, instances that are not callable.
import traceback


class Counter:
    def __init__(self, step):
        self.step = step
        self.count = 0

    def __call__(self, times=1, *, extra=0):
        self.count += self.step * times + extra
        return self.count


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x):
        return x * self.factor


def apply(function, count):
    total = 0
    for n in range(count):
        total += function(n)
    return total


print(apply(Scale(3), 10), apply(Scale(3), 300), apply(Scale(0.5), 300))
print(apply(Counter(2), 300), apply(abs, 100), apply(lambda n: -n, 100), apply(Scale(2), 100))


def several(count):
    counter, scale = Counter(1), Scale(2)
    for n in range(count):
        result = counter(), counter(2), counter(times=3), counter(1, extra=4), scale(n)
    return result


print(several(3), several(200))


def change(count):
    scale, seen = Scale(2), []
    for n in range(count):
        if n == 100:
            Scale.__call__ = lambda self, x: "other"
        if n == 130:
            del Scale.__call__
        if n == 160:
            Scale.__call__ = lambda self, *args: args
            scale.late = 1
        if n == 200:
            scale = Counter(5)
        try:
            result = scale(1)
        except TypeError as error:
            result = str(error)
        if not seen or seen[-1] != result:
            seen.append(result)
    return seen[:6], seen[-1]


print(change(250))


class Failing:
    def __call__(self, n):
        return 10 // (150 - n)


def fail():
    failing, total = Failing(), 0
    for n in range(200):
        total += failing(n)
    return total


try:
    fail()
except ZeroDivisionError:
    traceback.print_exc()


class Chain:
    def __init__(self, rest):
        self.rest = rest

    def __call__(self, n):
        return self.rest(n + 1) if self.rest else n


def chain(depth):
    link = None
    for n in range(depth):
        link = Chain(link)
    return [link(n) for n in range(5)]


print(chain(3), chain(300))


class Wrong:
    def __call__(self):
        yield 1
        yield self is not None


def wrong(count):
    thing = Wrong()
    for n in range(count):
        result = list(thing())
        try:
            thing(n)
        except TypeError as error:
            message = str(error)
    return result, message


print(wrong(100))
