# __init_subclass__, __set_name__, __class_getitem__, __new__ that returns others, __del__ apart: what runs when a class is made.
log = []


class Field:
    def __init__(self, kind):
        self.kind = kind
        log.append("make")

    def __set_name__(self, owner, name):
        log.append(f"set_name {owner.__name__}.{name}")
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(instance).__name__}.{self.name} wants {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value


class Model:
    registry = {}

    def __init_subclass__(cls, /, table=None, **kwargs):
        log.append(f"init_subclass {cls.__name__} {table} {sorted(kwargs)}")
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower()
        cls.fields = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Field)}
        Model.registry[cls.table] = cls

    def __init__(self, **values):
        for name in self.fields:
            setattr(self, name, values.pop(name))
        if values:
            raise TypeError(f"unknown {sorted(values)}")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"


class Person(Model, table="people"):
    name = Field(str)
    age = Field(int)


class Worker(Person):
    pay = Field(float)


print(*log, sep="\n")
print(Person(name="Ann", age=30), Worker(name="B", age=1, pay=2.5), sorted(Model.registry), list(Worker.fields), Person.name.kind, Worker.table)
for bad in (lambda: Person(name=5, age=1), lambda: Person(name="x"), lambda: Person(name="x", age=1, z=2), lambda: setattr(Worker(name="B", age=1, pay=2.5), "pay", 5), lambda: type("Bad", (Model,), {}, other=1), lambda: type("Plain", (), {}, other=1), lambda: type("Bad2", (object,), {"__init_subclass__": 5})):
    try:
        print(bad())
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
log.clear()
shared = Field(int)


class Two:
    a = b = shared


Two.later = Field(str)
print(log, shared.name, hasattr(Two.later, "name"))


class Failing:
    def __set_name__(self, owner, name):
        raise ValueError(f"not {name}")


try:
    class Holder:
        x = Failing()
except ValueError as error:
    print(error, error.__notes__)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{getattr(item, '__name__', item)}]"


class Sub(Generic):
    pass


print(Generic[int], Sub["k"], Sub[1, 2], Sub[()])
for bad in (lambda: Generic()[1], lambda: Two[int], lambda: Two()[0]):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class Cached:
    instances = {}

    def __new__(cls, key, *args):
        print("new", key, args, end=" ")
        if key not in cls.instances:
            cls.instances[key] = super().__new__(cls)
        return cls.instances[key]

    def __init__(self, key, *args):
        print("init", key, end=" ")
        self.key = key


class Switch:
    def __new__(cls, kind):
        if kind == "int":
            return 5
        if kind == "sub":
            return object.__new__(SubSwitch)
        return super().__new__(cls)

    def __init__(self, kind):
        print("switch init", type(self).__name__, kind, end=" ")


class SubSwitch(Switch):
    pass


print(Cached(1) is Cached(1, "x"), Cached(2).key)
print(Switch("int"), type(Switch("sub")).__name__, type(Switch("own")).__name__)


class NewOnly:
    def __new__(cls, x):
        return super().__new__(cls)


class InitOnly:
    def __init__(self, x):
        pass


class Neither:
    pass


class Both(NewOnly, InitOnly):
    pass


class ReturnsValue:
    def __init__(self):
        return 5


for make in (lambda: NewOnly(1), lambda: NewOnly(), lambda: InitOnly(1), lambda: InitOnly(), lambda: Neither(1), lambda: Neither(x=1), lambda: Both(1), lambda: Both(1, 2), lambda: ReturnsValue(), lambda: object(1), lambda: object.__new__(Neither, 1), lambda: object.__new__(InitOnly, 1, 2), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__init__(Neither(), 1), lambda: Neither.__new__(Neither, 5)):
    try:
        print(type(make()).__name__)
    except TypeError as error:
        print("TypeError", error)


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __init__(self, text):
        self.original = text


class Positive(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError(f"{value} is negative")
        return super().__new__(cls, value)

    def __add__(self, other):
        return type(self)(int(self) + other)


u, n = Upper("abc"), Positive(5)
print(u, u.original, n + 1, type(n + 1).__name__, type(n * 2).__name__, n == 5, isinstance(u, str))
try:
    n + -10
except ValueError as error:
    print(error)
