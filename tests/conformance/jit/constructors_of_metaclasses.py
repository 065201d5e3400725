# Calls of classes with metaclasses: those that make instances as `type` does, those that do otherwise, and one that changes.
import abc


class Counting(type):
    calls = 0

    def __call__(cls, *args):
        Counting.calls += 1
        return super().__call__(*args)


class Quiet(type):
    pass


class Counted(metaclass=Counting):
    def __init__(self, x=1):
        self.x = x


class Plain(metaclass=Quiet):
    def __init__(self, x=1):
        self.x = x


class Abstract(abc.ABC):
    @abc.abstractmethod
    def value(self): ...


class Concrete(Abstract):
    def __init__(self, x, y=2):
        self.x, self.y = x, y

    def value(self):
        return self.x + self.y


class Unfinished(Abstract):
    def __init__(self, x=1):
        self.x = x


def attempt(make):
    try:
        return make().x
    except TypeError as error:
        return str(error)


total, seen = 0, set()
for i in range(3000):
    total += Counted(i).x + Concrete(i).value() + Concrete(i, y=1).value()
    made = Plain(i)
    total += made if isinstance(made, int) else made.x
    seen.add(attempt(Unfinished))
    if i == 2000:
        Quiet.__call__ = lambda cls, *args: -1
    if i == 2500:
        Unfinished.__abstractmethods__ = frozenset()
print(total, Counting.calls, sorted(map(str, seen)))
