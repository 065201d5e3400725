"""`isinstance` and `issubclass` with objects that stand for classes, by their `__bases__`."""


class Stand:
    def __init__(self, name, *bases):
        self.name, self.__bases__ = name, bases


class Instance:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


base = Stand("base")
middle = Stand("middle", base)
both = Stand("both", Stand("other"), middle)
print([issubclass(both, x) for x in (both, middle, base, Stand("no"))], issubclass(base, both))
print([isinstance(Instance(both), x) for x in (both, base, Stand("no"))], isinstance(5, base))
print(issubclass(both, (int, base)), issubclass(int, base), issubclass(middle, int))
print(isinstance(Instance(None), base), isinstance(Instance(int), int))


class Endless:
    @property
    def __bases__(self):
        return (self, self)


def outcome(run):
    try:
        return run()
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:60]}"


class Failing:
    @property
    def __bases__(self):
        raise RuntimeError("bases")


print(outcome(lambda: issubclass(Failing(), int)), outcome(lambda: isinstance(1, Failing())))
print(outcome(lambda: isinstance(1, 5)), outcome(lambda: issubclass(int, 5)), outcome(lambda: issubclass(5, int)))
print(outcome(lambda: issubclass(Endless(), Stand("x")))[:14])


class Kinds(tuple):
    pass


kinds = Kinds((int, str))
print(isinstance(1, kinds), isinstance(1.5, kinds), issubclass(bool, kinds), isinstance("a", ((), kinds)))
