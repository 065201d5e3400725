"""`f_lineno` of frames that an exception has left: the line that it came from, whatever ran behind it."""


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
        pass


def in_named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        [][2]
        pass


def not_handled():
    try:
        1 / 0
    except TypeError:
        pass


def in_finally():
    try:
        1 / 0
    finally:
        x = 1
        x += 1


def raised_in_finally():
    try:
        1 / 0
    finally:
        [][3]
        pass


def in_with():
    with Manager():
        1 / 0
        pass


def in_two():
    with Manager(), Manager():
        try:
            1 / 0
        finally:
            pass


def in_generator():
    def generator():
        with Manager():
            yield 1
            1 / 0
            pass

    return list(generator())


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
        raise


for function in (in_except, in_named, not_handled, in_finally, raised_in_finally, in_with, in_two, in_generator, again):
    try:
        function()
    except Exception as error:
        entry, places = error.__traceback__.tb_next, []
        while entry is not None:
            first = entry.tb_frame.f_code.co_firstlineno
            places.append((entry.tb_lineno - first, entry.tb_frame.f_lineno - first))
            entry = entry.tb_next
        print(function.__name__, places)
