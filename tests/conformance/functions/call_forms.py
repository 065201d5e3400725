# Every way to give arguments, against every kind of parameter.
def show(*args, **kwargs):
    return args, kwargs


def all_kinds(a, b=2, /, c=3, *d, e, f=6, **g):
    return a, b, c, d, e, f, g


def only_keywords(*, first, second="s", **rest):
    return first, second, rest


def attempt(label, call):
    try:
        print(label, call())
    except TypeError as error:
        print(label, "TypeError:", error)


pair, triple, empty = (10, 20), [1, 2, 3], {}
named = {"e": 50, "x": 0}
attempt("plain", lambda: all_kinds(1, e=5))
attempt("all", lambda: all_kinds(1, 2, 3, 4, 5, e=6, f=7, a=8, b=9, z=10))
attempt("star", lambda: all_kinds(*pair, e=1))
attempt("two stars", lambda: all_kinds(*pair, *triple, e=1))
attempt("mixed", lambda: all_kinds(0, *pair, 99, *triple, **named, f=2))
attempt("star after keyword", lambda: all_kinds(*pair, e=1, *triple))
attempt("two dicts", lambda: all_kinds(1, **named, **{"y": 1}))
attempt("same key twice", lambda: all_kinds(1, **named, **{"e": 1}))
attempt("key and keyword", lambda: all_kinds(1, e=4, **named))
attempt("iterables", lambda: show(*"ab", *range(2), *{5: 6}, *{7}, **empty))
attempt("not iterable", lambda: show(*5))
attempt("not a mapping", lambda: show(**[1]))
attempt("key is no string", lambda: show(**{1: 2}))
attempt("missing keyword", lambda: only_keywords())
attempt("positional to keyword-only", lambda: only_keywords(1, first=2))
attempt("defaults", lambda: only_keywords(first=1))
attempt("rest", lambda: only_keywords(first=1, second=2, third=3))
attempt("too few", lambda: all_kinds())
attempt("by name only", lambda: all_kinds(a=1, e=2))
attempt("near name", lambda: (lambda value, *, width=1: value)(1, widht=2))
attempt("no near name", lambda: (lambda value, *, width=1: value)(1, zzz=2))
attempt("positional-only by name", lambda: (lambda a, b, /, c: a)(1, b=2, a=1, c=3))
attempt("lambda kinds", lambda: (lambda a, /, b=1, *c, d=2, **e: (a, b, c, d, e))(1, 2, 3, d=4, a=5))

order = []


def note(value):
    order.append(value)
    return value


show(note(1), *[note(2)], note(3), k=note(4), *[note(5)], **{note("a"): note(6)}, l=note(7))
print(order)


def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


print(defaults(1), defaults(2), defaults(3, [], c={}), defaults(4))
print(defaults.__defaults__, defaults.__kwdefaults__)
arguments = [1, 2]
mapping = {"x": 1}


def change(*args, **kwargs):
    kwargs["y"] = args
    return kwargs


print(change(*arguments, **mapping), arguments, mapping)
print(show(*(), **{}), show(*[[]]), show(*[None], **{"None_": None}))
print(max(*triple), min(*pair, 5), print(*triple, sep="-", **{"end": "!\n"}))
