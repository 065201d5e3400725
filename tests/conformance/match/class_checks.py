# What is an instance in a class pattern says isinstance: hooks of metaclasses, registered classes, objects that claim a class.
import collections.abc


class Asking(type):
    def __instancecheck__(cls, x):
        print("asked about", type(x).__name__)
        return x == 3


class Three(metaclass=Asking):
    pass


class Claims:
    @property
    def __class__(self):
        return Claimed


class Claimed:
    __match_args__ = ("x",)
    x = 5


class Registered:
    def __len__(self):
        return 0


collections.abc.Sequence.register(Registered)


class Failing(type):
    def __instancecheck__(cls, x):
        raise KeyError("no answer")


class NoAnswer(metaclass=Failing):
    pass


def kind(x):
    match x:
        case Three():
            return "three"
        case Claimed(y):
            return "claimed", y
        case collections.abc.Sequence():
            return "sequence"
        case collections.abc.Callable():
            return "callable"
    return None


for x in 3, Claims(), Claimed(), [1], Registered(), len, 4.5:
    print(kind(x) if not isinstance(x, (Claims, Claimed, Registered)) else (type(x).__name__, kind(x))[1])

try:
    match 1:
        case NoAnswer():
            print("never")
except KeyError as error:
    print(error)
