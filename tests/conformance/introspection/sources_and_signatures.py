"""Where the source of a definition ends, and what `inspect` says of parameters."""
import inspect
from typing import Union, get_type_hints


class Commented:
    # before
    def first(self):
        # start
        return 1
        # end
       # not so deep
    # of the class

    async def second(self):
        return 2

        # after an empty line
    # end of the class
  # between
# outside


parenthesized = (
    lambda:
        ())
in_list = [
    lambda: ()]
after = 1

print(inspect.getsource(Commented.first))
print(inspect.getsource(Commented.second))
print(inspect.getsource(Commented))
print(inspect.getsource(in_list[0]))


def bound(a, b, /, c, *, d):
    pass


signature = inspect.signature(bound)
print(signature.parameters)
for args, kwargs in (((1, 2, 3), {}), ((), {}), ((1,), {"b": 2, "a": 1, "c": 3, "d": 4}), ((1, 2), {"d": 4})):
    try:
        print(signature.bind(*args, **kwargs))
    except TypeError as error:
        print(error)


def generic[T, *Ts](x: "T", *args: "Ts") -> "list[T]":
    pass


print(inspect.get_annotations(generic, eval_str=True), inspect.get_annotations(generic))
print(hash(int | str) == hash(str | int) == hash(Union[int, str]), {int | None: 1}[Union[None, int]])


class Meta(type):
    @classmethod
    def __call__(*args):
        return [arg if isinstance(arg, int) else arg.__name__ for arg in args]


class Static(type):
    @staticmethod
    def __call__(*args):
        return args


class ByMeta(metaclass=Meta):
    pass


class ByStatic(metaclass=Static):
    pass


print(ByMeta(1, 2), ByStatic(3))
