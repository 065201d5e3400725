# What `dataclass`, `field` and `fields` refuse.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields


@dataclass
class Base:
    a: int


@dataclass(frozen=True)
class Frozen:
    a: int


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


def make(base=object, body=None, annotations=None, **options):
    namespace = {"__annotations__": annotations or {}, **(body or {})}
    return dataclass(**options)(type("Made", (base,), namespace))


both = {"a": int, "b": int}
mistake(lambda: make(annotations=both, body={"a": 1}))
mistake(lambda: make(annotations=both, body={"b": []}))
mistake(lambda: make(annotations=both, body={"b": {}}))
mistake(lambda: make(annotations=both, body={"c": field()}))
mistake(lambda: make(annotations={"a": KW_ONLY, "b": KW_ONLY}))
mistake(lambda: make(annotations={"a": InitVar[int]}, body={"a": field(default_factory=list)}))
mistake(lambda: make(order=True, eq=False))
mistake(lambda: make(order=True, body={"__lt__": None}))
mistake(lambda: make(frozen=True, body={"__setattr__": None}))
mistake(lambda: make(unsafe_hash=True, body={"__hash__": lambda self: 1}))
mistake(lambda: make(slots=True, body={"__slots__": ()}))
mistake(lambda: make(weakref_slot=True))
mistake(lambda: make(Frozen))
mistake(lambda: make(Base, frozen=True))
mistake(lambda: field(default=1, default_factory=int))
mistake(lambda: field(1))
mistake(lambda: fields(3))
mistake(lambda: dataclass(odd=True))
