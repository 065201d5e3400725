# The methods by which classes take part in copying: __copy__, __reduce__, __getstate__, __replace__ and others.
import copy


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return ["deep", type(memo).__name__]


class State:
    def __init__(self):
        self.kept, self.dropped = [1], 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.kept = state["kept"]
        self.restored = True


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ("reduced", *self.args), {"more": [1]}, None, None


class Argued:
    def __new__(cls, a, *, b=0):
        self = object.__new__(cls)
        self.made = (a, b)
        return self

    def __getnewargs_ex__(self):
        return (self.made[0],), {"b": self.made[1]}


class Demanding:
    def __new__(cls, needed):
        return object.__new__(cls)


class Singleton:
    def __reduce__(self):
        return "SINGLETON"


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]))
for x in (State(), Reduced(5), Argued(1, b=2)):
    print(copy.copy(x).__dict__, copy.deepcopy(x).__dict__)
one = Singleton()
print(copy.copy(one) is one, copy.deepcopy(one) is one, copy.copy(Hooks) is Hooks)
try:
    copy.copy(Demanding(1))
except TypeError as e:
    print(type(e).__name__, e)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __replace__(self, /, **changes):
        return Point(**{**self.__dict__, **changes})


print(copy.replace(Point(1, 2), y=5).__dict__, copy.replace(Point(1, 2)).__dict__)
try:
    copy.replace(Point(1, 2), z=5)
except TypeError as e:
    print(type(e).__name__, e)
try:
    copy.replace(Hooks())
except TypeError as e:
    print(type(e).__name__, e)
