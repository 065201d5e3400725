# Unpacking: every target form, and every way it goes wrong.
a, b = 1, 2
a, b = b, a
(c, d), [e, *f] = "xy", range(4)
*g, h = "abc"
i, *j, k = {1: 0, 2: 0}
[l] = (5,)
(m,) = [6]
*n, = ()
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
box, items = {}, [0] * 3
box["x"], items[1], (items[2], box["y"]) = 1, 2, (3, 4)
print(box, items)
x = y = z = [1]
x.append(2)
print(x, y is z)
i = 0
i, items[i] = 2, 9
print(i, items)
(p, q), r = s = (1, 2), 3
print(p, q, r, s)
for a, (b, *c) in [(1, "xyz"), (2, [3])]:
    print(a, b, c)
for [*a] in ["ab"]:
    print(a)
print([*range(3), *"ab", *[]], (*[1], 2), {*[1, 1], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
print(*[1], *(2, 3), sep=",")


def attempt(label, function):
    try:
        function()
    except (ValueError, TypeError) as error:
        print(label, type(error).__name__, error)


def few():
    a, b = [1]


def many():
    a, b = 1, 2, 3


def star_few():
    a, b, *c = [1]


def none():
    a, b = None


def number():
    [a] = 5


def empty():
    a, = ""


def nested():
    a, (b, c) = 1, (2,)


def mapping():
    a, b = {}


def endless():
    a, b = iter([1, 2, 3])


def spread():
    [*None]


def spread_dict():
    {**[1]}


for f in [few, many, star_few, none, number, empty, nested, mapping, endless, spread, spread_dict]:
    attempt(f.__name__, f)


def returns(*items):
    return 0, *items, -1


first, *rest = returns(1, 2)
print(first, rest, returns())
t = 1, *[2, 3], *"4"
print(t, (*t,), [*t, *t][::3])
head, *tail = range(5)
while tail:
    head, *tail = tail
print(head, tail)
swap = [1, 2, 3]
swap[0], swap[2] = swap[2], swap[0]
print(swap)
[(u, v), *w], = [[(1, 2), 3, 4]]
print(u, v, w)
_, (*_, last) = 1, [2, 3]
print(_, last)
