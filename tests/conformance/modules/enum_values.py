# Enum: generated values, _missing_, constructors, and what takes the value apart.
from enum import Enum, Flag, IntEnum, auto


class Ordinal(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower(), start, count, len(last_values)

    NORTH = auto()
    SOUTH = auto()


class Pairs(Enum):
    A = auto(), "first"
    B = auto(), "second"


print([m.value for m in Ordinal], [m.value for m in Pairs])


class Status(Enum):
    UNKNOWN = 0
    ACTIVE = 1

    @classmethod
    def _missing_(cls, value):
        if value == "boom":
            raise KeyError("from _missing_")
        if value == "wrong":
            return 42
        if value == "value":
            raise ValueError("own text")
        return cls.UNKNOWN if isinstance(value, int) else None


print(Status(99), Status(1))
for value in ("boom", "wrong", "none", "value"):
    try:
        Status(value)
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__context__))


class Planet(Enum):
    EARTH = (5.976e+24, 6.37814e6)
    MARS = (6.421e+23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)


print([(p.name, p.value, p.gravity) for p in Planet], Planet((6.421e+23, 3.3972e6)))


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        self = bytes.__new__(cls, [value])
        self._value_ = value
        self.label = label
        self.unit = unit
        return self

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coordinate.PY.name, Coordinate(1).label, Coordinate.PX.unit, Coordinate.PX[0])


try:
    Planet(1)
except ValueError as e:
    print(type(e).__name__, e)


# A member is made by the `__new__` of the type of its value, not by that of Enum.
for base in (Enum, IntEnum, Flag):
    try:
        class BySuper(base):
            def __new__(cls, value):
                member = super().__new__(cls, value)
                member._value_ = value
                return member

            ONE = 1
    except TypeError as e:
        print(type(e).__name__, e)


class NoMembers(Enum):
    pass


try:
    NoMembers.__new__(NoMembers, 1)
except TypeError as e:
    print(type(e).__name__, e)
