"""*args and **kwargs captured by wrappers, partial application and currying."""


def partial(f, *args, **kwargs):
    def call(*more, **extra):
        return f(*args, *more, **{**kwargs, **extra})

    return call


def target(*args, **kwargs):
    return args, sorted(kwargs.items())


p = partial(target, 1, 2, a=1)
print(p(), p(3, b=2), p(a="override"))
pp = partial(p, "x", c=3)
print(pp("y", d=4))


def curry(f, n):
    def collect(*args):
        if len(args) >= n:
            return f(*args)

        def more(*rest):
            return collect(*args, *rest)

        return more

    return collect


add3 = curry(lambda a, b, c: (a, b, c), 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3))


def options(**kwargs):
    def get(name, default=None):
        return kwargs.get(name, default)

    def set(name, value):
        kwargs[name] = value

    return get, set


source = {"depth": 3}
get, set = options(**source)
set("width", 9)
print(get("depth"), get("width"), get("missing", "none"), source)
