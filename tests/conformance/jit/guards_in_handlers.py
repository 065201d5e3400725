"""Code that is compiled for what handlers used to see, and then sees something else while it handles an exception."""
import sys


class Failure(Exception):
    pass


def fail(value):
    raise Failure(value)


def sums(values):
    total = 0
    for value in values:
        try:
            fail(value)
        except Failure as error:
            total = total + error.args[0]
            assert sys.exception() is error
    assert sys.exception() is None
    return total


print(sums(range(2000)), sums([1] * 2000 + [0.5] * 10), sums([2**62] * 5))
try:
    sums([1] * 1500 + ["text"])
except TypeError as error:
    print(error, "|", type(error.__context__).__name__, error.__context__.args)


def nested(n, switch):
    """Three handlers deep when the type changes: all are left in order."""
    log = {}
    for i in range(n):
        step = 1 if i < switch else "s"
        try:
            try:
                try:
                    fail(i)
                except Failure:
                    raise KeyError(step)
            except KeyError as error:
                try:
                    fail(error.args[0] + 1)
                except Failure as inner:
                    key = inner.args[0], inner.__context__ is error, type(error.__context__).__name__
        except TypeError as error:
            key = str(error), type(error.__context__).__name__
        assert sys.exception() is None
        log[key] = log.get(key, 0) + 1
    return log


print(nested(2000, 1990), nested(1500, 0))


def target():
    return 1


def other():
    return "other"


def patched(n, at):
    global target
    results = {}
    for i in range(n):
        try:
            fail(i)
        except Failure:
            if i == at:
                target = other
            value = target()
            results[value] = results.get(value, 0) + 1
    return results


print(patched(2000, 1900))


def late_handler(n, at):
    """The handler is first needed when the loop is hot already."""
    count = 0
    for i in range(n):
        try:
            if i >= at:
                fail(i)
            count += 1
        except Failure as error:
            count += error.args[0]
        finally:
            count += 1
    return count


print(late_handler(3000, 3000), late_handler(3000, 2500), late_handler(5000, 4999))
