"""`object.__setattr__` and `__delattr__` are for instances, those of `type` for classes; what errors of deletion know."""

import types


class Plain:
    pass


class Meta(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value * 2)

    def __delattr__(cls, name):
        super().__delattr__(name)


class WithMeta(metaclass=Meta):
    pass


class Slots:
    __slots__ = "slot", "__dict__"


class OnlySlots:
    __slots__ = ("slot",)


def function():
    pass


def shown(call):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def main():
    for cls in Plain, WithMeta, int:
        shown(lambda: object.__setattr__(cls, "x", 1))
        shown(lambda: object.__delattr__(cls, "x"))
        shown(lambda: type.__setattr__(cls, "y", 1))
        shown(lambda: type.__delattr__(cls, "y"))
        shown(lambda: type(cls).__setattr__(cls, "z", 1))
        shown(lambda: super(type, cls).__setattr__("q", 1))
        shown(lambda: setattr(cls, "w", 2))
        shown(lambda: delattr(cls, "nothing"))
    print(Plain.z, WithMeta.z, WithMeta.w)
    del WithMeta.w
    print(hasattr(WithMeta, "w"))
    shown(lambda: type.__setattr__(Plain(), "x", 1))
    shown(lambda: type.__delattr__(5, "x"))
    print("__setattr__" in type.__dict__, type.__setattr__ is object.__setattr__)
    looked_at = Plain()
    looked_at.__dict__
    values = Plain(), looked_at, Slots(), OnlySlots(), function, Plain, types.SimpleNamespace(), ValueError()
    for value in *values, types.ModuleType("module"), 5:
        for name in "missing", "slot":
            try:
                delattr(value, name)
            except AttributeError as error:
                print(type(value).__name__, error.name, error.obj is value, error)


main()
