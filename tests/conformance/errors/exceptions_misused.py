"""What one does wrong with raising, catching, chaining, notes and groups."""


def attempt(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source):
    try:
        exec(source, {"__name__": "__main__"})
        print("no error:", source)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


class Plain:
    pass


class Needs(Exception):
    def __init__(self, a, b):
        super().__init__(a)


class Refuses(Exception):
    def __new__(cls, *args):
        return 3


run("raise")
run("raise 1")
run("raise 'text'")
run("raise None")
run("raise int")
run("raise object()")
run("raise ValueError from 1")
run("raise ValueError from 'text'")
run("raise ValueError from int")
run("raise ValueError('x') from None")
run("raise Missing")
run("raise ValueError(missing)")
run("raise NotImplemented")
run("try:\n  1/0\nexcept 1: pass")
run("try:\n  1/0\nexcept 'ValueError': pass")
run("try:\n  1/0\nexcept (ValueError, 1): pass")
run("try:\n  1/0\nexcept [ZeroDivisionError]: pass")
run("try:\n  1/0\nexcept Missing: pass")
run("try:\n  1/0\nexcept int: pass")
run("try:\n  1/0\nexcept ((ZeroDivisionError,),): pass")
run("try:\n  1/0\nexcept* 1: pass")
run("try:\n  1/0\nexcept* ExceptionGroup: pass")
run("try:\n  1/0\nexcept* (ValueError, BaseExceptionGroup): pass")
run("try:\n  1/0\nexcept ZeroDivisionError as e: pass\ne")
run("def f():\n  try:\n    1/0\n  except ZeroDivisionError as e: pass\n  return e\nf()")
run("try:\n  1/0\nfinally:\n  missing")
run("try: pass\nexcept: pass\nexcept ValueError: pass")
run("try: pass\n")
run("try: pass\nelse: pass")
run("except ValueError: pass")
run("try: pass\nexcept* ValueError: pass\nexcept TypeError: pass")
run("try: pass\nexcept*: pass")
run("try: pass\nexcept ValueError, TypeError: pass")
run("try: pass\nexcept ValueError, TypeError as e: pass")
run("for x in y:\n  try: pass\n  except* ValueError: break")
run("try: pass\nfinally pass")
run("assert False")
run("assert False, 'text'")
run("assert 0, (1, 2)")
run("assert None, missing")
run("assert 1 == 2, f'{1} is not {2}'")
attempt(lambda: ValueError(a=1))
attempt(lambda: Needs())
attempt(lambda: Needs(1))
attempt(lambda: Needs(1, 2, 3))
attempt(lambda: StopIteration(value=1))
attempt(lambda: ImportError(1, names=2))
attempt(lambda: AttributeError("a", nam="x"))
attempt(lambda: NameError("a", obj=1))
attempt(lambda: KeyError("a").missing)
attempt(lambda: OSError("a").errno.x)
attempt(lambda: UnicodeDecodeError("a"))
attempt(lambda: UnicodeDecodeError("a", "b", 1, 2, "c"))
attempt(lambda: UnicodeEncodeError("a", b"b", 1, 2, "c"))
attempt(lambda: UnicodeEncodeError("a", "b", "1", 2, "c"))
attempt(lambda: UnicodeTranslateError("a", "b", 2, "c"))
attempt(lambda: UnicodeEncodeError())
attempt(lambda: ExceptionGroup())
attempt(lambda: ExceptionGroup("a"))
attempt(lambda: ExceptionGroup("a", []))
attempt(lambda: ExceptionGroup("a", 1))
attempt(lambda: ExceptionGroup("a", [1]))
attempt(lambda: ExceptionGroup("a", [ValueError]))
attempt(lambda: ExceptionGroup(1, [ValueError()]))
attempt(lambda: ExceptionGroup("a", [KeyboardInterrupt()]))
attempt(lambda: ExceptionGroup("a", {ValueError()}))
attempt(lambda: ExceptionGroup("a", [ValueError()]).split())
attempt(lambda: ExceptionGroup("a", [ValueError()]).split(1))
attempt(lambda: ExceptionGroup("a", [ValueError()]).subgroup(int))
attempt(lambda: ExceptionGroup("a", [ValueError()]).subgroup((ValueError, 1)))
attempt(lambda: ExceptionGroup("a", [ValueError()]).derive(1))
attempt(lambda: setattr(ExceptionGroup("a", [ValueError()]), "message", 1))
attempt(lambda: setattr(ExceptionGroup("a", [ValueError()]), "exceptions", 1))
attempt(lambda: setattr(ValueError(), "__cause__", 1))
attempt(lambda: setattr(ValueError(), "__context__", "a"))
attempt(lambda: setattr(ValueError(), "__traceback__", 1))
attempt(lambda: setattr(ValueError(), "__suppress_context__", "a"))
attempt(lambda: setattr(ValueError(), "args", 1))
attempt(lambda: delattr(ValueError(), "args"))
attempt(lambda: delattr(ValueError(), "__cause__"))
attempt(lambda: delattr(ValueError(), "__traceback__"))
attempt(lambda: ValueError().add_note(1))
attempt(lambda: ValueError().add_note())
attempt(lambda: ValueError().with_traceback(1))
attempt(lambda: ValueError().with_traceback())
attempt(lambda: ValueError()[0])
attempt(lambda: len(ValueError("a")))
attempt(lambda: iter(ValueError("a")))
attempt(lambda: ValueError("a") + "b")
attempt(lambda: "b" + ValueError("a"))
attempt(lambda: ValueError("a") < ValueError("b"))
attempt(lambda: ValueError().message)
attempt(lambda: Exception.missing)


def thrown(what):
    raise what


attempt(thrown, Plain)
attempt(thrown, Plain())
attempt(thrown, Needs)
attempt(thrown, Refuses)
attempt(thrown, KeyError("it's"))
attempt(thrown, KeyError(1, 2))
attempt(thrown, OSError(2, "No such file", "name"))
attempt(thrown, OSError(2, "No such file", "a", None, "b"))
attempt(thrown, StopIteration)
attempt(thrown, SystemExit(3))
attempt(thrown, KeyboardInterrupt)
