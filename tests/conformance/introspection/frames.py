"""`sys._getframe`: code, lines, callers and variables of calls that run, of calls that have ended, and of generators."""

import sys


def show(a, b=2):
    c = a + b
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals), frame.f_locals['c'])
    print(frame.f_back.f_code.co_name, frame.f_back.f_lineno)
    frame.f_locals['c'] = 99
    frame.f_locals['new'] = 1
    print(c, frame.f_locals['new'], 'new' in frame.f_locals, len(frame.f_locals), 'new' in locals())
    return frame


def outer():
    x = 1

    def inner():
        return x, sys._getframe(1)

    ended = show(
        1)
    seen, frame = inner()
    print(seen, frame is sys._getframe(), frame.f_lineno, frame.f_locals['x'], frame.f_locals['inner'] is inner)
    frame.f_locals['x'] = 5
    print(x, inner()[0])
    return ended


frame = outer()
print(frame.f_code.co_name, frame.f_lineno, frame.f_locals['a'], frame.f_locals['c'])
print(frame.f_back.f_code.co_name, frame.f_back.f_lineno, frame.f_back.f_back is sys._getframe())
print(frame.f_globals is globals(), frame.f_builtins['len'] is len)
print(sys._getframe().f_locals is globals(), sys._getframe().f_back)


def counter():
    y = 1
    z = yield sys._getframe()
    print(y, z)
    yield 3


suspended = counter()
print(suspended.gi_frame.f_lineno, suspended.gi_frame.f_locals, suspended.gi_frame.f_back)
own = next(suspended)
print(own is suspended.gi_frame, own.f_lineno, own.f_locals, own.f_back)
own.f_locals['y'] = 7
suspended.send(4)
print(own.f_lineno)
list(suspended)
print(suspended.gi_frame, own.f_locals)


class Body:
    w = 1
    frame = sys._getframe()
    print(frame.f_locals is locals(), 'w' in frame.f_locals, frame.f_code.co_name, frame.f_lineno)


def where(value):
    caller = sys._getframe(1)
    return caller.f_code.co_name, caller.f_lineno, value


def called_by_native_code():
    return sorted([3, 1], key=where), [where(0) for _ in 'a'], list(map(where, [1])), max(
        [5], key=where)


print(called_by_native_code())


class Operators:
    def __add__(self, other):
        return sys._getframe(1).f_lineno

    def __getattr__(self, name):
        return sys._getframe(1).f_lineno

    @property
    def place(self):
        return sys._getframe(1).f_lineno


def operations():
    a = Operators() + 1
    b = Operators().missing
    c = Operators().place
    return a, b, c


print(operations())


def depth(n):
    if n:
        return depth(n - 1)
    frame, count = sys._getframe(), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count


print(depth(10), depth(3))
try:
    sys._getframe(50)
except ValueError as error:
    print(error)
try:
    frame.f_locals['a'] = 3
    del frame.f_locals['a']
except TypeError as error:
    print(error)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
frame.clear()
print(frame.f_locals)
