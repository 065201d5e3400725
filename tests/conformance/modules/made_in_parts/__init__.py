"""Classes and type variables that are made by calls, at the top of a module and by a function of it."""
import dataclasses
import enum
import typing

UserId = typing.NewType("UserId", int)
T = typing.TypeVar("T")
P = typing.ParamSpec("P")
Ts = typing.TypeVarTuple("Ts")
Pair = typing.NamedTuple("Pair", [("x", int)])
Movie = typing.TypedDict("Movie", {"title": str})
Color = enum.Enum("Color", "RED GREEN")
Level = enum.IntEnum("Level", ["LOW"], module="elsewhere")
Record = dataclasses.make_dataclass("Record", ["x"])


def make():
    return (typing.NewType("Later", int), typing.NamedTuple("Later", []), typing.TypeVar("Later"),
            enum.Enum("Later", "ONE"), typing.TypedDict("Later", {}), dataclasses.make_dataclass("Later", []))
