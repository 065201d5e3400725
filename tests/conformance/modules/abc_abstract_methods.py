# Abstract methods: which are left, how an instance is refused, and every kind of member that can be abstract.
from abc import ABC, ABCMeta, abstractclassmethod, abstractmethod, abstractproperty, abstractstaticmethod
from abc import update_abstractmethods


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 'base area'

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def parse(text): ...

    def describe(self):
        return f'{self.name} of {self.area()}'


class Half(Shape):
    def area(self):
        return super().area()

    name = property(lambda self: 'half')


class Full(Half):
    @classmethod
    def unit(cls):
        return cls.__name__

    @staticmethod
    def parse(text):
        return text * 2

    def __repr__(self):
        return 'Full()'


for cls in Shape, Half, Full:
    print(cls.__name__, sorted(cls.__abstractmethods__))
    attempt(cls)
print(Full().describe(), Full.unit(), Full.parse('x'), Shape.unit(), type(Shape) is ABCMeta)


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...

    def __new__(cls, *args):
        return super().__new__(cls)


attempt(One)
attempt(One, 1, 2)


class Old(ABC):
    @abstractclassmethod
    def make(cls): return cls.__name__

    @abstractstaticmethod
    def check(): return 'checked'

    @abstractproperty
    def size(self): ...


print(sorted(Old.__abstractmethods__), Old.make(), Old.check())
attempt(Old)


class Again(One):
    pass


attempt(Again)
Again.only = lambda self: 'added later'
attempt(Again)
print(update_abstractmethods(Again) is Again, Again.__abstractmethods__, Again().only())
print(update_abstractmethods(int) is int)


class Mixed(Half, One):
    only = None


attempt(Mixed)


class Counted(ABC):
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class Tagged(Counted, tag='t'):
    __slots__ = ('field',)


print(Tagged.tag, ABC.__slots__, ABC.__abstractmethods__, isinstance(Tagged(), Counted))
