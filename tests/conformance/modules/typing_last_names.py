# `SupportsComplex` and `no_type_check_decorator`
import typing
import warnings


class Whole:
    def __complex__(self):
        return 1j


print([isinstance(x, typing.SupportsComplex) for x in (Whole(), 1j, 1, 2.5, "a", None)], typing.SupportsComplex)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    @typing.no_type_check_decorator
    def decorator(function):
        "as it is"
        return function

    print([(w.category.__name__, str(w.message)) for w in caught])


@decorator
def function(x: "no hint at all"): pass


print(typing.get_type_hints(function), decorator.__name__, decorator.__doc__)
