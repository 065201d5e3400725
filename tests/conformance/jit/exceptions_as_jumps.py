"""Exceptions whose handler is in the same hot function, or in one that the raising function is inlined into."""


class Refused(Exception):
    def __init__(self, reason, amount):
        super().__init__(reason)
        self.reason = reason
        self.amount = amount


class Late(Refused):
    pass


class Plain(ValueError):
    pass


def in_one_function(n):
    plain = odd = total = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise Plain(i)
            if i % 5 == 0:
                raise ValueError("five", i)
            total += i
        except Plain as error:
            plain += error.args[0]
        except ValueError as error:
            odd += len(error.args[0]) + error.args[1]
    return plain, odd, total


def pick(i):
    if i % 4 == 0:
        raise Refused("four", i)
    if i % 7 == 0:
        raise Late("seven", i)
    if i % 11 == 0:
        raise KeyError
    return i


def from_callee(n):
    seen = {}
    total = 0
    for i in range(n):
        try:
            total += pick(i)
        except Late as late:
            seen["late"] = seen.get("late", 0) + late.amount
        except (LookupError, Refused) as error:
            name = type(error).__name__
            seen[name] = seen.get(name, 0) + 1
            if name == "Refused":
                total += error.amount
    return seen, total


def through(i):
    return pick(i) + 1


def between(i):
    try:
        return through(i)
    except KeyError:
        return -1000


def two_levels(n):
    caught = total = 0
    for i in range(n):
        try:
            total += between(i)
        except Refused as error:
            caught += error.amount
            total -= 1
    return caught, total


def again(i):
    try:
        return through(i)
    except Refused:
        if i % 8 == 0:
            raise
        return 1
    except KeyError as error:
        raise error


def raised_again(n):
    caught = other = total = 0
    for i in range(n):
        try:
            total += again(i)
        except Refused as error:
            caught += error.amount
        except LookupError:
            other += 1
    return caught, other, total


for n in (10, 3000):
    print(in_one_function(n), from_callee(n), two_levels(n), raised_again(n))
