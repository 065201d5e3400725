"""Classes that are made again and again, by metaclasses whose `__new__` calls that of `type`."""


class Meta(type):
    def __new__(mcls, name, bases, namespace, extra=0):
        made = super().__new__(mcls, name, bases, namespace)
        made.extra = extra
        return made


class Direct(type):
    def __new__(mcls, name, bases, namespace):
        return type.__new__(mcls, name, (*bases, dict), namespace)


def make(count):
    total = 0
    for n in range(count):
        made = Meta(f"M{n}", (), {"n": n}, extra=n)
        total += made.extra + made.n
        total += len(Direct("D", (), {"a": 1})(x=1))
    return total, made.__name__


def by_hand(count):
    new = type.__new__
    for n in range(count):
        made = type.__new__(type, "a", (), {"n": n})
        other = new(Meta, "b", (), {"n": n})
    return made.n, other.n, type(other).__name__


print(make(3), make(200))
print(by_hand(200))
