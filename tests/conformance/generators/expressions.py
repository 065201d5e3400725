# Generator expressions: scopes, order of evaluation, late binding.
def loud(value):
    print("eval", value)
    return value


g = (loud(x) for x in loud([1, 2]))
print("made")
print(list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
g = (x for x in [1] for y in 5)
try:
    list(g)
except TypeError as error:
    print(error)
g = (x for x in [1] for y in undefined)
try:
    list(g)
except NameError as error:
    print(error)
try:
    (x for x in undefined)
except NameError as error:
    print(error)

x = "outer"
print(list(x for x in "ab"), x)


def closure():
    n = 1
    g = (n * i for i in range(3))
    n = 10
    return g


print(list(closure()))


def first_iterable_is_early(n):
    g = (i + n for i in range(n))
    n = 100
    return list(g)


print(first_iterable_is_early(3))


def later_iterables_are_late(n):
    g = ((i, j) for i in range(2) for j in range(n))
    n = 1
    return list(g)


print(later_iterables_are_late(3))
print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in list(lambda: i for i in range(3))])
print([f() for f in (lambda: i for i in range(3))])
print([f() for f in (lambda i=i: i for i in range(3))])
print(list((a, b, c) for a in range(3) if a for b in range(a) if b < 2 for c in [a + b]))
print(list((yy, [zz for zz in range(yy)]) for yy in range(3)))
print(list(list(i * j for j in range(i)) for i in range(4)))
print(sum((last := v) for v in range(5)), last)


def walrus():
    values = list((seen := v) * 2 for v in range(3))
    return values, seen


print(walrus())
print([[*(i for i in range(j))] for j in range(3)])
print(dict((k, v) for k, v in zip("ab", [1, 2])), {k: list(i for i in v) for k, v in [("a", "xy")]})
print(list(a + b for a, b in [(1, 2), (3, 4)]), list(a for a, *b in ["xyz"]), list(i.upper() for i in "ab"))


def nested(n):
    def inner():
        return (n + m for m in (k for k in range(n)))

    return inner


print(list(nested(3)()))
print(nested(3)().gi_code.co_freevars, closure().gi_code.co_freevars)
print(list(x if x % 2 else -x for x in range(4)), (lambda: list(i for i in "q"))())
print(max((len(w), w) for w in "a quick brown fox".split()), min((v for v in [3, 1]), default=0))
