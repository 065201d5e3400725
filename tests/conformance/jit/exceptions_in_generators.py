"""Generators that raise, catch and are thrown into, resumed hot."""
import sys


def risky(i):
    if i % 3 == 0:
        raise KeyError(i)
    return i


def catches(n):
    for i in range(n):
        try:
            value = risky(i)
        except KeyError as error:
            value = -error.args[0]
        yield value


def around(n, log):
    for i in range(n):
        try:
            yield risky(i)
        except KeyError:
            log[0] += 1
            yield -1
            log[1] += 1
        finally:
            log[2] += 1


def in_handler(n):
    """While it waits in its handler, nothing of that is handled outside."""
    for i in range(n):
        try:
            raise ValueError(i)
        except ValueError as error:
            assert sys.exception() is error
            yield i
            assert sys.exception() is error
        assert sys.exception() is None or type(sys.exception()) is KeyError


def consume(n):
    log = [0, 0, 0]
    total = sum(catches(n)) + sum(around(n, log))
    for i in in_handler(n):
        assert sys.exception() is None
        total += i
    return total, log


print(consume(30), consume(2000))


def while_handling(n):
    """Resumed inside a handler, a generator sees what its caller handles."""

    def look():
        while True:
            yield sys.exception()

    looking = look()
    right = 0
    for i in range(n):
        right += next(looking) is None
        try:
            raise KeyError(i)
        except KeyError as error:
            right += next(looking) is error
    return right


print(while_handling(1500))


def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = ("caught", error.args[0], type(error.__context__).__name__)


def thrown(n):
    shapes = {}
    generator = echo()
    next(generator)
    for i in range(n):
        if i % 3 == 0:
            answer = generator.throw(ValueError(i % 2))
        elif i % 3 == 1:
            try:
                raise IndexError
            except IndexError:
                answer = generator.throw(ValueError("inside"))
        else:
            answer = generator.send("sent")
        shapes[answer] = shapes.get(answer, 0) + 1
    generator.close()
    return sorted(shapes.items(), key=str)


print(thrown(2000))
