"""The exception that is being handled is alive although no variable names it."""

import sys


def churn(count):
    kept = []
    for i in range(count):
        kept = [str(i) * 3, kept[:2]]
    return len(kept)


def describe(error):
    return f"{type(error).__name__}: {error}"


def fail(tag):
    raise ValueError("made at run time: " + str(tag) * 2)


def handled(tag):
    try:
        fail(tag)
    except ValueError:
        for _ in range(5):
            churn(6)
        return describe(sys.exception())


def raised_again(tag):
    try:
        fail(tag)
    except ValueError:
        churn(30)
        raise


def nested(tag):
    try:
        fail(tag)
    except ValueError:
        churn(10)
        try:
            fail(tag + 1)
        except ValueError:
            churn(10)
            inner = describe(sys.exception())
        churn(10)
        return inner, describe(sys.exception())


def context(tag):
    try:
        try:
            fail(tag)
        except ValueError:
            churn(10)
            return [][tag]
    except IndexError as error:
        churn(10)
        return describe(error), describe(error.__context__)


for tag in range(6):
    print(handled(tag))
    print(nested(tag))
    print(context(tag))
    try:
        raised_again(tag)
    except ValueError as error:
        churn(10)
        print("again", describe(error))

print(sys.exception())
