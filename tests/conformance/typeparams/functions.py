# Generic functions: their parameters, scopes, closures, defaults and names.
from typing import ParamSpec, TypeVar, TypeVarTuple


def plain[T](x: T) -> T:
    return x


T, = plain.__type_params__
print(T, type(T) is TypeVar, T.__name__, T.__bound__, T.__constraints__, T.has_default())
print(T.__infer_variance__, T.__covariant__, T.__contravariant__)
print(plain(3), plain.__annotations__ == {"x": T, "return": T}, plain.__qualname__, plain.__name__)


def many[A: int, B: (int, str), *Ts, **P](a: A, b: B = 1, *, c: Ts = 2) -> P:
    return A, B, Ts, P, a, b, c


A, B, Ts, P = many.__type_params__
print(type(Ts) is TypeVarTuple, type(P) is ParamSpec, many.__type_params__)
print(A.__bound__, A.__constraints__, B.__bound__, B.__constraints__)
print(many(1) == (A, B, Ts, P, 1, 1, 2), many(1, 5, c=6)[4:], many.__defaults__, many.__kwdefaults__)
print(sorted(many.__annotations__))


def only_keywords[T](*, x=1, y: T = 2):
    return x, y


print(only_keywords(), only_keywords(x=3), only_keywords.__kwdefaults__)


def outer[T](x: T):
    def inner[U](y: U, z: T) -> tuple:
        return T, U, x, y, z
    return inner


inner = outer(1)
print(inner(2, 3)[0] is outer.__type_params__[0], inner(2, 3)[1] is inner.__type_params__[0], inner(2, 3)[2:])
print(inner.__qualname__, inner.__code__.co_freevars)
print(outer(1).__type_params__ == outer(1).__type_params__)


def shadows[T]():
    T = 3
    return T


print(shadows(), shadows.__type_params__)


def default_outside[T](x=T):
    pass


print(default_outside.__defaults__[0] is T)


def decorated(f):
    print("decorating", f.__name__, f.__type_params__)
    return f


@decorated
def g[X](x: X):
    yield x
    yield X


print(list(g(1)))


async def coroutine[X](x: X):
    return X


try:
    coroutine(1).send(None)
except StopIteration as e:
    print(e.value, coroutine.__type_params__)


def lazily[T: missing, U = also_missing]():
    return T, U


T, U = lazily()
for get in lambda: T.__bound__, lambda: U.__default__:
    try:
        get()
    except NameError as e:
        print(e)
missing, also_missing = int, str
print(T.__bound__, U.__default__, T.__bound__ is int, U.has_default())
try:
    T
    print(X)
except NameError as e:
    print(e)

plain.__type_params__ = ()
print(plain.__type_params__)
try:
    plain.__type_params__ = [1]
except TypeError as e:
    print(e)
print((lambda: 0).__type_params__)


def count[T]():
    n = 0

    def up() -> T:
        nonlocal n
        n += 1
        return n
    return up


up = count()
print(up(), up(), up.__annotations__)
