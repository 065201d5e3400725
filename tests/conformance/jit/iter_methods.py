"""Loops and delegation over instances whose `__iter__` is a generator function, and over what takes their place."""


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


class Steps:
    def __init__(self, stop):
        self.stop = stop

    def __iter__(self):
        n = 0
        while n < self.stop:
            yield n
            n += 1


class Pairs(Steps):
    pass


class Reversed(Steps):
    def __iter__(self):
        for n in range(self.stop, 0, -1):
            yield n


class Listed:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Itself:
    def __init__(self, stop):
        self.n = 0
        self.stop = stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == self.stop:
            raise StopIteration
        self.n += 1
        return self.n


def tree(first, stop):
    if first >= stop:
        return None
    middle = (first + stop) // 2
    return Tree(tree(first, middle), middle, tree(middle + 1, stop))


def total(items):
    result = 0
    for item in items:
        result += item
    return result


def relayed(items):
    return (yield from items)


def count_of(items):
    return len([item for item in items])


def many(function, make, times=400):
    return sum(function(make()) for _ in range(times))


def main():
    whole = tree(0, 60)
    print(many(total, lambda: whole), list(tree(0, 5)))
    steps = Steps(6)
    print(many(total, lambda: steps), many(total, lambda: relayed(steps)), many(count_of, lambda: steps))
    # Others in their place.
    print(total(Pairs(4)), total(Reversed(4)), total(Listed([1, 2])), total(Itself(3)), total([5, 6]), total({7: 8}))
    others = [Steps(3), Pairs(4), Reversed(5)]
    print(sum(total(others[n % 3]) for n in range(900)), sum(total(relayed(others[n % 3])) for n in range(900)))
    # A shape that changes, and a class.
    steps.extra = 1
    print(total(steps), total(relayed(steps)))
    usual = Steps.__iter__
    Steps.__iter__ = lambda self: iter((self.stop, self.stop))
    print(many(total, lambda: steps), many(total, lambda: relayed(steps)))
    Steps.__iter__ = lambda self: [1, 2]
    for function in [total, lambda items: total(relayed(items))]:
        try:
            function(steps)
        except TypeError as error:
            print(error)
    Steps.__iter__ = usual
    print(many(total, lambda: steps), many(total, lambda: relayed(steps)))

    def failing(self):
        yield 1
        raise KeyError("stop")

    Pairs.__iter__ = failing
    try:
        total(Pairs(3))
    except KeyError as error:
        print(error, error.__traceback__.tb_next.tb_next is not None)
    iterator = iter(steps)
    print(type(iterator).__name__, iterator.__name__, iterator.__qualname__, next(iterator))
    iterator.close()


main()
