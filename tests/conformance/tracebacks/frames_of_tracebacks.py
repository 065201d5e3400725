"""`tb_frame`, `tb_lineno`, `tb_lasti`: the frames that an exception has left keep their variables."""

import sys


def fails(n):
    double = n * 2
    if n:
        fails(n - 1)
    1 / 0


def names(tb):
    while tb:
        yield tb
        tb = tb.tb_next


try:
    fails(2)
except ZeroDivisionError as error:
    entries = list(names(error.__traceback__))
    print(entries[0].tb_frame is sys._getframe(), entries[0].tb_frame.f_lineno, entries[0].tb_lineno)
for entry in entries[1:]:
    frame = entry.tb_frame
    print(frame.f_code.co_name, entry.tb_lineno, frame.f_lineno, entry.tb_lasti == frame.f_lasti, dict(frame.f_locals))
    print(frame.f_back.f_code.co_name, frame.f_back is sys._getframe())


def handles(value):
    for attempt in range(3):
        try:
            int(value)
        except ValueError as error:
            tb = error.__traceback__
            print(attempt, tb.tb_frame is sys._getframe(), tb.tb_next, tb.tb_lineno, tb.tb_frame.f_locals['attempt'])


handles('x')


def generator():
    local = 5
    yield local
    raise KeyError(local)


try:
    for item in generator():
        print(item)
except KeyError as error:
    last = error.__traceback__.tb_next
    print(last.tb_frame.f_code.co_name, last.tb_frame.f_locals, last.tb_lineno, last.tb_frame.f_lineno)


def closure():
    captured = 'cell'

    def inside():
        print(captured)
        raise LookupError

    inside()


try:
    closure()
except LookupError as error:
    for entry in names(error.__traceback__.tb_next):
        print(entry.tb_frame.f_code.co_name, {k: v for k, v in entry.tb_frame.f_locals.items() if not callable(v)})
