# Decorators that look at keyword arguments, or change them, before they pass them on.


def target(*args, **kwargs):
    return sum(args) + sum(len(name) * value for name, value in kwargs.items())


def named(first, *, second=2, third=3):
    return first * 100 + second * 10 + third


def reads(function):
    def inner(*args, **kwargs):
        seen = 1 if "second" in kwargs else 0
        return seen + kwargs.get("second", 5) + len(kwargs) + function(*args, **kwargs)

    return inner


def checks(rules):
    def decorate(function):
        def inner(*args, **kwargs):
            for name, rule in rules.items():
                if name in kwargs and not rule(kwargs[name]):
                    raise ValueError(f"{name} is {kwargs[name]}")
            return function(*args, **kwargs)

        return inner

    return decorate


def replaces(function):
    def inner(*args, **kwargs):
        if kwargs["second"] % 3 == 0:
            kwargs["second"] = -1
        return function(*args, **kwargs)

    return inner


def adds(function):
    def inner(*args, **kwargs):
        kwargs.setdefault("third", 7)
        return function(*args, **kwargs)

    return inner


def removes(function):
    def inner(*args, **kwargs):
        if kwargs["second"] % 2:
            del kwargs["second"]
        return function(*args, **kwargs)

    return inner


def reorders(function):
    def inner(*args, **kwargs):
        kwargs["second"] = kwargs.pop("second") + 1
        return function(*args, **kwargs)

    return inner


def extends(function):
    def inner(*args, **kwargs):
        assert kwargs
        return function(*args, extra=len(kwargs), **kwargs)

    return inner


def repeats(function):
    def inner(*args, **kwargs):
        assert kwargs
        return function(*args, second=1, **kwargs)

    return inner


def keeps(function):
    kept = []

    def inner(*args, **kwargs):
        if len(kept) < 3:
            kept.append(kwargs)
        result = function(*args, **kwargs)
        for old in kept:
            old["second"] = 0
        return result

    return inner, kept


def run(function, rounds=700):
    total = errors = 0
    for n in range(rounds):
        try:
            total += function(n, second=n % 5, third=1)
            if n % 3 == 0:
                total += function(n, second=n % 11)
        except (KeyError, TypeError, ValueError) as error:
            errors += len(str(error))
    return total, errors


for decorate in (reads, checks({"second": lambda n: n != 4, "none": bool}), replaces, adds, removes, reorders):
    print(run(decorate(target)), run(decorate(named)), run(decorate(reads(decorate(named)))))
print(run(extends(target)), run(extends(named)))
print(run(repeats(target)), run(repeats(named)))
kept_by, kept = keeps(target)
print(run(kept_by), kept)


def order(**kwargs):
    return list(kwargs)


def last_first(function):
    def inner(**kwargs):
        if len(kwargs) > 1:
            kwargs["a"] = kwargs.pop("a")
        return function(**kwargs)

    return inner


ordered = last_first(order)
found = set()
for n in range(1500):
    found.add(tuple(ordered(a=1, b=n)))
    found.add(tuple(ordered(b=n, a=1)))
    found.add(tuple(ordered(a=n)))
print(sorted(found))
