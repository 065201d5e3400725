# functools and operator functions with odd arguments, and what their results look like.
import functools
import operator


@functools.lru_cache(maxsize=2)
def cached(x, y=0):
    if x < 0:
        raise ValueError("negative")
    return x + y


@functools.wraps(len)
def wrapped(x):
    return x


def f(a, b, c=3):
    "doc f"
    return a, b, c


part = functools.partial(f, 1, c=9)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (part(2), part.func is f, part.args, part.keywords, functools.partial(part, 5)(), functools.partial(part, c=0)(2)))
attempt(lambda: part())
attempt(lambda: part(2, 3, 4))
attempt(lambda: part(2, d=1))
attempt(lambda: functools.partial())
attempt(lambda: functools.partial(5))
attempt(lambda: (functools.partial(f)(1, 2), functools.partial(f, a=1)(b=2), functools.partial(int, base=2)("101")))
attempt(lambda: part.missing)
attempt(lambda: (repr(functools.partial(int, "1", base=2)), repr(functools.partial(len))))
attempt(lambda: (functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.add, [], 5), functools.reduce(operator.add, ["a"]), functools.reduce(lambda a, b: a * b, range(1, 6), 1)))
attempt(lambda: functools.reduce(operator.add, []))
attempt(lambda: functools.reduce(operator.add))
attempt(lambda: functools.reduce(operator.add, 5))
attempt(lambda: functools.reduce(None, [1, 2]))
attempt(lambda: functools.reduce(operator.add, [1, "a"]))
attempt(lambda: functools.reduce(operator.add, [1], 2, 3))
attempt(lambda: (cached(1), cached(1), cached(2), cached(3), cached.cache_info(), cached.cache_parameters(), cached.cache_clear(), cached.cache_info()))
attempt(lambda: cached(-1))
attempt(lambda: cached([]))
attempt(lambda: cached())
attempt(lambda: cached(1, 2, 3))
attempt(lambda: (cached.__wrapped__(5), cached.__name__, callable(cached)))
attempt(lambda: functools.lru_cache(maxsize="a"))
attempt(lambda: functools.lru_cache(5)(len)("abc"))
attempt(lambda: functools.cache(lambda x: x)(3))
attempt(lambda: (wrapped.__name__, wrapped.__wrapped__ is len))
attempt(lambda: (functools.update_wrapper(lambda: 0, f).__name__, functools.update_wrapper(lambda: 0, f).__doc__, functools.update_wrapper(lambda: 0, 5).__name__))
attempt(lambda: sorted([1, 3, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
attempt(lambda: functools.cmp_to_key(5)(1) < functools.cmp_to_key(5)(2))
attempt(lambda: functools.cmp_to_key())
attempt(lambda: (operator.add(1, 2), operator.sub(5, 3), operator.mul("a", 3), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 3), operator.neg(1), operator.pos(-1), operator.abs(-2), operator.invert(5)))
attempt(lambda: (operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 3), operator.rshift(8, 2), operator.not_(1), operator.truth([]), operator.is_(1, 1), operator.is_not(1, None)))
attempt(lambda: (operator.eq(1, 1.0), operator.ne(1, 2), operator.lt("a", "b"), operator.le(1, 1), operator.gt(2, 1), operator.ge(1, 2), operator.contains([1], 1), operator.countOf("aab", "a"), operator.indexOf("abc", "c"), operator.concat([1], [2]), operator.length_hint([1, 2])))
attempt(lambda: operator.add(1, "a"))
attempt(lambda: operator.lt(1, "a"))
attempt(lambda: operator.neg("a"))
attempt(lambda: (operator.index(5), operator.index(True)))
attempt(lambda: operator.index(5.0))
attempt(lambda: operator.concat(1, 2))
attempt(lambda: operator.contains(5, 1))
attempt(lambda: operator.indexOf("abc", "z"))
attempt(lambda: operator.length_hint(5))
attempt(lambda: operator.length_hint(5, 3))
attempt(lambda: (operator.itemgetter(1)([5, 6]), operator.itemgetter(1, 0)([5, 6]), operator.itemgetter("a")({"a": 1}), operator.itemgetter(slice(1))([1, 2])))
attempt(lambda: operator.itemgetter(5)([1]))
attempt(lambda: operator.itemgetter("a")([1]))
attempt(lambda: (operator.attrgetter("real")(5), operator.attrgetter("real.imag")(5), operator.attrgetter("real", "imag")(5)))
attempt(lambda: operator.attrgetter("nope")(5))
attempt(lambda: operator.attrgetter(5))
attempt(lambda: (operator.methodcaller("upper")("a"), operator.methodcaller("split", ",", maxsplit=1)("a,b,c")))
attempt(lambda: operator.methodcaller("nope")("a"))
attempt(lambda: operator.methodcaller())
attempt(lambda: (operator.setitem([1, 2], 0, 5), operator.getitem([1, 2], 0), operator.delitem([1], 0)))
attempt(lambda: operator.getitem([1], 5))
attempt(lambda: operator.getitem({}, "k"))
attempt(lambda: (operator.iadd([1], [2]), operator.iadd(1, 2), operator.imul([1], 2), operator.isub(5, 2), operator.iand(6, 3), operator.ior({1}, {2}), operator.ixor(6, 3), operator.ipow(2, 3), operator.ilshift(1, 2)))
attempt(lambda: operator.iadd([1], 5))
attempt(lambda: (operator.call(len, "abc"), operator.call(f, 1, b=2)))
attempt(lambda: operator.call(5))
attempt(lambda: (operator.__add__(1, 2), operator.__name__ if hasattr(operator, "__name__") else 0))
attempt(lambda: (repr(operator.itemgetter(1)), repr(operator.attrgetter("a", "b")), repr(operator.methodcaller("m", 1, k=2))))
