"""Builtins can be hidden by globals, locals and parameters, and come back."""


def measure(x):
    return len(x)


print(measure("abc"))
len = lambda x: "hidden"
print(measure("abc"))
del len
print(measure("abc"))


def local_hide():
    max = min
    return max(1, 2)


print(local_hide(), max(1, 2))


def parameter_hide(print, str):
    return print(str)


print(parameter_hide(abs, -4))


def outer(sum):
    def inner(xs):
        return sum(xs)

    return inner


print(outer(list)("ab"), outer(sorted)("ba"))


def global_hide():
    global abs
    abs = float


global_hide()
print(abs(3))
del abs
print(abs(-3))
try:
    del abs
except NameError as error:
    print(error)
list = [1, 2]
print(list)
del list
print(list("ab"))
for int in range(2):
    pass
print(int)
del int
print(int("7"), [str for str in "ab"], str(1))
True_like = not None
print(True_like, __name__)
