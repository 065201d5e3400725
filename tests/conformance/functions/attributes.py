"""Names, docs and attributes of functions."""


def outer():
    """Doc of outer."""

    def inner(a, b=1):
        pass

    return inner


inner = outer()
print(outer.__name__, outer.__qualname__, outer.__doc__, outer.__module__)
print(inner.__name__, inner.__qualname__, inner.__doc__)
anonymous = lambda: 0
print(anonymous.__name__, anonymous.__qualname__)
print((lambda: (lambda: 0))().__qualname__)
print(inner.__defaults__, inner.__kwdefaults__, inner.__closure__)

inner.tag = "tagged"
inner.count = 1
inner.count += 1
print(inner.tag, inner.count, inner.__dict__)
del inner.tag
try:
    inner.tag
except AttributeError as error:
    print(error)
inner.__name__ = "renamed"
print(inner.__name__, inner.__qualname__)
inner.__qualname__ = "q.renamed"
inner.__doc__ = "new doc"
print(inner.__qualname__, inner.__doc__)
try:
    inner.__name__ = 5
except TypeError as error:
    print(error)
try:
    inner(1, 2, 3)
except TypeError as error:
    print(error)
print(inner.__code__.co_name)
print(callable(inner), callable(5), callable(print), type(inner).__name__, type(print).__name__)
print(isinstance(inner, type(outer)), inner == inner, inner == outer(), inner != outer)
print(type([].append).__name__, len.__name__)
