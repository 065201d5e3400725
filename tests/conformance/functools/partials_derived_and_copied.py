"""Classes derived from `functools.partial`, and copies of what `functools` makes."""
import copy
from functools import lru_cache, partial


class Named(partial):
    def __new__(cls, name, function, *args, **kwargs):
        made = super().__new__(cls, function, *args, **kwargs)
        made.name = name
        return made

    def __call__(self, *args, **kwargs):
        return self.name, super().__call__(*args, **kwargs)


def join(*args, **kwargs):
    return args, kwargs


named = Named("n", join, 1, key=2)
print(named(3, other=4), named.func is join, named.args, named.keywords, named.name, vars(named))
print(isinstance(named, partial), callable(named), list(map(Named("m", str), [1, 2])))


class Bare(partial):
    pass


bare = Bare(max, 5)
print(bare(3, 9), bare(1), repr(bare)[:32], repr(partial(max, 1)))
bare.extra = 1
print(bare.extra, partial(bare, 7)(2), sum(bare(n) for n in range(200)))
for wrong in ((), (5,)):
    try:
        Bare(*wrong)
    except TypeError as error:
        print(error)
print(partial.__call__(partial(join, 1), 2))


@lru_cache
def cached(n):
    return [n]


holder = {"function": cached, "list": [1]}
print(copy.copy(cached) is cached, copy.deepcopy(holder)["function"] is cached, cached(1) is copy.copy(cached)(1))
