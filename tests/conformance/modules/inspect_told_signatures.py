"""Signatures that classes tell themselves, as text or by a call, and those of methods made of parts."""

import enum
import functools
import inspect
import types


class Told:
    __signature__ = "(told, /, *, by='text')"


class ToldByCall:
    @classmethod
    def __signature__(cls):
        return inspect.Signature([inspect.Parameter("called", inspect.Parameter.KEYWORD_ONLY)])


class Wrong:
    __signature__ = 5


class Parts:
    def whole(self, a, b, *, c=1):
        pass

    def variable(*args, c=1):
        pass

    part = functools.partialmethod(whole, 1, c=9)
    of_variable = functools.partialmethod(variable, c=2)


class Color(enum.Enum):
    RED = 1


for told in (Told, ToldByCall, Wrong, Parts.part, Parts().part, Parts.of_variable, enum.Enum, Color, open,
             types.MethodType, types.FunctionType, types.SimpleNamespace):
    try:
        print(told.__name__ if hasattr(told, "__name__") else "partial", inspect.signature(told))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
