# Causes that lead back, contexts taken away, notes that are no list of texts, classes that cannot say their text.
import traceback


class Silent(Exception):
    def __str__(self):
        raise ValueError("no text")


class Loud(Exception):
    """Counts how often it is asked."""
    asked = 0

    def __str__(self):
        self.asked += 1
        return f"asked {self.asked} times"


def caught(error, cause=None):
    try:
        raise error from cause
    except Exception as caught:
        return caught


def show(error):
    traceback.print_exception(error)


a, b = ValueError("a"), TypeError("b")
a.__cause__, b.__cause__ = b, a
show(a)
show(b)
a.__cause__ = a
show(a)
c = caught(KeyError("c"), caught(LookupError("d")))
c.__suppress_context__ = False
c.__context__ = caught(IndexError("never shown behind a cause"))
show(c)
c.__cause__ = None
c.__suppress_context__ = False
show(c)
for notes in (["text", 3, None, "two\nlines", Silent()], ("tuple",), [], "text", 5, None, {"a": 1}):
    error = caught(ValueError())
    error.__notes__ = notes
    show(error)
show(caught(Silent(1), Silent(2)))
show(caught(ValueError("several", "arguments")))
show(caught(ValueError("lines\n  and\n\nmore\n")))
show(caught(KeyError("lines\nin a key")))
show(caught(OSError(2, "gone", "one", None, "two")))
show(caught(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")))
show(caught(SyntaxError("no place")))
show(caught(SyntaxError("place", ("file.py", 3, 5, "    some text here\n", 3, 9))))
show(caught(SyntaxError("several lines", ("file.py", 3, 5, "    some text here\n", 4, 9))))
show(caught(SyntaxError("no line", ("file.py", None, None, None))))
e = ValueError("e")
e.__cause__ = group = ExceptionGroup("group", [KeyError(1)])
group.__cause__ = e
show(ExceptionGroup("lines\nin a title", [e, group, e]))


def context():
    try:
        raise Loud()
    except Loud as first:
        try:
            raise TypeError("second")
        except TypeError as second:
            raise second.__context__


context()
