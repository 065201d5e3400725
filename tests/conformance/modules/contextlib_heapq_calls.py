# contextlib, heapq and bisect functions with odd arguments.
import bisect
import contextlib
import heapq


@contextlib.contextmanager
def cm(x=1):
    yield x


@contextlib.contextmanager
def none():
    return
    yield


class Obj:
    def close(self):
        log.append("closed")


log = []


def use(m, f=lambda v: v):
    with m as v:
        return f(v)


def boom(v):
    raise ValueError(f"boom {v}")


def heap(xs):
    heapq.heapify(xs)
    return xs


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (use(cm()), use(cm(5)), use(cm(), boom)))
attempt(lambda: use(cm(), boom))
attempt(lambda: use(none()))
attempt(lambda: cm(1, 2))
attempt(lambda: (cm().__enter__(), type(cm()).__name__))
attempt(lambda: (use(contextlib.nullcontext()), use(contextlib.nullcontext(7)), use(contextlib.closing(Obj()), type).__name__, log))
attempt(lambda: use(contextlib.closing(5)))
attempt(lambda: use(contextlib.suppress(ValueError), boom))
attempt(lambda: use(contextlib.suppress(KeyError), boom))
attempt(lambda: use(contextlib.suppress(), boom))
attempt(lambda: use(contextlib.suppress(5), boom))
attempt(lambda: use(contextlib.ExitStack(), lambda s: [s.enter_context(cm(i)) for i in range(3)]))
attempt(lambda: use(contextlib.ExitStack(), lambda s: s.enter_context(5)))
attempt(lambda: (use(contextlib.ExitStack(), lambda s: s.callback(log.append, "called")) is log.append, log))
attempt(lambda: use(contextlib.ExitStack(), lambda s: s.push(5)))
attempt(lambda: use(contextlib.ExitStack(), lambda s: (s.callback(boom, 1), None)[1]))
attempt(lambda: use(contextlib.ExitStack(), lambda s: (s.push(lambda *e: True), boom(2))))
attempt(lambda: use(contextlib.redirect_stdout(None), lambda v: v))
attempt(lambda: use(5))
attempt(lambda: use(None))
attempt(lambda: use(cm))
attempt(lambda: use(contextlib.ExitStack))
attempt(lambda: contextlib.contextmanager(lambda: 5)().__enter__())
attempt(lambda: contextlib.contextmanager(lambda: iter([1, 2]))().__enter__())
attempt(lambda: (isinstance(contextlib.nullcontext(), contextlib.AbstractContextManager), issubclass(contextlib.ExitStack, contextlib.AbstractContextManager)))
attempt(lambda: (heap([3, 1, 2]), heap([]), heap([5, 4, 3, 2, 1])))
attempt(lambda: heap((1, 2)))
attempt(lambda: heap(5))
attempt(lambda: heap([1, "a"]))
attempt(lambda: (heapq.heappop(heap([3, 1, 2])), heapq.heappushpop(heap([3, 1]), 0), heapq.heappushpop([], 5), heapq.heapreplace(heap([3, 1]), 9)))
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heapreplace([], 1))
attempt(lambda: heapq.heappop(5))
attempt(lambda: heapq.heappush(5, 1))
attempt(lambda: heapq.heappush([1], "a"))
attempt(lambda: (heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(9, [1]), heapq.nsmallest(0, [1]), heapq.nlargest(-1, [1]), heapq.nlargest(1, []), heapq.nsmallest(1, "cab"), heapq.nlargest(2, "cab", key=ord), heapq.nsmallest(2, [(1, "b"), (1, "a")])))
attempt(lambda: heapq.nlargest(2, 5))
attempt(lambda: heapq.nlargest(2, [1, "a"]))
attempt(lambda: heapq.nlargest(2, [1], key=5))
attempt(lambda: (list(heapq.merge([1, 3], [2])), list(heapq.merge()), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "CC"], ["bbb"], key=len)), list(heapq.merge([1], [1.0], [True]))))
attempt(lambda: list(heapq.merge(5)))
attempt(lambda: list(heapq.merge([1], ["a"])))
attempt(lambda: heapq.merge([1], foo=1))
attempt(lambda: (bisect.bisect([1, 2, 3], 2), bisect.bisect_left([1, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect([], 1), bisect.bisect("abd", "c"), bisect.bisect((1, 3), 2), bisect.bisect([1, 2, 3], 2.5), bisect.bisect([1, 2, 3, 4], 1, 2), bisect.bisect([1, 2, 3, 4], 9, 0, 2), bisect.bisect([3, 2, 1], -2, key=lambda v: -v)))
attempt(lambda: bisect.bisect([1, 2], "a"))
attempt(lambda: bisect.bisect([1], 1, -1))
attempt(lambda: bisect.bisect([1], 1, 0, 9))
attempt(lambda: bisect.bisect([1, 2], 1, key=len))
attempt(lambda: bisect.bisect(5, 1))
attempt(lambda: (lambda xs: (bisect.insort(xs, 2), xs, bisect.insort_left(xs, 2.0), xs, bisect.insort(xs, 0, key=lambda v: v), xs))([1, 3]))
attempt(lambda: bisect.insort((1,), 2))
attempt(lambda: bisect.insort([1], "a"))
attempt(lambda: (bisect.insort is bisect.insort_right, bisect.bisect is bisect.bisect_right))
