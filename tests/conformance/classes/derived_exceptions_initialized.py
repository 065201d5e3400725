# Built-in exception classes take their attributes from the arguments that they are initialized with.
class Missing(OSError):
    pass


class Wrapped(OSError):
    def __init__(self, name):
        super().__init__(2, "not there", name)


class Leave(SystemExit):
    def __init__(self, code, extra):
        super().__init__(code)
        self.extra = extra


class LeaveBare(SystemExit):
    def __init__(self, *args):
        super().__init__()


class Stop(StopIteration):
    def __init__(self, value):
        super().__init__(value * 2)


class Twice(OSError):
    def __init__(self, *args):
        super().__init__(*args)
        super().__init__(5, "five", "f", None, "g")


for error in (Missing(2, "no", "file"), Missing(2, "no"), Missing(1), Missing(1, "a", "f", None, "g"), Wrapped("f"),
              Twice(1, "one")):
    print(repr(error), str(error), error.args, error.errno, error.strerror, error.filename, error.filename2)
for error in (Leave(3, 4), LeaveBare(3), SystemExit(1, 2), SystemExit()):
    print(repr(error), error.args, error.code)
print(repr(Stop(3)), Stop(3).value)
error = ValueError(1)
error.__init__(2, 3)
print(repr(error), error.args)
error = StopIteration(1)
error.__init__(2)
print(repr(error), error.value)


def generate():
    return (yield)


g = generate()
next(g)
try:
    g.send("sent")
except StopIteration as stop:
    print(stop.value, stop.args)
