"""What counts as a docstring and how it is cleaned by the compiler."""


def plain():
    "one line"


def joined():
    "first " "second"


def multi():
    """First line.

        Indented more.
    Back.
    """


def not_first():
    x = 1
    "too late"
    return x


def formatted():
    f"not {1}"


def raw():
    r"back\slash"


def only_number():
    42


for f in (plain, joined, multi, not_first, formatted, raw, only_number):
    print(f.__name__, repr(f.__doc__))
print(repr(__doc__))
print(repr((lambda: "x").__doc__))
print(plain.__code__.co_consts, not_first.__code__.co_consts)
print(plain(), not_first())
