# Annotations that are text or come from typing: class variables, pseudo-fields and the keyword-only marker.
from __future__ import annotations

import dataclasses as dc
import typing
from dataclasses import KW_ONLY, InitVar, dataclass, fields
from typing import ClassVar


@dataclass
class Texts:
    a: int
    limit: ClassVar[int] = 10
    plain: typing.ClassVar = []
    _: KW_ONLY
    b: dc.InitVar[int] = 3
    c: InitVar = 4
    d: typing.Any = None
    e: NotClassVar[int] = 5

    def __post_init__(self, b, c):
        self.a += b * c


print(Texts(1), Texts(1, b=0), Texts.limit, Texts.plain, [f.name for f in fields(Texts)])
print([f.type for f in fields(Texts)], Texts.__init__.__annotations__)
print(Texts.__doc__)
try:
    Texts(1, 2)
except TypeError as e:
    print(type(e).__name__, e)


def made(annotation, value):
    return dataclass(type("Made", (), {"__annotations__": {"x": annotation}, "x": value}))


for annotation in (ClassVar, ClassVar[int], typing.Optional[int], "ClassVar[int]", "typing.ClassVar", "other.ClassVar",
                   " typing . ClassVar [int]", "typing .ClassVar[str]", "dc. InitVar[int]"):
    print([f.name for f in fields(made(annotation, 1))])
for annotation, value in ((ClassVar[int], dc.field(default_factory=list)), ("ClassVar", dc.field(kw_only=True))):
    try:
        made(annotation, value)
    except TypeError as e:
        print(type(e).__name__, e)
