"""Reading captured variables before they are bound, from owner and from inner function."""


def attempt(f):
    try:
        print(f.__name__, f())
    except UnboundLocalError as error:
        print(f.__name__, "UnboundLocalError:", error)
    except NameError as error:
        print(f.__name__, "NameError:", error)


def owner_first():
    def inner():
        return x

    value = x
    x = 1
    return value, inner


def inner_first():
    def inner():
        return x

    value = inner()
    x = 1
    return value


def lambda_first():
    return (lambda: y)(), (y := 1)


def comprehension_first():
    values = [z for _ in range(2)]
    z = 1
    return values


def nonlocal_augment():
    def inner():
        nonlocal n
        n += 1
        return n

    first = inner()
    n = 0
    return first


def conditional_owner():
    if len("") > 0:
        w = 1
    return (lambda: w)()


def through_two():
    def a():
        def b():
            return deep

        return b()

    result = a()
    deep = 1
    return result


def default_value():
    def inner(v=late):
        return v

    late = 1
    return inner()


for f in (owner_first, inner_first, lambda_first, comprehension_first):
    attempt(f)
for f in (nonlocal_augment, conditional_owner, through_two, default_value):
    attempt(f)
