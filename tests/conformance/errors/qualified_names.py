"""Error texts name functions by their qualified names."""


def outer():
    def inner(a, b):
        pass

    def middle():
        def deep(*, key):
            pass

        return deep

    return inner, middle(), lambda x: x


inner, deep, anonymous = outer()


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as e:
        print(e)


attempt(inner)
attempt(inner, 1, 2, 3)
attempt(inner, 1, c=2)
attempt(inner, 1, a=2)
attempt(deep)
attempt(deep, 1)
attempt(anonymous)
attempt(anonymous, 1, 2)
attempt(lambda f: f(**5), inner)
attempt(lambda f: f(*5), inner)
attempt(lambda f: f(b=1, **{"b": 2}), inner)
attempt(lambda f: f(1, **{1: 2}), inner)
attempt(outer, 1)
inner.__qualname__ = "renamed.inner"
attempt(inner)
inner.__name__ = "name"
attempt(inner)
print([f.__qualname__ for f in (outer, inner, deep, anonymous)], [f.__name__ for f in (outer, inner, deep, anonymous)])


def shadows():
    global made_global

    def made_global(x):
        pass


shadows()
attempt(made_global)
print(made_global.__qualname__, [f.__qualname__ for f in [lambda: 0 for _ in range(1)]])


def defaults(a, b=lambda y: y):
    return b


print(defaults(1).__qualname__, (lambda: lambda: 0)().__qualname__)
attempt(defaults(1))


def decorated(f):
    def wrapper(*args):
        return f(*args)

    return wrapper


@decorated
def target(a):
    pass


attempt(target)
print(target.__qualname__)
