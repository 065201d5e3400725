# Making exception groups: checks, attributes, texts, subclasses.
def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


EG, BEG = ExceptionGroup, BaseExceptionGroup
error, interrupt = ValueError("v"), KeyboardInterrupt("k")
for args in (), ("m",), ("m", 1), ("m", []), ("m", [1]), ("m", [error, ValueError]), (1, [error]), ("m", {error}), \
        ("m", [interrupt]), ("m", [error], 3), ("m", "ab"), ("m", ""), ("m", {}):
    attempt(lambda: repr(EG(*args)))
attempt(lambda: EG("m", (e for e in [error])))
attempt(lambda: repr(BEG("m", [error])))
attempt(lambda: repr(BEG("m", [error, interrupt])))
attempt(lambda: repr(EG("m", (error,))))

inner = EG("inner", [TypeError(1), error])
outer = EG("outer", [inner, OSError(2, "no")])
print(outer, "|", inner, "|", EG("one", [error]))
print(repr(outer))
print(outer.message, outer.exceptions, outer.args)
print(type(outer.exceptions), outer.exceptions[0] is inner)
source = [error]
made = EG("m", source)
source.append(1)
print(made.exceptions, made.args, made)
for name in "message", "exceptions":
    attempt(lambda: setattr(made, name, 3))
print(EG.__mro__, EG.__bases__, BEG.__bases__, sep="\n")
print(issubclass(EG, Exception), issubclass(BEG, Exception), isinstance(made, BEG))


class Plain(EG):
    pass


class Base(BEG):
    pass


class Coded(EG):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Coded(self.message, exceptions, self.code)


class Both(EG, ValueError):
    pass


attempt(lambda: Plain("p", [interrupt]))
attempt(lambda: Both("p", [interrupt]))
attempt(lambda: repr(Plain("p", [error])))
attempt(lambda: repr(Base("b", [error])))
attempt(lambda: repr(Base("b", [interrupt])))
attempt(lambda: Coded("c", [error], 7).code)
attempt(lambda: repr(Both("both", [error])))
attempt(lambda: repr(Plain("p", [error]).derive([interrupt])))
attempt(lambda: repr(Plain("p", [error]).derive([error])))
made = EG("noted", [error])
made.add_note("a note")
print(made.__notes__)
try:
    raise made from outer
except EG as e:
    print(e.__cause__ is outer, e.__traceback__ is not None)
try:
    raise made
except ValueError:
    print("never")
except Exception as e:
    print("plain except", e)
