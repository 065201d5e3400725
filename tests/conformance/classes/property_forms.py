# property in all its forms: getter, setter, deleter, inheritance, overriding one part, doc strings, errors.
class Temperature:
    """Degrees."""

    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        """In Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("reset")
        self._celsius = 0.0

    fahrenheit = property(lambda self: self.celsius * 9 / 5 + 32, lambda self, f: setattr(self, "celsius", (f - 32) * 5 / 9), doc="In Fahrenheit.")

    @property
    def kelvin(self):
        return self.celsius + 273.15


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t = Temperature(100)
print(t.celsius, t.fahrenheit, t.kelvin, vars(t))
t.fahrenheit = 212 - 180
print(t.celsius)
t.celsius += 10
del t.celsius
print(t.celsius)
attempt(lambda: setattr(t, "celsius", -300))
attempt(lambda: setattr(t, "kelvin", 0))
attempt(lambda: delattr(t, "kelvin"))
attempt(lambda: delattr(t, "fahrenheit"))
attempt(lambda: Temperature(-274))
print(Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__, Temperature.kelvin.__doc__, Temperature.__doc__)
print(Temperature.celsius.fget.__name__, Temperature.kelvin.fset, Temperature.fahrenheit.fdel, Temperature.celsius.fset.__qualname__)


class Limited(Temperature):
    @Temperature.celsius.setter
    def celsius(self, value):
        print("limited", value)
        Temperature.celsius.fset(self, min(value, 50))

    @property
    def kelvin(self):
        return round(super().kelvin)


hot = Limited(80)
print(hot.celsius, hot.kelvin, hot.fahrenheit, Limited.celsius.fget is Temperature.celsius.fget, Limited.celsius is Temperature.celsius)
del hot.celsius
print(hot.celsius)


class Odd:
    write_only = property(fset=lambda self, v: print("wrote", v))
    empty = property()
    documented = property(doc="only a doc")

    @property
    def raises(self):
        return self.absent

    @property
    def key(self):
        raise KeyError("inside")


o = Odd()
o.write_only = 5
for name in ("write_only", "empty", "documented", "raises", "key"):
    attempt(lambda: getattr(o, name))
    attempt(lambda: getattr(o, name, "default"))
attempt(lambda: setattr(o, "empty", 1))
attempt(lambda: hasattr(o, "raises"))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(5).__get__(o))
attempt(lambda: property.__set__(Temperature.kelvin, t, 1))


class Base:
    @property
    def kind(self):
        return self.get_kind()

    def get_kind(self):
        return "base"


class Derived(Base):
    def get_kind(self):
        return "derived"


print(Base().kind, Derived().kind, [cls.kind.fget(Derived()) for cls in (Base, Derived)])


class Meta(type):
    @property
    def registry(cls):
        return f"registry of {cls.__name__}"


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.registry)
attempt(lambda: WithMeta().registry)
attempt(lambda: setattr(WithMeta, "registry", 1))
