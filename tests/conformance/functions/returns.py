"""Return values: none, tuples, from loops, from try and finally."""


def nothing():
    pass


def bare():
    return


def many():
    return 1, "two", [3]


def single():
    return (1,)


def starred(xs):
    return 0, *xs, 9


def from_loop(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    else:
        return -1


def from_while():
    n = 0
    while True:
        n += 1
        if n * n > 50:
            return n


def through_finally(log):
    try:
        log.append("try")
        return "value"
    finally:
        log.append("finally")


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        1 / 0
    finally:
        return "swallowed"


def evaluated_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


print(nothing(), bare(), many(), single(), starred([1, 2]))
print(from_loop("abc", "b"), from_loop("abc", "z"), from_while())
log = []
print(through_finally(log), log)
print(finally_wins(), finally_swallows(), evaluated_before_finally())
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
