"""assert with and without message; the message is evaluated only on failure."""

log = []


def message():
    log.append("evaluated")
    return "the message"


def check(x):
    assert x, message()
    return "passed"


print(check(1), log)
try:
    check(0)
except AssertionError as error:
    print(repr(error), log)
for value in ("", [], {}, None, 0.0, "text"):
    try:
        assert value
        print("ok", repr(value))
    except AssertionError as error:
        print(repr(value), repr(error), repr(str(error)), error.args)
try:
    assert False, ("tuple", 1)
except AssertionError as error:
    print(error, error.args)
try:
    assert 1 > 2, None
except AssertionError as error:
    print(error, error.args)
try:
    assert not (1 < 2 < 3), f"{1 + 1} {'x':>3}"
except AssertionError as error:
    print(error)


def in_closure(limit):
    def positive(n):
        assert 0 < n < limit, f"{n} is not within 0..{limit}"
        return n

    return positive


positive = in_closure(10)
for n in (5, 0, 10):
    try:
        print(positive(n))
    except AssertionError as error:
        print(error)
try:
    assert undefined
except NameError as error:
    print(error)
print(__debug__)
