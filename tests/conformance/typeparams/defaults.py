# Defaults of type parameters (PEP 696).
from typing import NoDefault, TypeVar


class C[T = int, **P = [int, str]]:
    pass


def starred[*Ts = *(str,)]():
    return Ts


T, P = C.__type_params__
print(T.__default__, P.__default__, starred().__default__)
print(T.has_default(), P.has_default(), starred().has_default())


def f[A, B = A, C: str = B]():
    return A, B, C


A, B, D = f()
print(A.__default__ is NoDefault, A.has_default(), B.__default__ is A, D.__default__ is B, D.__bound__)


def lazy[T = 1 / 0]():
    return T


T = lazy()
print(T.has_default())
for _ in range(2):
    try:
        T.__default__
    except ZeroDivisionError as e:
        print(e)

calls = []


def once[T: calls.append("bound") = calls.append("default")]():
    return T


T = once()
print(calls)
T.__bound__, T.__bound__, T.__default__, T.__default__
print(calls)
explicit = TypeVar("explicit", default=int)
print(explicit.__default__, explicit.has_default(), TypeVar("none").__default__ is NoDefault)


class Scope:
    here = "in the class"

    def m[T = here](self):
        return T

    def n[T: (here, int)](self):
        return T


print(Scope().m().__default__, Scope().n().__constraints__)
