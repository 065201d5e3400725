# Unpacking of everything into everything: in assignments by functions, in calls, in displays, with each message.
def one(x):
    a, = x
    return a


def two(x):
    a, b = x
    return a, b


def star_first(x):
    *a, b = x
    return a, b


def star_middle(x):
    a, *b, c = x
    return a, b, c


def star_last(x):
    a, b, *c = x
    return a, b, c


def nested(x):
    a, (b, *c), [d] = x
    return a, b, c, d


def empty(x):
    () = x
    return "empty"


def loop(x):
    return [(a, b) for a, b in x]


def loop_star(x):
    return [(a, b) for a, *b in x]


def positional(a, b, *c, d=0, **e):
    return a, b, c, d, e


class Iter:
    def __iter__(self):
        yield 1
        yield 2


class GetItem:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i * 10


class Fails:
    def __iter__(self):
        yield 1
        raise ValueError("in the middle")


class NotIter:
    def __iter__(self):
        return 5


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (one([1]), one("a"), one({5: 6}), one((x for x in "z"))))
attempt(lambda: one([]))
attempt(lambda: one([1, 2]))
attempt(lambda: one(5))
attempt(lambda: one(None))
attempt(lambda: (two([1, 2]), two("ab"), two({1: 2, 3: 4}), two({1, 1.5} and (1, 2)), two(range(2)), two(Iter()), two(GetItem()), two(iter([1, 2])), two(b"ab"), two(zip("ab", "cd")), two(map(str, [1, 2])), two({}.fromkeys("xy").items())))
attempt(lambda: two([1]))
attempt(lambda: two([1, 2, 3]))
attempt(lambda: two("a"))
attempt(lambda: two("abc"))
attempt(lambda: two(()))
attempt(lambda: two({}))
attempt(lambda: two({1: 2}))
attempt(lambda: two(range(3)))
attempt(lambda: two(5))
attempt(lambda: two(1.5))
attempt(lambda: two(None))
attempt(lambda: two(two))
attempt(lambda: two(int))
attempt(lambda: two(Fails()))
attempt(lambda: two(NotIter()))
attempt(lambda: two(x for x in range(1)))
attempt(lambda: two(x for x in range(10**9)))
attempt(lambda: two(iter(range(5))))
attempt(lambda: (star_first([1]), star_first([1, 2, 3]), star_first("abc"), star_first(Iter())))
attempt(lambda: star_first([]))
attempt(lambda: star_first(5))
attempt(lambda: (star_middle([1, 2]), star_middle([1, 2, 3, 4]), star_middle("abcd"), star_middle(GetItem())))
attempt(lambda: star_middle([1]))
attempt(lambda: star_middle([]))
attempt(lambda: star_middle(None))
attempt(lambda: (star_last([1, 2]), star_last(range(5))))
attempt(lambda: star_last([1]))
attempt(lambda: star_last("a"))
attempt(lambda: star_last(Fails()))
attempt(lambda: (nested([1, (2, 3, 4), [5]]), nested((1, "ab", "c")), nested([1, [2], (3,)])))
attempt(lambda: nested([1, (), [5]]))
attempt(lambda: nested([1, (2,), []]))
attempt(lambda: nested([1, (2,), [3, 4]]))
attempt(lambda: nested([1, 2, 3]))
attempt(lambda: nested([1, (2,)]))
attempt(lambda: (empty([]), empty(""), empty(()), empty({})))
attempt(lambda: empty([1]))
attempt(lambda: empty(5))
attempt(lambda: (loop([(1, 2), "ab", [3, 4]]), loop([]), loop({"ab": 1, "cd": 2}), loop({1: 2}.items()), loop(zip("ab", [1, 2])), loop(enumerate("a"))))
attempt(lambda: loop([(1, 2), (3,)]))
attempt(lambda: loop([1]))
attempt(lambda: loop("ab"))
attempt(lambda: loop(["ab", "abc"]))
attempt(lambda: loop(5))
attempt(lambda: loop_star([(1,), "abc", range(3)]))
attempt(lambda: loop_star([()]))
attempt(lambda: (positional(*[1, 2]), positional(*"ab"), positional(*[1], *[2, 3]), positional(1, *[2], 3, *[4]), positional(*{5: 6, 7: 8}), positional(*Iter()), positional(1, 2, **{"d": 3, "z": 4}), positional(**{"a": 1, "b": 2}), positional(*(1,), b=2), positional(*range(4), **{}), positional(b=1, *[0])))
attempt(lambda: positional(*5))
attempt(lambda: positional(*None))
attempt(lambda: positional(*[1]))
attempt(lambda: positional(*[1, 2], a=3))
attempt(lambda: positional(*[1, 2], **{"a": 3}))
attempt(lambda: positional(1, 2, **5))
attempt(lambda: positional(1, 2, **[("d", 1)]))
attempt(lambda: positional(1, 2, **{5: 1}))
attempt(lambda: positional(1, 2, **{"d": 1}, **{"d": 2}))
attempt(lambda: positional(*Fails()))
attempt(lambda: positional(*[], **{"b": 1}))
attempt(lambda: ([*[1], *"ab", *range(2), *{3: 4}, *()], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}))
attempt(lambda: [*5])
attempt(lambda: (*None,))
attempt(lambda: {*5})
attempt(lambda: {*[[]]})
attempt(lambda: {**5})
attempt(lambda: {**[1]})
attempt(lambda: {**None})
attempt(lambda: {**{"a": 1}, **{1: 2}})
attempt(lambda: [*Fails()])
attempt(lambda: print(*[1, 2], *"ab", sep="-"))
attempt(lambda: (max(*[1, 3], *[2]), sum([*range(3)]), len([*"abc", *"de"]), sorted([*{3, 1}, *(2,)])))
attempt(lambda: (lambda *a, **k: (a, k))(*[1], *(2,), x=3, **{"y": 4}))
attempt(lambda: (lambda a, *, b: (a, b))(*[1], **{"b": 2}))
attempt(lambda: (lambda a, *, b: (a, b))(*[1, 2]))
attempt(lambda: (lambda *a: a)(*[], *[], *""))
