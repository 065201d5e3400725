"""singledispatch: by class, by abstract class, by annotation; and what cannot be decided."""
from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import singledispatch


@singledispatch
def show(x, *rest):
    "Shows."
    return "object", rest


@show.register
def _(x: int):
    return "int"


@show.register(str)
def text(x):
    return "str"


show.register(Mapping, lambda x: "mapping")
show.register(Sized, lambda x: "sized")


@show.register
def _(x: float | complex):
    return "inexact"


@show.register(list)
@show.register(tuple)
def _(x):
    return "row"


for x in (1, True, "a", {}, [], (), 1.5, 2j, {1}, None, b"x"):
    print(repr(x), show(x))
print(show(None, 1, 2), show.__name__, show.__doc__, show.dispatch(bool) is show.dispatch(int), text("a"))
print(sorted(k.__name__ for k in show.registry), type(show.registry).__name__)


class Both(Iterable, Sized):
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


@singledispatch
def which(x):
    return "base"


which.register(Iterable, lambda x: "iterable")
which.register(Sized, lambda x: "sized")
print(which(Both()))


class Neither:
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


try:
    which(Neither())
except RuntimeError as e:
    print(str(e)[:18])


class Late:
    pass


print(which(Late()))
Sized.register(Late)
print(which(Late()))


@singledispatch
def seq(x):
    return "base"


seq.register(Sequence, lambda x: "sequence")


class Own(list):
    pass


print(seq(Own()), seq("a"), seq(range(3)), seq({}))
seq.register(Own, lambda x: "own")
print(seq(Own()))

for call in (lambda: show(), lambda: show.register(5), lambda: show.register("a", len), lambda: show.register(lambda x: 1)):
    try:
        call()
    except TypeError as e:
        print(str(e).split("<")[0])
try:
    @show.register
    def _(x: 5): pass
except TypeError as e:
    print(e)
try:
    @show.register
    def _(x: list[int]): pass
except TypeError as e:
    print(e)
