"""What handlers of hot code leave to the interpreter: `except*`, and the exits of `with`."""
import sys


class Failure(Exception):
    pass


def fail(value):
    raise Failure(value)


def groups(n):
    counts = [0, 0, 0]
    for i in range(n):
        try:
            try:
                if i % 2:
                    raise ExceptionGroup("g", [ValueError(i), KeyError(i)])
                fail(i)
            except* ValueError as group:
                counts[0] += len(group.exceptions)
        except ExceptionGroup as rest:
            counts[1] += type(rest.exceptions[0]) is KeyError
        except Failure:
            counts[2] += 1
    return counts


print(groups(3000))


class Manager:
    def __init__(self):
        self.seen = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.seen += kind is Failure and sys.exception() is error
        return self.seen % 2 == 0


def managed(n):
    manager = Manager()
    caught = 0
    for i in range(n):
        try:
            with manager:
                fail(i)
        except Failure:
            caught += 1
    return manager.seen, caught


print(managed(3000))
