"""A function made by FunctionType reads the globals it was given."""

import types

scale = 10


def scaled(x):
    return x * scale


def read_many():
    return [name_a, name_b, len("abc")]


elsewhere = {"scale": 1000}
other = types.FunctionType(scaled.__code__, elsewhere)
print(scaled(3), other(3))
elsewhere["scale"] = 7
scale = 20
print(scaled(3), other(3))
del elsewhere["scale"]
try:
    other(3)
except NameError as error:
    print(type(error).__name__, error)
print(other.__globals__ is elsewhere, scaled.__globals__ is elsewhere)

f = types.FunctionType(read_many.__code__, {"name_a": 1, "name_b": 2}, "renamed")
print(f(), f.__name__)


def setter(v):
    global stored
    stored = v


space = {}
types.FunctionType(setter.__code__, space)("kept")
print(space["stored"], "stored" in setter.__globals__)
counted = {"n": 0}


def increase():
    global n
    n += 1
    return n


step = types.FunctionType(increase.__code__, counted)
print([step() for _ in range(3)], counted["n"])
