"""A message of several lines, an empty message, an exception with two arguments."""


def first():
    raise ValueError("line one\nline two\n  indented")


def second():
    try:
        first()
    except ValueError:
        raise RuntimeError()


def third():
    try:
        second()
    except RuntimeError:
        raise KeyError("a", 1)


third()
