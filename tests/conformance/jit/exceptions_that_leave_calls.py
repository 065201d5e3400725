# Compiled functions that raise often: the exception goes to whoever calls them, with all frames in its traceback.
import sys


class Refused(Exception):
    def __init__(self, code, detail=None):
        super().__init__(code)
        self.code = code
        self.detail = detail


def check(x):
    if x % 3 == 0:
        raise Refused(x % 5)
    return 100 // (x % 7)


def through(x):
    return check(x) + 1


def lines(error):
    found, tb = [], error.__traceback__
    while tb:
        found.append(tb.tb_lineno - first)
        tb = tb.tb_next
    return found


first = check.__code__.co_firstlineno


def attempt(x):
    try:
        return through(x)
    except Refused as error:
        assert error.args == (error.code,) and error.detail is None
        return -error.code
    except ZeroDivisionError as error:
        return str(error)


def count(limit):
    kinds = {}
    for x in range(limit):
        answer = attempt(x)
        kinds[answer] = kinds.get(answer, 0) + 1
    return kinds


print(count(6000))

# The places in the traceback are those of the frames that were left.
for x in (3, 7):
    try:
        through(x)
    except Exception as error:
        print(type(error).__name__, lines(error))


# A function whose handler raises something else, and one that finishes on the way.
finished = 0


def translated(x):
    try:
        return check(x)
    except Refused as error:
        raise LookupError(x) from error


def finishing(x):
    global finished
    try:
        return translated(x)
    finally:
        finished += 1


total = 0
for x in range(3000):
    try:
        total += finishing(x)
    except LookupError as error:
        total += error.__cause__.code
        assert error.__context__ is error.__cause__
        assert len(lines(error)) == 3 and len(lines(error.__cause__)) == 2
    except ZeroDivisionError as error:
        assert error.__context__ is None
        total += 1
print(total, finished)


# Missing keys and items, unbound names, and what an operator of a class raises.
class Odd:
    def __init__(self, n=1):
        self.n = n

    def __add__(self, other):
        if self.n % 2:
            return NotImplemented
        return Odd(self.n + other)

    def __getitem__(self, index):
        raise IndexError(index)


table = {1: "one"}


def key(k):
    return table[k]


def item(k):
    return (1, 2, 3)[k % 5]


def operate(n):
    return (Odd(n) + 1).n


def index(n):
    return Odd()[n]


def outcomes(function, limit):
    seen = {}
    for n in range(limit):
        try:
            answer = str(function(n))
        except Exception as error:
            answer = type(error).__name__, len(str(error)) > 0
        seen[answer] = seen.get(answer, 0) + 1
    return sorted(seen.items(), key=str)[:6]


for function in key, item, operate, index:
    print(function.__name__, outcomes(function, 2000))
print(sys.exc_info())
