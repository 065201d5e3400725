# functools.lru_cache, wraps and partial: attributes, limits, keys, and what they do to functions.
import functools


def attempt(f):
    try:
        return f()
    except (TypeError, AttributeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


@functools.lru_cache(maxsize=2)
def square(n, *, power=2):
    "Squares."
    calls.append(n)
    return n**power


calls = []
print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.cache_parameters())
print(square.__name__, square.__doc__, square.__module__, square.__qualname__, square.__wrapped__(5), square.__wrapped__.__name__, sorted(square.__dict__))
print(square(2, power=3), square(2, power=2), square(power=2, n=2), square.cache_info(), square.cache_clear(), square.cache_info())
square.mark, square.__doc__, square.__name__ = "set", "New doc.", "renamed"
print(square.mark, square.__doc__, square.__name__, "mark" in square.__dict__, hasattr(square.__wrapped__, "mark"))
del square.mark
print(attempt(lambda: square.mark), attempt(lambda: square([])), attempt(lambda: square()), attempt(lambda: functools.lru_cache(5.5)), attempt(lambda: functools.lru_cache(maxsize="x")))
typed = functools.lru_cache(typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed.cache_info(), typed.cache_parameters())
none = functools.lru_cache(maxsize=0)(lambda x: x)
print(none(1), none(1), none.cache_info(), functools.lru_cache(-5)(len).cache_parameters())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


def decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        "Wrapper doc."
        return "<", function(*args, **kwargs), ">"

    wrapper.extra = 1
    return wrapper


@decorator
@decorator
def greet(name, greeting="hello"):
    "Greets."
    return f"{greeting} {name}"


greet.own = "attribute"
print(greet("x"), greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__("y"), sorted(greet.__dict__), greet.__wrapped__.extra)
part = functools.partial(greet.__wrapped__.__wrapped__, greeting="hi")
again = functools.partial(part, "z")
print(part("a"), part("a", greeting="yo"), again(), again.func is part.func, again.args, again.keywords, attempt(lambda: again("b", "c")), attempt(lambda: functools.partial()), attempt(lambda: functools.partial(5)))
part.note = "n"
print(part.note, attempt(lambda: part.__name__), functools.update_wrapper(part, greet).__name__, part.__doc__, part.__wrapped__ is greet, sorted(part.__dict__))
wrapped = functools.wraps(greet, assigned=("__name__", "missing"), updated=())(lambda: 0)
print(wrapped.__name__, wrapped.__doc__, wrapped.__dict__.keys() == {"__wrapped__"}, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
print(attempt(lambda: functools.wraps(greet, updated=("nothing",))(lambda: 0)), functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.reduce(max, [], 0), attempt(lambda: functools.reduce(max, [])), attempt(lambda: functools.reduce(max, 5)))
key = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), sorted("bca", key=functools.cmp_to_key(lambda a, b: ord(b) - ord(a))), key(1) < key(2), key(1) == key(1), key(5).obj, attempt(lambda: key(1) < 5), attempt(lambda: hash(key(1))))
reentrant = functools.lru_cache(maxsize=None)(lambda n: n and reentrant(n - 1) + 1)
print(reentrant(30), reentrant.cache_info().currsize, reentrant.cache_info()[:2], reentrant.cache_info().hits)
