# partial, reduce, lru_cache, cmp_to_key and wraps used together: introspection, nesting, keyword override, errors, recursion.
import functools
import operator


def show(*args, **kwargs):
    return args, kwargs


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


p = functools.partial(show, 1, 2, a=3)
q = functools.partial(p, 4, a=5, b=6)
print(p(), p(9, c=1), p(a=0), q(), q(7, a=8), q.func is show, q.args, q.keywords, p.keywords)
p.keywords["z"] = 26
p.extra = "attribute"
print(p(), p.__dict__, functools.partial(p)(), functools.partial(int, base=2)("1010"), functools.partial(print, "a", sep="-")("b"))
attempt(lambda: functools.partial())
attempt(lambda: functools.partial(5))
attempt(lambda: functools.partial(len)())
attempt(lambda: functools.partial(show, a=1).missing)
attempt(lambda: setattr(p, "args", ()))
print(list(map(functools.partial(pow, 2), range(6))), sorted(["bb", "a", "ccc"], key=len), list(filter(functools.partial(operator.lt, 2), range(5))))


class C:
    def method(self, *args):
        return type(self).__name__, args


print(functools.partial(C().method, 1)(2), functools.partial(C.method, C())(3))
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: f"({a}{b})", "abcd"), functools.reduce(operator.add, [], 5), functools.reduce(max, [3, 9, 2], 5), functools.reduce(lambda acc, x: {**acc, x: len(acc)}, "xyx", {}))
attempt(lambda: functools.reduce(operator.add, []))
attempt(lambda: functools.reduce(operator.add, 5))
attempt(lambda: functools.reduce(operator.add))
attempt(lambda: functools.reduce(5, [1, 2]))
attempt(lambda: functools.reduce(operator.add, [1, "a"]))
calls = []


@functools.lru_cache(maxsize=3)
def square(x, y=0):
    calls.append((x, y))
    return x * x + y


print([square(n) for n in (1, 2, 1, 3, 4, 1, 2)], calls, square.cache_info(), square.cache_parameters())
square(1, y=0), square(1, 0), square(x=1), square(1.0), square(True)
print(square.cache_info(), square.__wrapped__(5), square.__name__)
square.cache_clear()
print(square.cache_info())
attempt(lambda: square([]))
attempt(lambda: square())


@functools.lru_cache(None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@functools.cache
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


print([ways(n) for n in (5, 10, 50, 100)], ways.cache_info().currsize > 100)
failures = []


@functools.cache
def sometimes(n):
    failures.append(n)
    if len(failures) < 3:
        raise ValueError(n)
    return "worked"


for _ in range(4):
    attempt(lambda: sometimes(1))
print(failures)


def by_length_then_reverse(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a < b) - (a > b)


key = functools.cmp_to_key(by_length_then_reverse)
print(sorted(["b", "aa", "a", "ccc", "c", "ab"], key=key), max(["x", "zz", "ya"], key=key), key("a") < key("bb"), key("a") == key("a"), key("b").obj)
attempt(lambda: key("a") < 5)
attempt(lambda: hash(key("a")))
attempt(lambda: sorted([1, 2], key=key))


def timed(label):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            return label, f(*args, **kwargs)

        wrapper.calls = 0
        return wrapper

    return decorate


@timed("outer")
@timed("inner")
def add(a: int, b: int = 2) -> int:
    """Add two."""
    return a + b


add.tag = 1
print(add(1), add(1, b=5), add.calls, add.__wrapped__.calls, add.__name__, add.__doc__, add.__annotations__, add.__wrapped__.__wrapped__(4), add.__qualname__, add.__module__)
partial_wrapped = functools.update_wrapper(functools.partial(add, 10), add)
print(partial_wrapped.__name__, partial_wrapped(), partial_wrapped.__wrapped__ is add)
print(functools.WRAPPER_ASSIGNMENTS[:3], functools.WRAPPER_UPDATES)
