# Exception objects asked for everything: attributes, equality, subclasses, groups of arguments, traceback handling, pickling aside.
class E(Exception):
    pass


class Custom(E):
    def __init__(self, a, b=2):
        self.a = a
        super().__init__(a, b)

    def __str__(self):
        return f"custom {self.a}"


class NoSuper(E):
    def __init__(self, *args, **kw):
        self.kw = kw


class WithNew(E):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = True
        return self


class Slotted(E):
    __slots__ = ("x",)


def caught(f):
    try:
        return f()
    except BaseException as error:
        return error


def raiser(e):
    raise e


def chain():
    try:
        raise KeyError("inner")
    except KeyError as error:
        raise ValueError("outer") from error


def context():
    try:
        raise KeyError("inner")
    except KeyError:
        raise ValueError("outer")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (E(), E("a"), E("a", 1), E(None), E([1, 2]), E(E("x"))))
attempt(lambda: (str(E()), str(E("a")), str(E("a", 1)), str(E(None)), str(E(("t", 1))), str(E(E("x")))))
attempt(lambda: (E("a").args, E().args, E(1, 2).args, E(*"ab").args))
attempt(lambda: (E("a") == E("a"), E("a") != E("a"), hash(E("a")) != 0))
attempt(lambda: (Custom(1), str(Custom(1)), Custom(1).args, Custom(1, 3).args, repr(Custom("q")), f"{Custom(5)}", f"{Custom(5)!r}"))
attempt(lambda: Custom())
attempt(lambda: Custom(1, 2, 3))
attempt(lambda: (NoSuper(1, 2).args, NoSuper(1, k=2).kw, str(NoSuper("a")), repr(NoSuper("a", 1))))
attempt(lambda: (WithNew("a").made, WithNew("a").args))
attempt(lambda: (setattr(e2 := E("a"), "extra", 1), e2.extra, e2.__dict__))
attempt(lambda: (setattr(e3 := E("a"), "args", (1, 2)), e3, str(e3)))
attempt(lambda: setattr(E("a"), "args", 5))
attempt(lambda: setattr(E("a"), "args", "xy"))
attempt(lambda: setattr(E("a"), "__cause__", 5))
attempt(lambda: setattr(E("a"), "__context__", "x"))
attempt(lambda: setattr(E("a"), "__traceback__", 5))
attempt(lambda: setattr(E("a"), "__suppress_context__", 5))
attempt(lambda: (setattr(e4 := E("a"), "__cause__", E("b")), e4.__cause__, e4.__suppress_context__))
attempt(lambda: (setattr(e5 := E("a"), "__context__", E("b")), e5.__context__, e5.__suppress_context__))
attempt(lambda: (E("a").__cause__, E("a").__context__, E("a").__traceback__, E("a").__suppress_context__))
attempt(lambda: E("a").with_traceback(None))
attempt(lambda: E("a").with_traceback(5))
attempt(lambda: E("a").with_traceback())
attempt(lambda: E("a").add_note("n"))
attempt(lambda: E("a").add_note(5))
attempt(lambda: E("a").add_note())
attempt(lambda: E("a").__notes__)
attempt(lambda: (lambda e: (e.add_note("x"), e.add_note("y"), e.__notes__))(E("a")))
attempt(lambda: caught(lambda: raiser(E("a"))))
attempt(lambda: caught(lambda: raiser(E)))
attempt(lambda: caught(lambda: raiser(5)))
attempt(lambda: caught(lambda: raiser("text")))
attempt(lambda: caught(lambda: raiser(None)))
attempt(lambda: caught(lambda: raiser(int)))
attempt(lambda: caught(lambda: raiser(Custom)))
attempt(lambda: caught(lambda: raiser(NoSuper)))
attempt(lambda: caught(lambda: raiser(StopIteration)))
attempt(lambda: caught(lambda: raiser(KeyboardInterrupt)))
attempt(lambda: caught(lambda: raiser(SystemExit(5))).code)
attempt(lambda: caught(lambda: raiser(E("a"))).__traceback__.tb_next.tb_next.tb_next is None)
attempt(lambda: type(caught(lambda: raiser(E("a"))).__traceback__).__name__)
attempt(lambda: caught(lambda: raiser(E("a"))).__traceback__.tb_lineno > 0)
attempt(lambda: (caught(chain).__cause__, caught(chain).__context__ is caught(chain).__cause__, caught(chain).__suppress_context__))
attempt(lambda: (caught(context).__cause__, caught(context).__context__, caught(context).__suppress_context__))
attempt(lambda: (KeyError("a"), str(KeyError("a")), str(KeyError("a", "b")), str(KeyError()), str(KeyError(1)), str(KeyError("it's"))))
attempt(lambda: (StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value, StopIteration(1, 2).args))
attempt(lambda: (SystemExit().code, SystemExit(1).code, SystemExit(1, 2).code, SystemExit("x").code))
attempt(lambda: (OSError().errno, OSError(1).errno, OSError(1, "a").errno, OSError(1, "a").strerror, OSError(1, "a", "f").filename))
attempt(lambda: (str(OSError()), str(OSError(1)), str(OSError(1, "a")), str(OSError(1, "a", "f")), OSError(1, "a", "f").args))
attempt(lambda: (type(OSError(2, "a")), type(OSError(13, "a")), type(OSError(17, "a")), type(OSError(9999, "a")), type(OSError("a", 2))))
attempt(lambda: (FileNotFoundError("x").errno, FileNotFoundError(2, "x").errno, issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError))
attempt(lambda: (ImportError("a").name, ImportError("a", name="n", path="p").name, ImportError("a", name="n").msg, str(ImportError("a", name="n"))))
attempt(lambda: (ModuleNotFoundError("m", name="x").name, issubclass(ModuleNotFoundError, ImportError)))
attempt(lambda: (NameError("a").name, NameError("a", name="x").name, UnboundLocalError("a", name="y").name, AttributeError("a", name="n", obj=5).obj))
attempt(lambda: (UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"), str(UnicodeDecodeError("utf-8", b"abc", 1, 2, "why")), str(UnicodeEncodeError("ascii", "aé", 1, 2, "why")), str(UnicodeDecodeError("x", b"abcd", 1, 3, "why"))))
attempt(lambda: (UnicodeDecodeError("utf-8", b"abc", 1, 2, "why").start, UnicodeEncodeError("ascii", "aé", 1, 2, "why").object))
attempt(lambda: UnicodeDecodeError())
attempt(lambda: UnicodeDecodeError("utf-8", "text", 1, 2, "why"))
attempt(lambda: (SyntaxError("m", ("f", 1, 2, "text")).lineno, SyntaxError("m").msg, SyntaxError("m", ("f", 1, 2, "text")).text, str(SyntaxError("m", ("f", 1, 2, "text")))))
attempt(lambda: ([c.__name__ for c in ZeroDivisionError.__mro__], [c.__name__ for c in KeyError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__]))
attempt(lambda: (issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(RecursionError, RuntimeError), issubclass(NotImplementedError, RuntimeError), issubclass(IndexError, LookupError), issubclass(FloatingPointError, ArithmeticError), issubclass(StopAsyncIteration, Exception)))
attempt(lambda: (Exception.__doc__ is not None or True, Exception.__module__, E.__module__, E.__qualname__, Exception.__bases__, BaseException.__base__))
attempt(lambda: (isinstance(E(), BaseException), isinstance(E, type), callable(E), E.__call__("x")))
attempt(lambda: (BaseException("a"), Exception(1, "b"), Warning("w"), DeprecationWarning("d"), UserWarning().args))
attempt(lambda: (E("a").__init__("b"), E("a").__str__(), E("x", 1).__repr__(), E("a").__class__.__name__))
attempt(lambda: ("%s %r" % (E("a"), E("b")), "{} {!r}".format(E("a"), E("b")), [E("in list")], {"k": E("in dict")}))
attempt(lambda: (bool(E()), bool(E("")), len(E("a").args)))
attempt(lambda: len(E("a")))
attempt(lambda: E("a")[0])
attempt(lambda: E("a")())
attempt(lambda: E("a").message)
attempt(lambda: (sorted([E("b"), E("a")], key=str), max([E("b"), E("a")], key=lambda e: e.args)))
attempt(lambda: sorted([E("b"), E("a")]))
