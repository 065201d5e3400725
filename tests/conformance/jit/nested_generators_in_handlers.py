# A generator that is left by machine code inside another one, while whoever resumes both is handling an exception: that
# exception belongs to neither of them.
from collections import Counter


def numbers(last):
    yield from list(map(lambda q: all(q for a in [last, q] if q == -2), [5, last]))


def context_of_thrown(last):
    generator = numbers(last)
    next(generator)
    try:
        generator.throw(ValueError)
    except ValueError as error:
        return repr(error.__context__)


def in_handler(operand):
    try:
        operand - "a"
    except TypeError:
        return context_of_thrown(operand)


print(Counter([in_handler(i) for i in range(300)]))
print(Counter([in_handler(str(i)) for i in range(300)]))
print(Counter([in_handler(i * 0.5) for i in range(300)]))


def pair(n):
    yield n
    yield n + n


def sums(items):
    for item in items:
        yield sum(pair(item))
        try:
            raise LookupError(item)
        except LookupError as error:
            yield repr(error), repr(error.__context__)


def walk(items):
    try:
        raise KeyError("around")
    except KeyError:
        generator = sums(items)
        seen = [next(generator), next(generator), next(generator, None)]
        try:
            generator.throw(ValueError("in"))
        except ValueError as error:
            return seen, repr(error.__context__)


for kind in (int, float, bool, complex):
    results = Counter(repr(walk([kind(1), kind(2)])) for _ in range(200))
    print(kind.__name__, results)
