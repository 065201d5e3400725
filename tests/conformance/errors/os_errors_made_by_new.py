"""Errors of the operating system whose classes define `__new__`, `__init__` or both: which of them takes the fields."""
import copy
import weakref


class ByNew(OSError):
    def __new__(cls, message, extra):
        made = OSError.__new__(cls, message)
        made.extra = extra
        return made


class ByInit(OSError):
    def __init__(self, message, extra):
        super().__init__(2, message)
        self.extra = extra


class ByBoth(OSError):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, 5, "from new")

    def __init__(self, *args, **kwargs):
        super().__init__(7, "from init")


class Plain(OSError):
    pass


for error in (ByNew("text", "extra"), ByNew(message="text", extra=1), ByInit("text", 2), ByBoth(), ByBoth(x=1),
              Plain(3, "text", "file"), FileNotFoundError(2, "gone")):
    print(type(error).__name__, error.args, error.errno, error.strerror, error, getattr(error, "extra", None))
error = OSError(1, "first", "file")
error.__init__(2, "second")
print(error, error.args)


# Copies of what is never copied.
class Thing:
    pass


thing = Thing()
thing.reference = weakref.ref(thing)
number = 1j
print(copy.copy(thing.reference) is thing.reference, copy.deepcopy(thing).reference is thing.reference)
print(copy.copy(number) is number, copy.deepcopy([number])[0] is number)
