# Exceptions that hot code makes: of plain classes in machine code, of all others in the general way.
class Refused(Exception):
    def __init__(self, reason, amount):
        super().__init__(reason)
        self.reason, self.amount = reason, amount


class Plain(ValueError):
    pass


class Silent(Exception):
    def __init__(self, *args):
        self.count = len(args)


class Made(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, "new", *args)
        made.how = "__new__"
        return made


class Stop(StopIteration):
    def __init__(self, value):
        super().__init__(value, "more")


class Missing(OSError):
    pass


class Key(KeyError):
    def __str__(self):
        return "no " + self.args[0]


class Slotted(LookupError):
    __slots__ = ("place",)

    def __init__(self, place):
        self.place = place


class Mixin:
    def __init__(self, text):
        super().__init__(text * 2)
        self.mixed = True


class Mixed(Mixin, RuntimeError):
    pass


def raised(make, n):
    kept = []
    for i in range(n):
        try:
            make(i)
        except Exception as error:
            kept.append((type(error).__name__, error.args, str(error)))
    return kept[-1], len(kept)


def refuse(i):
    raise Refused("limit", i)


def plain(i):
    raise Plain(i, "two")


def bare(i):
    raise Plain


def silent(i):
    raise Silent(i, i)


def made(i):
    raise Made(i)


def stop(i):
    raise Stop(i)


def missing(i):
    raise Missing(2, "none", "file")


def key(i):
    raise Key("k%d" % i)


def slotted(i):
    raise Slotted(i)


def mixed(i):
    raise Mixed("ab")


def value(i):
    raise ValueError("value", i)


def group(i):
    raise ExceptionGroup("group", [ValueError(i)])


for function in (refuse, plain, bare, silent, made, stop, missing, key, slotted, mixed, value, group):
    print(function.__name__, raised(function, 1200))


def details(n):
    total = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise Refused("a", i)
            elif i % 3 == 1:
                raise Slotted(i)
            raise Stop(i)
        except Refused as error:
            total += error.amount
        except Slotted as error:
            total += error.place * 2
        except Stop as error:
            total += error.value * 3
    return total


print(details(3000))


# What a class changes is seen by code that was compiled before.
def changed(n):
    for i in range(n):
        try:
            raise Plain(i)
        except Plain as error:
            last = error
    return last.args, vars(last)


print(changed(1500))
Plain.__init__ = lambda self, i: setattr(self, "later", i)
print(changed(1500))
Plain.__new__ = lambda cls, i: ValueError.__new__(cls, "other")
print(changed(1500))
del Plain.__init__, Plain.__new__
print(changed(1500))


def wrong(n):
    for i in range(n):
        try:
            if i == n - 1:
                raise Refused("one argument")
            raise Refused("two", i)
        except Refused:
            pass


try:
    wrong(1500)
except TypeError as error:
    print(error)
errors = [Refused("kept", i) for i in range(1500)]
print(errors[-1].args, vars(errors[7]), len({id(error) for error in errors}), repr(errors[3]))


def initialized(i):
    class Bad(Exception):
        def __init__(self):
            return i

    raise Bad()


print(raised(initialized, 400))
