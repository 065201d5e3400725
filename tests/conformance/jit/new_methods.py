# Classes whose calls come to a `__new__` of their own, and those which need more than that.
made = []


class Plain:
    def __new__(cls, x, y=2, *rest, z=3):
        self = object.__new__(cls)
        self.at = x + y + len(rest) + z
        return self


class Derived(Plain):
    pass


class Both:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.first = x
        return self

    def __init__(self, x):
        self.second = self.first + x


class Single:
    one = None

    def __new__(cls):
        if cls.one is None:
            cls.one = object.__new__(cls)
            made.append(cls.__name__)
        return cls.one


class Other:
    def __new__(cls, x):
        return [x, cls.__name__]


class Watched:
    def __new__(cls):
        return object.__new__(cls)

    def __del__(self):
        pass


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args), "meta"


class WithMeta(metaclass=Meta):
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self


class Kelvin(float):
    def __new__(cls, celsius):
        return float.__new__(cls, celsius + 273.15)


def loop(n):
    total = 0
    for i in range(n):
        total += Plain(i).at + Plain(i, 5).at + Plain(i, 1, 2, 3, z=4).at + Derived(i, z=1).at
        total += Both(i).second
        total += Single() is Single.one
        total += Other(i)[0] + len(Other(1)[1])
        total += isinstance(Watched(), Watched)
        total += WithMeta(i)[0].x
        total += int(Kelvin(i))
    return total


print(loop(3000), made, type(Derived(1)).__name__, Other(1), WithMeta(3)[1])


class Abstract:
    def __new__(cls, x):
        return object.__new__(cls)


def wrong(n):
    texts = {}
    for i in range(n):
        try:
            if i % 3 == 0:
                Plain()
            elif i % 3 == 1:
                Plain(1, w=2)
            else:
                object.__new__(Plain, 1)
        except TypeError as error:
            texts[str(error)] = texts.get(str(error), 0) + 1
    return texts


print(wrong(3000))


def changing(n):
    total = 0
    for i in range(n):
        if i == n // 2:
            Plain.__new__ = lambda cls, x, y=0: 7
        if i == 3 * n // 4:
            Both.__new__ = lambda cls, x: object.__new__(cls)
            Both.first = 100
        value = Plain(i)
        total += value if isinstance(value, int) else value.at
        total += Both(i).second
    return total


print(changing(4000))
