# copy and deepcopy of everything, with hooks, cycles, slots and memo.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from fractions import Fraction

P = namedtuple("P", "x y")


class A:
    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return type(self) is type(o) and self.__dict__ == o.__dict__

    def __repr__(self):
        return f"A({self.x})"

    __hash__ = None


class S:
    __slots__ = ("a", "b")


class Copies:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


class State(A):
    def __getstate__(self):
        return {"x": self.x, "from": "state"}


class SetState(A):
    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class Refuses:
    def __deepcopy__(self, memo):
        raise TypeError("no copies")


def slots():
    s = S()
    s.a = [1]
    return s


def cycle():
    l = [1]
    l.append(l)
    return l


def shared():
    x = [1]
    return [x, x, (x,)]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (copy.copy(5), copy.copy("a"), copy.copy(None), copy.copy((1, [2])), copy.copy(len) is len, copy.copy(A) is A))
attempt(lambda: (copy.copy([1, [2]]), copy.copy({"a": [1]}), copy.copy({1, 2}), copy.copy(frozenset([1])), copy.copy(b"x"), copy.copy(range(3)), copy.copy(slice(1, 2)), copy.copy(...)))
attempt(lambda: ((lambda x: copy.copy(x)[0] is x[0])([[1]]), (lambda x: copy.deepcopy(x)[0] is x[0])([[1]])))
attempt(lambda: ((lambda t: copy.deepcopy(t) is t)((1, "a")), (lambda t: copy.deepcopy(t) is t)((1, [2])), (lambda t: copy.copy(t) is t)((1, [2]))))
attempt(lambda: (copy.copy(A([1])), copy.copy(A([1])) == A([1]), (lambda a: copy.copy(a).x is a.x)(A([1])), (lambda a: copy.deepcopy(a).x is a.x)(A([1])), copy.deepcopy(A(A([1])))))
attempt(lambda: (copy.copy(slots()).a, (lambda s: copy.copy(s).a is s.a)(slots()), (lambda s: copy.deepcopy(s).a is s.a)(slots()), hasattr(copy.copy(slots()), "b")))
attempt(lambda: (copy.copy(Copies()), copy.deepcopy(Copies()), copy.deepcopy([Copies(), Copies()])))
attempt(lambda: (vars(copy.copy(State(1))), vars(copy.deepcopy(State([1])))))
attempt(lambda: (vars(copy.copy(SetState(1))), vars(copy.deepcopy(SetState([1])))))
attempt(lambda: (copy.copy(NewArgs(1, [2])), type(copy.copy(NewArgs(1, 2))).__name__, copy.deepcopy(NewArgs(1, [2]))))
attempt(lambda: copy.deepcopy(Refuses()))
attempt(lambda: copy.deepcopy([1, Refuses()]))
attempt(lambda: copy.copy(Refuses()).__class__.__name__)
attempt(lambda: ((lambda c: (c is c[1], len(c), c[0]))(copy.deepcopy(cycle())), (lambda o, c: c is o)(*(lambda o: (o, copy.deepcopy(o)))(cycle()))))
attempt(lambda: ((lambda c: (c[0] is c[1], c[2][0] is c[0]))(copy.deepcopy(shared())), (lambda c: c[0] is c[1])(copy.copy(shared()))))
attempt(lambda: (copy.deepcopy({"a": {"b": [1, (2, [3])]}}), copy.deepcopy({1: {2: {3}}}), copy.deepcopy([None, True, 1.5, "s", b"b"])))
attempt(lambda: (copy.copy(deque([1, [2]], 5)), copy.deepcopy(deque([[1]])), copy.copy(Counter("aab")), copy.copy(OrderedDict(a=[1])), copy.copy(defaultdict(list, a=[1])), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(P(1, [2])), copy.deepcopy(P(1, [2])), copy.deepcopy(Fraction(1, 2)), copy.copy(Fraction(1, 3))))
attempt(lambda: (copy.deepcopy(lambda: 0).__name__, (lambda f: copy.deepcopy(f) is f)(lambda: 0), copy.copy(A.__init__) is A.__init__, copy.deepcopy(int)))
attempt(lambda: copy.copy(x for x in "a"))
attempt(lambda: copy.deepcopy(x for x in "a"))
attempt(lambda: copy.copy())
attempt(lambda: copy.deepcopy())
attempt(lambda: (copy.deepcopy([1], {}), copy.deepcopy([[1]], memo={})))
attempt(lambda: (lambda m, x: (copy.deepcopy(x, m) is copy.deepcopy(x, m), id(x) in m))({}, [1]))
attempt(lambda: (copy.copy(ValueError("a", 1)).args, repr(copy.deepcopy(KeyError([1]))), type(copy.copy(ValueError())).__name__))
attempt(lambda: (copy.replace(P(1, 2), x=5), copy.replace(P(1, 2))))
attempt(lambda: copy.replace(P(1, 2), z=5))
attempt(lambda: copy.replace(5))
attempt(lambda: copy.replace([1], x=1))
attempt(lambda: (copy.error is copy.Error, issubclass(copy.Error, Exception)))
