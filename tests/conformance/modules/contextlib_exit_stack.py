# ExitStack: order, arguments, suppression, moving the callbacks, and the chain of contexts of what they raise.
from contextlib import ExitStack, contextmanager, nullcontext


@contextmanager
def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


def chain(e):
    parts = []
    while e is not None:
        parts.append(repr(e))
        e = e.__context__
    return " <- ".join(parts)


with ExitStack() as stack:
    print([stack.enter_context(resource(n)) for n in "abc"])
    stack.callback(print, "callback", 1, sep="-")
    print(stack.callback(print, "returned") is print)
    stack.push(nullcontext(5))

    @stack.push
    def last(kind, value, traceback):
        print("details", kind, value, traceback)

try:
    with ExitStack() as stack:
        stack.enter_context(resource("x"))
        stack.push(lambda *exc: print("saw", exc[0].__name__, exc[1]))
        raise ValueError("leaves")
except ValueError as e:
    print("caught", e)

with ExitStack() as stack:
    stack.push(lambda *exc: print("after", exc))
    stack.push(lambda *exc: True)
    stack.push(lambda *exc: print("before", repr(exc[1])))
    raise ValueError("suppressed")

with ExitStack() as stack:
    stack.callback(print, "moved")
    kept = stack.pop_all()
    print("block ends")
print(type(kept).__name__)
kept.close()
kept.close()


def raiser(error):
    def exit(*exc):
        raise error
    return exit


def run(label, *exits, error=None):
    try:
        with ExitStack() as stack:
            for exit in exits:
                stack.push(exit)
            if error:
                raise error
        print(label, "quiet")
    except Exception as e:
        print(label, chain(e))


def handled(*exc):
    try:
        raise KeyError("inside")
    except KeyError:
        raise LookupError("handled")


run("one", raiser(IndexError(1)))
run("two", raiser(IndexError(1)), raiser(IndexError(2)))
run("block", raiser(IndexError(1)), raiser(IndexError(2)), error=ValueError("block"))
run("suppressed", lambda *exc: True, raiser(IndexError(2)), error=ValueError("block"))
run("after suppression", raiser(IndexError(1)), lambda *exc: True, error=ValueError("block"))
run("nested", handled, raiser(IndexError(2)), error=ValueError("block"))
run("nested quiet", handled, handled)
same = ValueError("same")
run("same", raiser(same), raiser(same), error=same)
try:
    raise OSError("outer")
except OSError:
    run("outer", raiser(IndexError(1)), raiser(IndexError(2)))
    run("outer and block", handled, raiser(IndexError(2)), error=ValueError("block"))

stack = ExitStack()
for misuse in (lambda: stack.enter_context(3), lambda: stack.enter_context(ExitStack)):
    try:
        misuse()
    except TypeError as e:
        print(type(e).__name__, e)


def late():
    print("first")
    stack.callback(print, "registered while closing")


stack.callback(late)
stack.close()
