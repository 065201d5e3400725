# traceback formats groups: boxes, notes, causes in boxes, greatest width and depth, members without their tracebacks.
import sys
import traceback


def fail(n):
    if n == 0:
        raise ValueError("bottom")
    fail(n - 1)


def caught(f, *args):
    try:
        f(*args)
    except Exception as error:
        return error


def throw(error, cause=None):
    raise error from cause


def show(title, texts):
    print("--", title)
    for text in texts:
        print(repr(text))


deep = caught(fail, 6)
deep.add_note("first note\nin two lines")
inner = caught(throw, ExceptionGroup("inner", [deep, KeyError("k")]))
inner.add_note("of the group")
outer = caught(throw, ExceptionGroup("outer", [inner, caught(throw, TypeError("t"), OSError(2, "gone"))]))

show("with tracebacks", traceback.format_exception(outer))
show("fresh", traceback.format_exception(ExceptionGroup("fresh", [ValueError(1), ExceptionGroup("in", [KeyError(2)])])))
show("only", traceback.format_exception_only(outer))
show("only, group shown", traceback.format_exception_only(outer, show_group=True))

wide = ExceptionGroup("wide", [ValueError(n) for n in range(17)])
print("".join(traceback.format_exception(wide)))
shown = traceback.TracebackException.from_exception(wide, max_group_width=2)
print("".join(shown.format()), shown.max_group_width, len(shown.exceptions), str(shown.exceptions[1]))
nested = ValueError("leaf")
for n in range(4):
    nested = ExceptionGroup(f"level {n}", [nested, IndexError(n)])
print("".join(traceback.TracebackException.from_exception(nested, max_group_depth=2).format()))

same = caught(throw, KeyError("both"))
chained = caught(throw, ExceptionGroup("after", [same, same]), ExceptionGroup("cause", [same]))
print("".join(traceback.format_exception(chained)))
print("".join(traceback.format_exception(chained, chain=False)))
traceback.print_exception(chained, file=sys.stdout)
try:
    throw(inner)
except ExceptionGroup:
    traceback.print_exc()
    raise LookupError("at the end")
