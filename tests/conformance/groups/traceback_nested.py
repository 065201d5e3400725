# The traceback of nested groups with causes, contexts and notes.
def fail(kind, *args):
    raise kind(*args)


def collect(*kinds):
    errors = []
    for kind in kinds:
        try:
            fail(kind, "x")
        except Exception as e:
            errors.append(e)
    return errors


inner = ExceptionGroup("inner", collect(TypeError, KeyError))
inner.add_note("about the inner one\nin two lines")
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise LookupError("looked up")
except LookupError as e:
    chained = e
try:
    raise OSError("caused") from inner
except OSError as e:
    caused = e
chained.add_note("a note")
raise ExceptionGroup("outer", collect(ValueError) + [inner, chained, caused, NameError()])
