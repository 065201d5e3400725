"""del of names, items, slices and attributes, in groups and nested targets."""


def locals_():
    a = b = c = 1
    del a, b
    try:
        return a
    except UnboundLocalError as error:
        print(error)
    (x, [y, z]) = 1, [2, 3]
    del (x, [y]), z
    try:
        return y
    except UnboundLocalError as error:
        print(error)
    return c


print(locals_())
xs = list(range(10))
del xs[0], xs[-1], xs[2:4]
print(xs)
del xs[::2]
print(xs)
del xs[:]
print(xs)
d = {"a": 1, "b": {"c": 2, "d": 3}}
del d["a"], d["b"]["c"]
print(d)
for target in ("missing", "b"):
    try:
        del d[target]
    except KeyError as error:
        print("KeyError", error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
try:
    del "abc"[0]
except TypeError as error:
    print(error)
try:
    del xs[0]
except IndexError as error:
    print(error)


def f():
    pass


f.attribute = 1
del f.attribute
try:
    del f.attribute
except AttributeError as error:
    print(error)
m = n = 5
del m
print(n)


def rebind():
    for i in range(3):
        x = i * 2
        del x
    x = "end"
    return x


print(rebind())
