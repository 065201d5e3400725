# Virtual subclasses: register, __subclasshook__, registration through derived bases, and what is refused.
from abc import ABC, ABCMeta, get_cache_token


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Animal(ABC):
    pass


class Dog(Animal):
    pass


class Robot:
    pass


print(isinstance(Robot(), Animal), issubclass(Robot, Animal))
before = get_cache_token()
print(Animal.register(Robot) is Robot, isinstance(Robot(), Animal), issubclass(Robot, Animal))
print(before == get_cache_token(), get_cache_token() == get_cache_token())
print(Robot.__mro__ == (Robot, object), issubclass(Robot, Dog))


class Toy(Robot):
    pass


print(issubclass(Toy, Animal), isinstance(Toy(), Animal), isinstance(Toy(), Dog))


@Dog.register
class Puppy:
    pass


print(Puppy.__name__, issubclass(Puppy, Dog), issubclass(Puppy, Animal), isinstance(Puppy(), Animal))
print(Animal.register(Dog) is Dog, issubclass(Animal, Animal), issubclass(Animal, Dog))
print(issubclass(int, Animal), Animal.register(int), isinstance(5, Animal), isinstance(True, Animal),
      isinstance('', Animal))
attempt(Animal.register, 5)
attempt(Dog.register, Animal)
attempt(issubclass, 5, Animal)
attempt(issubclass, Dog, (int, Animal))
attempt(isinstance, 'text', (list, Animal))


class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        print('  hook', cls.__name__, other.__name__)
        if cls is Quacks:
            return True if any('quack' in base.__dict__ for base in other.__mro__) else NotImplemented
        return NotImplemented


class Duck:
    def quack(self): ...


class Mallard(Duck):
    pass


class Loud(Quacks):
    pass


print(isinstance(Mallard(), Quacks))
print(isinstance(Mallard(), Quacks))
print(isinstance(Mallard(), Loud))
print(issubclass(float, Quacks))
print(issubclass(float, Quacks))
Loud.register(float)
print(issubclass(float, Quacks))


class Never(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return False


class Child(Never):
    pass


print(issubclass(Child, Never), isinstance(Child(), Never))


class Odd(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 'maybe'


try:
    issubclass(int, Odd)
except AssertionError as e:
    print(type(e).__name__)


class Proxy:
    __class__ = property(lambda self: Dog)


print(isinstance(Proxy(), Dog), isinstance(Proxy(), Animal), issubclass(Proxy, Animal))
