# Where the carets stand, for one failing piece of each kind of expression.
import sys


def show(f):
    try:
        f()
    except Exception as error:
        entry = error.__traceback__.tb_next
        code = f.__code__
        spans = [p for p in code.co_positions()]
        at = spans[entry.tb_lasti // 2 if False else min(entry.tb_lasti // 2, len(spans) - 1)]
        print(f.__name__, type(error).__name__, error, entry.tb_lineno - code.co_firstlineno)


def binary():
    return 1 + (2 * [3][5])


def call():
    return len(
        5,
    )


def attribute():
    return "abc".upper().missing.more


for f in [binary, call, attribute]:
    show(f)
x, d, f = 5, {"a": {}}, None


def first():
    return second(d["a"]["b"]["c"])


def second(v):
    return v


def third(a):
    values = [a / n for n in (1, 0)]
    return values


def fourth():
    return (
        third(3)
        + x.nothing
    )


def fifth():
    try:
        first()
    except KeyError as error:
        raise ValueError("while fifth") from error


def sixth():
    try:
        fifth()
    finally:
        fourth()


try:
    sixth()
except ZeroDivisionError as error:
    print(type(error.__context__).__name__, type(error.__context__.__cause__).__name__)
try:
    x[0] = 1
except TypeError as error:
    print(error)
try:
    f(x)(1)(2)
except TypeError as error:
    print(error)
y = {"k": [10, 20, 30]}; z = y["k"][1] + y["k"][2] * (y["k"][0] - sixth())
