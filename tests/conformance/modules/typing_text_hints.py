# Hints that are text are evaluated as expressions, with the names of the class, the module and the type parameters.
import sys
import typing
from typing import *
class N:
    kids: "list[N]"
    parent: "N | None"
    name: 'str'
    t: ClassVar["int"] = 3
    u: list["N"]
    a: "Annotated[dict[str, List['N']], 5]"
    tup: "tuple[int, ...]"
    lit: Literal["x"]
for k, v in get_type_hints(N).items(): print(k, v)
print(get_type_hints(N, include_extras=True)["a"])
def f[T](x: "T", *args: "int", y: "Optional['N']" = None, z: "3" = 1, **k: "typing.Any") -> "None": ...
print(get_type_hints(f))
def g(x: "Missing.y"): ...
try: get_type_hints(g)
except NameError as e: print(e, e.name)
try: get_type_hints(f, {"typing": typing, "Optional": Optional, "N": 3})
except Exception as e: print(type(e), e)
print(get_type_hints(f, {"typing": typing, "Optional": Optional, "N": bool}))
class G[T]:
    x: "T"
    def m(self, y: "T") -> "G[T]": ...
print(get_type_hints(G), get_type_hints(G.m, localns={"T": 1, "G": G}))
for bad in ("a b", "", "x =", 3, "*Ts", "(1, 2)"):
    try: print(ForwardRef(bad))
    except Exception as e: print(type(e).__name__, e)
try: List["a b"]
except SyntaxError as e: print(e)
def h(x: "(1, 2)"): ...
try: print(get_type_hints(h))
except TypeError as e: print(e)
class S:
    int: "int" = 3
    y: "int"
print(get_type_hints(S))
print(get_type_hints(sys.modules["__main__"]))
q: "int" = 3
print(get_type_hints(sys.modules["__main__"]))
def rec(x: "List['rec']"): ...
print(get_type_hints(rec))
try: get_type_hints(3)
except TypeError as e: print(e)
