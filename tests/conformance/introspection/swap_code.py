"""Assigning __code__ between functions with different bodies and the same shape of closure."""


def family(start):
    value = start

    def double():
        nonlocal value
        value = value * 2
        return value

    def square():
        nonlocal value
        value = value * value
        return value

    def label(prefix="v", *, suffix=""):
        return f"{prefix}{value}{suffix}"

    return double, square, label


double, square, label = family(3)
print(double(), square(), label())
original = double.__code__
double.__code__ = square.__code__
print(double(), double.__name__, double.__qualname__, double.__code__.co_name)
double.__code__ = original
print(double())
square.__code__ = label.__code__
try:
    print(square())
except TypeError as error:
    print(error)
square.__defaults__ = ("d",)
square.__kwdefaults__ = {"suffix": "!"}
print(square(), square("p", suffix="?"))


def no_cells():
    return "none"


for target, source in ((double, no_cells), (no_cells, double)):
    try:
        target.__code__ = source.__code__
    except ValueError as error:
        print(error)
print(no_cells(), label())


def calls(n):
    return [helper(i) for i in range(n)]


def helper(i):
    if i == 2:
        helper.__code__ = replacement.__code__
    return ("old", i)


def replacement(j):
    return ("new", j)


print(calls(5))


def running():
    running.__code__ = (lambda: "second").__code__
    return "first"


print(running(), running())
