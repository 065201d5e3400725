"""Tracebacks of exceptions that compiled code catches: each frame that they have passed, with its line, once."""
import traceback


def entries(error):
    return tuple((entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__))


class Odd(Exception):
    pass


def leaf(i):
    if i % 3 == 0:
        raise Odd(i)
    if i % 3 == 1:
        return {}[i]
    return 1 // (i - i)


def middle(i):
    return leaf(
        i
    ) + 1


def collect(n):
    shapes = {}
    for i in range(n):
        try:
            middle(i)
        except (Odd, LookupError) as error:
            shape = entries(error)
        except ZeroDivisionError as error:
            shape = entries(error)
        shapes[shape] = shapes.get(shape, 0) + 1
    return shapes


for shape, count in collect(3000).items():
    print(count, shape)


def cleaned(i):
    try:
        return middle(i)
    finally:
        i += 1


def raised_again(n):
    """`raise` and `finally` add nothing for their own frame, `raise error` does."""
    shapes = {}
    for i in range(n):
        try:
            try:
                cleaned(i)
            except Odd:
                raise
            except KeyError as error:
                raise error
        except Exception as error:
            shape = entries(error)
            shapes[shape] = shapes.get(shape, 0) + 1
    return shapes


for shape, count in raised_again(3000).items():
    print(count, shape)


def same_object(n):
    error = Odd("one")
    lengths = []
    for i in range(n):
        try:
            raise error
        except Odd as caught:
            if i % 100 == 0:
                lengths.append(len(entries(caught)))
            if i % 10 == 0:
                caught.__traceback__ = None
    return lengths


print(same_object(500))


def text(n):
    last = ""
    for i in range(n):
        try:
            middle(i)
        except Exception as error:
            if i >= n - 3:
                last += "".join(traceback.format_exception(error))
    return last


print(text(1500), end="")


def never_caught(n):
    for i in range(n):
        try:
            middle(i)
        except Odd:
            pass
        except KeyError as error:
            if i > n - 5:
                raise RuntimeError("at the end") from error
        except ArithmeticError:
            pass


never_caught(1500)
