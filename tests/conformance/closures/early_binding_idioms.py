"""Ways to capture a loop value early: a default argument, a factory, functools.partial."""

import functools


def by_default():
    return [lambda x, k=k: x * k for k in range(1, 4)]


def by_factory():
    def make(k):
        return lambda x: x * k

    return [make(k) for k in range(1, 4)]


def by_partial():
    def times(k, x):
        return x * k

    return [functools.partial(times, k) for k in range(1, 4)]


for build in (by_default, by_factory, by_partial):
    print(build.__name__, [f(10) for f in build()])

factories = by_factory()
print([f.__closure__[0].cell_contents for f in factories])
print([f.__defaults__ for f in by_default()])


def handlers():
    table = {}
    for name in ("start", "stop", "pause"):

        def handler(event, name=name, *, seen=[]):
            seen.append(event)
            return f"{name}<{event}>{len(seen)}"

        table[name] = handler
    return table, name


table, last = handlers()
for key in table:
    print(key, table[key]("click"), table[key]("key"))
print(last)
