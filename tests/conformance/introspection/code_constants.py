"""co_consts and co_names: what the source mentions."""


def constants():
    a = 1000
    b = "text"
    c = 2.5
    d = (1, 2, "three")
    e = None
    return a, b, c, d, e, b"bytes", True


def names(x):
    print(len(x), undefined_global)
    x.attribute.method()
    return global_one


def nested():
    def inner():
        return 12345

    return inner


def docstring():
    """The doc."""
    return 5


def is_member(x):
    return x in [1, 2, 3]


def set_member(x):
    return x in {"only"}


def folded():
    return 60 * 60 * 24, "a" * 3, -5, (1, 2) + (3,), not True


def values(f):
    return [c for c in f.__code__.co_consts if not isinstance(c, type(f.__code__))]


for wanted in (1000, "text", 2.5, (1, 2, "three"), b"bytes"):
    print(wanted in constants.__code__.co_consts)
print(names.__code__.co_names, constants.__code__.co_names)
inner_codes = [c for c in nested.__code__.co_consts if isinstance(c, type(nested.__code__))]
print(len(inner_codes), inner_codes[0].co_name, inner_codes[0].co_qualname, inner_codes[0] is nested().__code__, 12345 in values(nested()))
print(docstring.__code__.co_consts[0], docstring.__doc__)
print((1, 2, 3) in is_member.__code__.co_consts, is_member(2), set_member("only"))
print(folded())
print(inner_codes[0].co_consts is not None, inner_codes[0].co_filename == nested.__code__.co_filename)
