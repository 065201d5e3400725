# Exceptions are handled while generators are stepped: in functions that they call, and in the generators themselves.
import sys


class Odd(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def risky(n):
    if n % 3 == 0:
        raise Odd(n)
    return 100 // (n % 5)


def safe(n):
    try:
        return risky(n)
    except (Odd, ZeroDivisionError) as error:
        return -error.args[0] if isinstance(error, Odd) else -1


def current():
    return type(sys.exception()).__name__


def watched(n):
    try:
        return risky(n)
    except Odd as odd:
        inside = current()
        try:
            {}[n]
        except KeyError as missing:
            inside += current() + type(missing.__context__).__name__
        return inside + current() + str(odd.n)
    except ZeroDivisionError:
        return current()
    finally:
        n = None


def own(items):
    for item in items:
        try:
            value = risky(item)
        except Odd as odd:
            value = odd.n + 1
        except ZeroDivisionError:
            value = current()
        yield value, current()


def nested(items):
    for item in items:
        try:
            try:
                value = risky(item)
            finally:
                item = -1
        except Odd as odd:
            try:
                raise LookupError(odd.n) from odd
            except LookupError as outer:
                value = outer.args[0] + outer.__cause__.n
            if sys.exception() is not odd:
                value = "lost"
        except ZeroDivisionError:
            value = item
        yield value


def waiting(items):
    for item in items:
        try:
            risky(item)
        except Odd:
            yield current()
            yield current()
        except ZeroDivisionError:
            pass
        yield current()


def changing(items):
    kinds = [1, 2.5, "s", None, (1,)]
    for item in items:
        try:
            risky(item)
            value = item
        except Odd:
            kind = kinds[item // 50 % 5] if item > 600 else 1
            value = kind + kind if kind is not None else current()
        except ZeroDivisionError:
            value = current()
        yield value
        if sys.exception() is not None:
            yield current()


def last(items):
    for item in items:
        try:
            risky(item)
        except Odd as odd:
            if odd.n > 200:
                return "returned"
        except ZeroDivisionError:
            continue
        yield item
    return "ended"


def outer(items):
    result = yield from last(items)
    yield result


def raising(items):
    for item in items:
        try:
            risky(item)
        except Odd as odd:
            if odd.n > 900:
                raise
            if odd.n > 800:
                raise ValueError(odd.n)
        except ZeroDivisionError:
            pass
        yield item


def inner(n):
    for i in range(n, n + 3):
        try:
            risky(i)
            yield i
        except Odd as odd:
            value = odd.n
        except ZeroDivisionError:
            value = 0
    yield value


def around(items):
    for item in items:
        try:
            risky(item)
        except Odd as odd:
            found = sum(inner(odd.n)) + sum(safe(i) for i in range(3))
            found += sys.exception() is odd
        except ZeroDivisionError:
            found = sum(inner(item))
        else:
            found = 0
        yield found


def handling(make, n):
    # All of it while another exception is handled.
    try:
        raise SystemError("outer")
    except SystemError as error:
        result = make(n)
        same = sys.exception() is error
        try:
            raise
        except SystemError as again:
            return result, same and again is error


def shown(values):
    values = list(values)
    return values[:7], values[-4:], len(values), sum(map(len, map(str, values)))


def summed(n):
    return sum(safe(i) for i in range(n))


def texts(n):
    return shown(watched(i) for i in range(n))


def stopped(n):
    got = []
    try:
        for value in raising(range(n)):
            got.append(value)
    except (Odd, ValueError) as error:
        got.append((type(error).__name__, error.args, type(error.__context__).__name__))
    return got[-2:]


for make in (
    summed,
    texts,
    stopped,
    lambda n: shown(own(range(n))),
    lambda n: shown(nested(range(n))),
    lambda n: shown(waiting(range(n))),
    lambda n: shown(changing(range(n))),
    lambda n: shown(outer(range(n))),
    lambda n: shown(around(range(n))),
    lambda n: shown(x for x in own(range(n)) if x != 3),
):
    for n in (20, 1000):
        print(make(n))
    print(handling(make, 900), sys.exception())
