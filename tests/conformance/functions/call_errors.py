"""Error texts of wrong calls: too many, too few, unknown and repeated arguments."""


def attempt(f, *args, **kwargs):
    try:
        print("ok", f(*args, **kwargs))
    except TypeError as error:
        print(error)


def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def defaults(a, b=1, c=2):
    pass


def keyword(*, x, y):
    pass


def mixed(a, *, k):
    pass


def posonly(a, b, /, c):
    pass


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, b=1)
attempt(one, 1, a=2)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(three)
attempt(three, b=1)
attempt(defaults)
attempt(defaults, 1, 2, 3, 4)
attempt(defaults, 1, 2, c=3, b=4)
attempt(defaults, 1, d=4)
attempt(keyword)
attempt(keyword, x=1)
attempt(keyword, 1)
attempt(keyword, 1, 2, x=1)
attempt(mixed)
attempt(mixed, 1)
attempt(mixed, 1, 2, k=3)
attempt(mixed, 1, 2, 3)
attempt(posonly, 1)
attempt(posonly, a=1, b=2, c=3)
attempt(posonly, 1, b=2, c=3)
attempt(posonly)
attempt(lambda x, y: 0, 1)
attempt(lambda: 0, 1)
