# object.__setattr__ in classes that refuse or change assignment, as frozen dataclasses have it.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 5

    def moved(self, by):
        return replace(self, x=self.x + by)


@dataclass(frozen=True)
class Named(Point):
    name: str = "no name"

    def __post_init__(self):
        object.__setattr__(self, "label", f"{self.name}@{self.x}")


@dataclass(frozen=True, slots=True)
class Small:
    x: int
    y: int


class Loud:
    def __init__(self, value):
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "log", [])

    def __setattr__(self, name, value):
        self.log.append((name, value))
        object.__setattr__(self, name, value)


class Checked:
    limit = 100

    @property
    def twice(self):
        return self._value * 2

    @twice.setter
    def twice(self, value):
        object.__setattr__(self, "_value", value // 2)

    def __init__(self, value):
        super().__setattr__("_value", value)
        object.__setattr__(self, "twice", value)
        object.__setattr__(self, "limit", value)


class Without:
    __slots__ = ("only",)

    def __init__(self, name):
        object.__setattr__(self, "only", 1)
        object.__setattr__(self, name, 2)


def points(rounds):
    total = 0
    for n in range(rounds):
        point = Point(n)
        named = Named(n, name="n")
        small = Small(n, 1)
        total += point.x + point.y + point.moved(2).x + named.x + len(named.label) + small.x * small.y
    return total, point, named, small, vars(named)


print(points(2500))


def loud(rounds):
    total = 0
    for n in range(rounds):
        one = Loud(n)
        one.value = n + 1
        one.other = n
        total += one.value + len(one.log)
    return total, vars(one)


print(loud(2500))


def checked(rounds):
    total = 0
    for n in range(rounds):
        one = Checked(n)
        total += one.twice + one.limit
    return total, vars(one)


print(checked(2500))


def refused(rounds):
    counts = {}
    for n in range(rounds):
        try:
            if n % 3 == 0:
                Point(n).x = 1
            elif n % 3 == 1:
                Without("other")
            else:
                Without("only")
                object.__setattr__(n, "x", 1)
        except (FrozenInstanceError, AttributeError) as error:
            text = f"{type(error).__name__}: {error}"
            counts[text] = counts.get(text, 0) + 1
    return counts


print(refused(3000))


def unusual(rounds):
    total = 0
    for n in range(rounds):
        one = Loud(n)
        object.__setattr__(one, "a" + str(n % 3), n)
        object.__setattr__(one, "__class__", Plain) if n % 2 else None
        total += len(vars(one)) + isinstance(one, Plain)
    return total


class Plain:
    pass


print(unusual(2000))
Point.__setattr__ = lambda self, name, value: None
Point.x = property(lambda self: 1, lambda self, value: None)
print(points(100)[:2])
