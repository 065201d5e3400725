"""What goes wrong with classes, in CPython's words."""


class A:
    def __init__(self, v):
        self.v = v

    def method(self, x, *, key=1):
        return x


class Plain:
    pass


def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)


a = A(1)
for function in [
    lambda: A(),
    lambda: A(1, 2),
    lambda: Plain(1),
    lambda: a.nope,
    lambda: A.nope,
    lambda: a.method(),
    lambda: a.method(1, wrong=2),
    lambda: a(),
    lambda: a[0],
    lambda: len(a),
    lambda: iter(a),
    lambda: a + 1,
    lambda: -a,
    lambda: a < a,
    lambda: super(A, 5),
    lambda: isinstance(1, a),
    lambda: type("X", (5,), {}),
    lambda: type("X", (), {}, 1, 2),
    lambda: object.__new__(5),
    lambda: int.__new__(str),
    lambda: setattr(int, "x", 1),
]:
    attempt(function)


class BadInit:
    def __init__(self):
        return 5


attempt(BadInit)


class BadStr:
    def __str__(self):
        return 5


attempt(lambda: str(BadStr()))


class BadLen:
    def __len__(self):
        return -1


attempt(lambda: len(BadLen()))


class BadBool:
    def __bool__(self):
        return 1


attempt(lambda: bool(BadBool()))


class BadIter:
    def __iter__(self):
        return 5


attempt(lambda: list(BadIter()))
