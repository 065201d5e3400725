# Wrong calls of methods that are native in CPython.
import contextvars
from collections import OrderedDict


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


attempt("pop", lambda: OrderedDict().pop())
attempt("pop missing", lambda: OrderedDict().pop(1))
attempt("pop many", lambda: OrderedDict(a=1).pop("b", 2, 3))
attempt("pop default", lambda: OrderedDict(a=1).pop("b", None))
attempt("pop by name", lambda: OrderedDict(a=1, b=2).pop(key="a"))
attempt("pop default by name", lambda: OrderedDict(a=1).pop("b", default=3))
attempt("pop other name", lambda: OrderedDict(a=1).pop("b", other=3))
attempt("popitem", lambda: OrderedDict().popitem())
attempt("popitem many", lambda: OrderedDict(a=1).popitem(1, 2))
attempt("popitem other name", lambda: OrderedDict(a=1).popitem(first=False))
attempt("setdefault", lambda: OrderedDict(a=1).setdefault())
attempt("setdefault by name", lambda: OrderedDict(a=1).setdefault(key="b", default=2))
attempt("setdefault many", lambda: OrderedDict(a=1).setdefault(1, 2, 3))
attempt("run", lambda: contextvars.Context().run())
attempt("run what cannot be called", lambda: contextvars.Context().run(1))
attempt("run with too few", lambda: contextvars.Context().run(lambda x: x))
attempt("run by name", lambda: contextvars.Context().run(lambda callable: callable, callable=3))
