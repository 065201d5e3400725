"""A partial object that a class holds warns where an instance is asked for it: it will be a method."""

import functools
import warnings

warnings.simplefilter('always')


def f(*args):
    return args


class C:
    g = functools.partial(f, 1)
    h = staticmethod(functools.partial(f, 2))

    def __init__(self):
        self.own = functools.partial(f, 3)


class Derived(functools.partial):
    pass


C.derived = Derived(f, 4)
c = C()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for turn in range(3):
        print(c.g(turn), c.h(turn), c.own(turn), C.g(turn))
    print(getattr(c, 'g').args, c.derived.args)
print([(warning.category.__name__, str(warning.message), warning.lineno) for warning in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        c.g
    except FutureWarning as error:
        print(error)
    print(c.h(), hasattr(C, 'g'))
warnings.simplefilter('ignore')
print(sum(c.g(turn)[1] for turn in range(2000)))
