"""Exceptions that hot code raises, passes on and handles, and the frames in their tracebacks."""
import sys


def fail(x):
    if x % 2:
        raise ValueError(x)
    return x


def between(x):
    return fail(x) + 1


def handles(n):
    kinds = {}
    total = 0
    for i in range(n):
        try:
            total += between(i)
        except ValueError as error:
            total -= 1
            if i % 300 == 1:
                key = entries(error)
                kinds[key] = kinds.get(key, 0) + 1
    return total, kinds


# The frame that handles it is the one that runs, and knows its caller; those that were left know theirs.
def is_mine(error):
    return error.__traceback__.tb_frame is sys._getframe(1)


def checked(i):
    try:
        between(i)
    except ValueError as error:
        tb = error.__traceback__
        inner = tb.tb_next.tb_next.tb_frame
        return (is_mine(error), tb.tb_frame.f_back.f_code.co_name, inner.f_back.f_code.co_name,
                inner.f_back.f_back is tb.tb_frame)
    return None


def check_all(n):
    answers = {}
    for i in range(n):
        answer = checked(i)
        answers[answer] = answers.get(answer, 0) + 1
    return answers


# An exception that is kept has the frames as they were left.
def keeps(i, kept):
    try:
        between(i)
    except ValueError as error:
        kept.append(error)
    return i


def keep_all(n):
    kept = []
    for i in range(n):
        keeps(i, kept)
    return kept


# Raised again, with `finally`, with a cause, and from a handler.
def again(i):
    try:
        fail(i)
    except ValueError:
        sys._getframe()
        raise
    finally:
        i += 1


def other(i):
    try:
        again(i)
    except ValueError as error:
        raise KeyError(i) from error


def ends(n):
    kinds = {}
    for i in range(n):
        try:
            other(i)
        except KeyError as error:
            key = entries(error), entries(error.__cause__), error.__context__ is error.__cause__
            kinds[key] = kinds.get(key, 0) + 1
    return kinds


def stored(errors):
    found = set()
    for i in range(1200):
        error = errors[i % 2]
        try:
            raise error
        except ValueError as again:
            found.add(again.__traceback__.tb_frame.f_code.co_name)
            error.__traceback__ = None
    return found


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            self.seen = sys._getframe()
            raise StopIteration
        return self.n


def count(n):
    lines = set()
    for i in range(n):
        countdown = Countdown(3)
        for item in countdown:
            pass
        lines.add((countdown.seen.f_code.co_name, countdown.seen.f_lineno))
    return lines


def numbers(n):
    try:
        for i in range(n):
            if i == 5:
                fail(i)
            yield i
    finally:
        pass


def generated(n):
    found = set()
    for i in range(n):
        try:
            for _ in numbers(10):
                pass
        except ValueError as error:
            found.add(entries(error))
    return found


def missing(n):
    found = set()
    for i in range(n):
        try:
            undefined_name
        except NameError as error:
            found.add((str(error), error.__traceback__.tb_frame.f_code.co_name))
    return found


def run(what_is_seen):
    """Prints what becomes of them, with what is seen of each: something that has an order and a hash."""
    global entries
    entries = what_is_seen
    print(handles(2100))
    print(check_all(1500))
    kept = keep_all(1300)
    print(len(kept), sorted({entries(error) for error in kept}))
    print({error.__traceback__.tb_frame.f_back.f_code.co_name for error in kept})
    print(len({id(error.__traceback__.tb_frame) for error in kept}))
    print(ends(1200))
    print(stored([ValueError(1), ValueError(2)]))
    print(count(800))
    print(generated(700))
    print(missing(1100))
