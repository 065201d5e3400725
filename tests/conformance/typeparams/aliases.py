# type statements: laziness, recursion, generics, scopes, and the objects they make.
from typing import TypeAliasType

type Number = int | float
print(Number, type(Number) is TypeAliasType, Number.__name__, Number.__value__, Number.__type_params__)
print(Number.__value__ is Number.__value__)

type Later = Defined
try:
    Later.__value__
except NameError as e:
    print(e)
Defined = "now"
print(Later.__value__)
Defined = "changed"
print(Later.__value__)

type Tree = tuple[Tree, Tree] | None if False else (Tree, 1)
print(Tree.__value__[0] is Tree)

type Pair[A, B = int] = (A, B)
A, B = Pair.__type_params__
print(Pair, Pair.__value__ == (A, B), Pair.__parameters__, B.__default__)
print(Pair[int, str])

type Many[*Ts, **P] = (Ts, P)
print(Many.__type_params__, Many.__value__)
try:
    Number[int]
except TypeError as e:
    print(e)
for name in "__name__", "__value__", "other":
    try:
        setattr(Number, name, 1)
    except AttributeError as e:
        print(name, type(e).__name__)


def function(x):
    type Local = x
    before = Local.__value__
    x = "rebound"
    type Again = x
    return before, Local, Again.__value__


print(function("given"))


class Body:
    inner = "class variable"
    type Alias = inner
    type Deep = [inner for _ in range(2)]
    early = Alias.__value__
    type Generic[T] = (inner, T)
    type Late = later
    later = "defined later"


print(Body.Alias.__value__, Body.early, Body.Generic.__value__, Body.Late.__value__)
inner = "global"


class NoInner:
    type Alias = inner


print(NoInner.Alias.__value__)


def nested():
    inner = "function"

    class C:
        type Alias = inner
        inner2 = 1

    class D:
        inner = "class"
        type Alias = inner

    return C.Alias.__value__, D.Alias.__value__


print(nested())

made = TypeAliasType("made", (int, A), type_params=(A,))
print(made, made.__value__, made.__type_params__)
try:
    TypeAliasType(1, int)
except TypeError as e:
    print(e)

type = 3
print(type)
type, x = 1, 2
type: int = 5
print(type)
