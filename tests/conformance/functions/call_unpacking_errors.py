"""Errors of * and ** in calls."""


def f(*args, **kwargs):
    return args, kwargs


def g(a, b):
    return a, b


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: f(*5))
attempt(lambda: f(*None))
attempt(lambda: f(**5))
attempt(lambda: f(**[1]))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(x=1, **{"x": 2}))
attempt(lambda: f(**{"x": 1}, **{"x": 2}))
attempt(lambda: g(1, *[2, 3]))
attempt(lambda: g(*[1], **{"a": 2}))
attempt(lambda: g(**{"a": 1, "c": 2}))
attempt(lambda: g(*[1, 2]))
attempt(lambda: g(b=1, *[0]))
nothing, text = None, "text"
attempt(lambda: nothing())
attempt(lambda: text())
attempt(lambda: (1).real())
attempt(lambda: [].append())
attempt(lambda: [].append(1, 2))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: {}.get())
attempt(lambda: f(*[1, 2], *"ab", k=1, **{}))

events = []


def note(x):
    events.append(x)
    return x


f(note(1), *[note(2)], note(3), k=note(4), **{"m": note(5)})
note(f)("x", y=note(6))
print([e for e in events if isinstance(e, int)])
