"""Attributes of instances of several classes at one place: in one slot, in several, methods of a base and of each class."""


class Task:
    def __init__(self, name):
        self.name = name
        self.waiting = False
        self.count = 0

    def step(self, n):
        self.count += n
        self.waiting = n % 3 == 0
        return self.work(n)

    def describe(self):
        return f"{type(self).__name__} {self.name} {self.count} {self.waiting}"


class Reader(Task):
    def __init__(self, name):
        Task.__init__(self, name)
        self.first = 1
        self.total = 0

    def work(self, n):
        self.total += n
        return self.total % 7


class Writer(Task):
    def __init__(self, name):
        self.total = 100
        Task.__init__(self, name)

    def work(self, n):
        self.total -= n
        return self.total % 5


class Idler(Task):
    def __init__(self, name):
        Task.__init__(self, name)
        self.total = 0.5

    def work(self, n):
        return 1


class Slotted:
    __slots__ = ("name", "waiting", "count", "total")

    def __init__(self, name):
        self.name, self.waiting, self.count, self.total = name, False, 0, 3

    step, describe = Task.step, Task.describe

    def work(self, n):
        return n & 1


class Late(Task):
    total = 11

    def work(self, n):
        return len(self.name) + n


class Later(Task):
    @property
    def total(self):
        return self.count // 2

    def work(self, n):
        return self.total % 3


def run(tasks, rounds):
    checksum = 0
    for n in range(rounds):
        for task in tasks:
            checksum = (checksum * 31 + task.step(n)) % 1_000_003
    return checksum


def totals(tasks, rounds):
    result = 0
    for n in range(rounds):
        for task in tasks:
            result += task.total
    return result


def show(tasks):
    for task in tasks:
        print(" ", task.describe())


few = [Reader("r"), Writer("w")]
print(run(few, 2_000), totals(few, 2_000))
four = few + [Idler("i"), Slotted("s")]
print(run(four, 2_000), totals(four, 2_000))
show(four)
more = four + [Late("l"), Later("x")]
print(run(more, 2_000), totals(more, 2_000))
show(more)

# A class that changes in between, an attribute that goes, a method on the instance.
Idler.work = lambda self, n: n * 2
print(run(four, 1_500))
del four[3].total
try:
    totals(four, 3)
except AttributeError as error:
    print(type(error).__name__, error)
four[3].total = 9
print(totals(four, 1_500))
four[0].work = lambda n: n % 2
print(run(four, 1_500))
show(four)


def set_all(items, rounds):
    for n in range(rounds):
        for item in items:
            item.value = n
            item.twice = item.value * 2


class A:
    def __init__(self):
        self.value = self.twice = 0


class B:
    def __init__(self):
        self.other, self.twice, self.value = 1, 2, 3


class C:
    @property
    def value(self):
        return self.hidden

    @value.setter
    def value(self, value):
        self.hidden = value + 1


items = [A(), B()]
set_all(items, 2_000)
print([sorted(vars(item).items()) for item in items])
items.append(C())
set_all(items, 2_000)
print([sorted(vars(item).items()) for item in items])


class Empty:
    pass


items.append(Empty())
set_all(items, 1_500)
print(sorted(vars(items[-1]).items()))


# Instances of one class never come to the attribute that those of others have.
def bump(item, n, every):
    for i in range(n):
        if i % every == every - 1:
            item.total += i
    return item


class Small:
    pass


for n in range(300):
    few = [bump(Reader("r"), 30, 3), bump(Writer("w"), 30, 7), bump(Small(), 30, 100)]
print([sorted(vars(item).items()) for item in few])
few = [bump(Reader("r"), 3_000, 3), bump(Writer("w"), 3_000, 7), bump(Small(), 3_000, 10_000), bump(A(), 3_000, 9_999)]
print([sorted(vars(item).items()) for item in few])
