"""Which exception is being handled, seen from hot code: contexts, causes, sys.exception(), nested handlers."""
import sys


def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}{error.args}")
        error = error.__context__
    return " < ".join(names)


def leaf(i):
    if i % 2:
        raise KeyError(i % 6)
    return i


def nested(n):
    shapes = {}
    for i in range(n):
        try:
            try:
                leaf(i)
                raise ValueError("even")
            except KeyError as error:
                assert sys.exception() is error
                try:
                    raise IndexError("inner")
                except IndexError as inner:
                    assert sys.exception() is inner and inner.__context__ is error
                assert sys.exception() is error
                raise TypeError("outer")
        except Exception as last:
            assert sys.exception() is last
            text = chain(last)
            shapes[text] = shapes.get(text, 0) + 1
        assert sys.exception() is None
    return sorted(shapes.items())


print(nested(2000))


def caused(n):
    shapes = set()
    for i in range(n):
        try:
            try:
                leaf(i)
            except KeyError as error:
                if i % 3 == 0:
                    raise ValueError("from") from error
                if i % 3 == 1:
                    raise ValueError("none") from None
                raise ValueError("class") from IndexError
        except ValueError as error:
            cause = error.__cause__
            shapes.add((error.args, type(cause).__name__, error.__suppress_context__, chain(error)))
    return sorted(shapes, key=str)


for shape in caused(2000):
    print(shape)


def wrong_cause(n):
    shapes = set()
    for i in range(n):
        try:
            raise ValueError("v") from i
        except TypeError as error:
            shapes.add((str(error), error.__context__))
    return shapes


print(wrong_cause(1500))


def handling_elsewhere(n):
    """The handled exception is the caller's where the callee handles none."""
    count = 0

    def look():
        return sys.exception()

    def handles():
        try:
            raise IndexError("own")
        except IndexError:
            return type(look()).__name__

    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError as error:
            before = look() is error
            own = handles()
            count += before and own == "IndexError" and look() is error
        count += look() is None
    return count


print(handling_elsewhere(2000))
