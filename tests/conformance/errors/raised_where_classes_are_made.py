# Errors while classes and functions are made: defaults, annotations, decorators over lines, metaclasses, bases, slots.
import traceback


class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        if "forbidden" in namespace:
            raise TypeError(f"{name} has 'forbidden'")
        return super().__new__(meta, name, bases, namespace)

    @classmethod
    def __prepare__(meta, name, bases, **options):
        return {} if options.get("prepare", True) else 1 / 0


class Named:
    def __set_name__(self, owner, name):
        raise LookupError(name)


def refuse(reason, *more):
    def decorate(target):
        raise ValueError(f"{target.__name__}: {reason}")
    return decorate


def keep(target):
    return target


def default():
    def f(a, b=1,
          c={}["key"]):
        pass


def annotation():
    def f(a: int, b: undefined = 2) -> None:
        pass


def decorator():
    @keep
    @refuse(
        "over lines",
        1,
    )
    @keep
    def target(a,
               b):
        pass


def missing_decorator():
    @keep
    @keep.nothing
    class Target:
        pass


def class_decorator():
    @refuse("a class")
    class Target(
        metaclass=Meta,
    ):
        value = 1


def by_metaclass():
    class Target(
        metaclass=Meta,
        option=1,
    ):
        forbidden = 1


def by_prepare():
    class Target(metaclass=Meta, prepare=False): pass


def in_body():
    class Target:
        x = 1
        y = [x + n.nothing for n in range(2)]


def set_name():
    class Target:
        first = 1
        named = Named()


def bases():
    class Target(int, str):
        pass


def not_a_base():
    class Target(keep, metaclass=type):
        pass


def slots():
    class Target:
        __slots__ = ("value",)
        value = 1


def conflict():
    class Other(type):
        pass

    class Target(Other("Base", (), {}), metaclass=Meta):
        pass


for f in (default, annotation, decorator, missing_decorator, class_decorator, by_metaclass, by_prepare, in_body,
          set_name, bases, not_a_base, slots, conflict):
    try:
        f()
    except Exception:
        traceback.print_exc()


class Outer:
    class Inner(metaclass=Meta):
        @refuse("at last")
        def method(self):
            pass
