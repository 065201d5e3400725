# What ** takes: mappings by their keys, each key once, names that are instances of classes derived from str.
import functools


class Name(str):
    pass


def f(a=0, **rest):
    return a, rest


def only(*, x):
    return x


class Pairs:
    def __init__(self, *pairs):
        self.pairs = pairs

    def keys(self):
        return [key for key, _ in self.pairs]

    def __getitem__(self, key):
        return dict(self.pairs)[key]


class Overridden(dict):
    def keys(self):
        return ["key"]

    def __getitem__(self, key):
        return "item"

    def __iter__(self):
        return iter(["iterated"])


class Taking:
    def __init__(self, **options):
        self.options = options

    def method(self, **options):
        return options

    def __call__(self, **options):
        return options


class Meta(type):
    def __new__(cls, name, bases, namespace, **options):
        return super().__new__(cls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print(name, options)


class Optional(metaclass=Meta, **{Name("option"): 1}):
    pass


CALLS = {
    "names": lambda: (f(**{Name("a"): 1}), f(**{Name("z"): 1}), only(**{Name("x"): 3})),
    "natives": lambda: (sorted([3, 1], **{Name("reverse"): True}), max([1, 2], **{Name("key"): lambda x: -x})),
    "dict": lambda: dict(**{Name("q"): 1}),
    "format": lambda: "{x}".format(**{Name("x"): 5}),
    "objects": lambda: (Taking(**{Name("x"): 1}).options, Taking().method(**{Name("x"): 1}), Taking()(**{Name("x"): 1})),
    "partial": lambda: (functools.partial(f, **{Name("x"): 1})(), functools.partial(f, x=2)(**{Name("x"): 1})),
    "equal names": lambda: f(**{Name("a"): 1, "a": 2}),
    "two names": lambda: f(**{Name("x"): 1}, **{Name("x"): 2}),
    "name and text": lambda: f(x=1, **{Name("x"): 2}),
    "numbers": lambda: f(**{1: 2}),
    "two numbers": lambda: f(**{1: 3}, **{1: 5}),
    "two dicts": lambda: f(**{"b": 1}, **{"b": 2}),
    "pairs": lambda: f(**Pairs(("x", 1), ("y", 2))),
    "repeated": lambda: f(**Pairs(("x", 1), ("x", 2))),
    "behind a name": lambda: f(a=3, **Pairs(("x", 1), ("x", 2))),
    "display": lambda: {**Pairs(("x", 1), ("x", 2))},
    "dict of pairs": lambda: dict(Pairs(("x", 1), ("x", 2))),
    "dict by name": lambda: dict(**Pairs(("x", 1), ("x", 2))),
    "pairs of numbers": lambda: f(**Pairs((1, 2))),
    "overridden": lambda: (f(**Overridden(a=5)), {**Overridden(a=5)}, dict(Overridden(a=5)), dict(**Overridden(a=5))),
    "no mapping": lambda: f(**5),
    "list": lambda: f(**[]),
    "None": lambda: f(**None),
    "no mapping, dict": lambda: dict(a=1, **3),
}
for name, call in CALLS.items():
    try:
        print(name, call())
    except TypeError as error:
        print(name, "TypeError", error)
