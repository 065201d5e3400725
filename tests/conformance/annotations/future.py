"""Annotations as text."""
from __future__ import annotations, division
from __future__ import generator_stop as stop

import __future__


def f(
    a: missing, b: list[ int ], c : 'quoted' = 1, *args: *Ts, d: x.y.z, e: dict[str,tuple[int, ...]] = None, **kw: a|b
) -> (1 + 2) * 3 ** -x if not y else None:
    pass


for item in f.__annotations__.items():
    print(item)
x: undefined[0:1, ::2, (), (1,)] = 5
y: f(a, *b, k=1, **d)
z: {1, 2} | [3] | b"x" | 1.50 | 0x10 | -1 | (a, b) | (a < b <= c) | (a and b or c) | (not d) | ... | True
d = {}
d[x]: never.evaluated = 1
for item in __annotations__.items():
    print(item)


def g():
    v: whatever = 1
    return v


print(g(), g.__code__.co_flags & 0x1000000, stop, __future__.annotations)
print(__doc__, annotations is __future__.annotations, annotations.compiler_flag)
