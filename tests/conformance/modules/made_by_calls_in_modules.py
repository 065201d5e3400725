"""The module of what is made by calls is the one that calls."""
import dataclasses
import enum
import functools
import inspect
import typing

import made_in_parts

for name in "UserId T P Ts Pair Movie Color Level Record".split():
    made = getattr(made_in_parts, name)
    print(name, made.__module__, made)
for made in made_in_parts.make():
    print(made.__module__, made)
for made in (typing.NewType("Here", int), typing.NamedTuple("Here", []), typing.TypeVar("Here"),
             enum.Enum("Here", "ONE"), typing.TypedDict("Here", {}), dataclasses.make_dataclass("Here", [])):
    print(made.__module__, made)

print(typing.get_type_hints(int), typing.get_type_hints(made_in_parts.Level), typing.get_type_hints(dict))


class Parts:
    def nothing():
        pass

    part = functools.partialmethod(nothing)


try:
    inspect.signature(Parts.part)
except ValueError as error:
    print(str(error).split(" object")[0], str(error).rpartition(" has ")[2])
