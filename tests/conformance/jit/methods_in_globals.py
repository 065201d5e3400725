# Bound methods that are the value of a global, or of a module's attribute, are known as their functions are.

import random


class Counter:
    def __init__(self, start):
        self.count = start

    def step(self, by=1, *, times=1):
        self.count += by * times
        return self.count

    def total(self, *values):
        return self.count + sum(values)

    @classmethod
    def make(cls, start=3):
        return cls(start)

    def fail(self, value):
        return 10 // value


counter = Counter(0)
step = counter.step
total = counter.total
make = Counter.make
fail = counter.fail


def positional(n):
    result = 0
    for i in range(n):
        result += step() + step(2) + total(i, 1) + make(i).count + make().count
    return result


def keywords(n):
    result = 0
    for i in range(n):
        result += step(by=2) + step(i, times=3) + step(times=2)
        result += step(*(i,)) + total(*[i, 2]) + step(**{"by": 4})
    return result


print(positional(2000), keywords(2000))


# The name is bound to something else while that is hot.
def rebinding(n):
    global step, total
    result = 0
    for i in range(n):
        if i == 1500:
            step = Counter(10).step
        elif i == 1600:
            step = lambda *all, **others: len(all)
            total = sum
        elif i == 1700:
            step, total = counter.step, counter.total
        result += step(1) + (total([i]) if i >= 1600 and i < 1700 else total(i))
    return result


print(rebinding(2500))


# So is the method of the class: a method that was bound before stays what it was. Its code may change.
def changing(n):
    result = 0
    for i in range(n):
        if i == 1200:
            Counter.step = lambda self, by: -by
        elif i == 1300:
            step.__func__.__code__ = (lambda self, by=1, *, times=1: by + 1000).__code__
        elif i == 1400:
            step.__func__.__defaults__ = (50,)
        result += step() + step(2) + counter.step(3)
    return result


print(changing(2500))


def failing(n):
    failed = 0
    for i in range(n):
        try:
            failed += fail((i + 1) % 500)
        except ZeroDivisionError:
            failed += 1000
        try:
            if i % 700 == 699:
                fail(1, 2)
            if i % 700 == 650:
                fail(value=1, other=2)
        except TypeError as error:
            failed += len(str(error))
    return failed


print(failing(2500))


def drawn(n):
    random.seed(5)
    numbers = [random.randrange(10) for _ in range(n)]
    result = sum(numbers) + sum(random.randint(1, 6) for _ in range(n))
    for i in range(n):
        result += random.randrange(i + 1) + random.randrange(0, 10, 2) + random.choice(numbers) + int(random.random() * 8)
        if i == n - 100:
            random.randrange = lambda n, *others: n
    return 0 < result, len(numbers)


print(drawn(2000))
