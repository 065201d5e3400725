# One comprehension's variable is a global, or another's business, to the next.
x = 3


def in_function():
    [x for x in [1]]
    return [x for _ in [1]]


def with_lambda():
    a = [x for x in [1]]
    return a, (lambda: x)(), [x for _ in [1]], x


def over_a_free_variable(x):
    def inner():
        [x for x in [1]]
        return [x for _ in [1]], [lambda: x for _ in [1]][0](), x, [(lambda: x)() for x in [7]]

    return inner()


def nested():
    [x for x in [1]]
    return [y for _ in [1] for y in [x]], {x: x for _ in [1]}, {x for _ in [1]}, [[x for _ in [2]] for _ in [1]]


print(in_function(), with_lambda(), over_a_free_variable(9), nested())


class Namespace:
    x = 2
    [x for x in [1]]
    seen = [x for _ in [1]]
    deep = [[x for x in [4]] + [x] for _ in [1]]


print(Namespace.seen, Namespace.deep)


def around_a_class():
    y = 1

    class Inner:
        y = 2
        pairs = [(z, y) for z in range(2)]
        functions = [lambda: y for _ in range(2)]

    return Inner.y, Inner.pairs, [f() for f in Inner.functions]


print(around_a_class())


class Itself:
    try:
        [__class__ for _ in [1]]
    except NameError as error:
        print(error)
    try:
        [[__class__ for _ in [1]] for _ in [1]]
    except NameError as error:
        print(error)

    def method(self):
        return [__class__ for _ in [1]]


print(Itself().method())


def hides_the_class():
    __class__ = "a variable"

    class Inner:
        try:
            [__class__ for _ in [1]]
        except NameError as error:
            print(error)

    return [__class__ for _ in [1]]


print(hides_the_class())
