"""A `__next__` that is too large to be inlined in loops, or calls itself, and what leaves it."""


class Large:
    def __init__(self, left, error=StopIteration):
        self.left, self.error = left, error

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise self.error(self.left)
        self.left -= 1
        total = 0
        total += self.left * 1 if self.left & 2 else 1
        total += self.left * 2 if self.left & 4 else 2
        total += self.left * 3 if self.left & 8 else 3
        total += self.left * 4 if self.left & 16 else 4
        total += self.left * 5 if self.left & 1 else 5
        total += self.left * 6 if self.left & 2 else 6
        total += self.left * 7 if self.left & 4 else 7
        total += self.left * 8 if self.left & 8 else 8
        total += self.left * 9 if self.left & 16 else 9
        total += self.left * 10 if self.left & 1 else 10
        total += self.left * 11 if self.left & 2 else 11
        total += self.left * 12 if self.left & 4 else 12
        total += self.left * 13 if self.left & 8 else 13
        total += self.left * 14 if self.left & 16 else 14
        total += self.left * 15 if self.left & 1 else 15
        return total


class Tree:
    """Its `__next__` goes over a smaller one."""

    def __init__(self, depth):
        self.depth, self.left = depth, 2

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        total = 1
        if self.depth:
            for count in Tree(self.depth - 1):
                total += count
        return total


def summed(make, rounds):
    total = 0
    for n in range(rounds):
        for x in make(n % 6):
            total += x
        else:
            total += 10_000
    return total


def guarded(errors, rounds):
    total, met = 0, {}
    for n in range(rounds):
        try:
            for x in Large(n % 3, errors[n % len(errors)]):
                total += x
            else:
                met["end"] = met.get("end", 0) + 1
        except Exception as error:
            traceback, lines = error.__traceback__, []
            while traceback is not None:
                lines.append(traceback.tb_lineno)
                traceback = traceback.tb_next
            key = type(error).__name__, *lines, error.__context__
            met[key] = met.get(key, 0) + 1
    return total, met


def passed_on(error, rounds):
    """An exception leaves the function whose loop it has come to."""
    total = 0
    for n in range(rounds):
        for x in Large(3, error if n == rounds - 1 else StopIteration):
            total += x
    return total


def generated(make, rounds):
    for n in range(rounds):
        for x in make(n % 4):
            yield x


print(summed(Large, 2_000), summed(lambda n: Tree(n % 3), 1_000), sum(generated(Large, 1_500)))
print(guarded([StopIteration], 1_500))
print(guarded([StopIteration, KeyError, ValueError, StopAsyncIteration], 3_000))
for error in StopIteration, ZeroDivisionError:
    for _ in range(3):
        try:
            print(passed_on(error, 1_200))
        except ZeroDivisionError as caught:
            print(repr(caught), caught.__traceback__.tb_next.tb_lineno - passed_on.__code__.co_firstlineno)
print(sum(generated(Tree, 500)), sum(x for x in Large(1_500)), len([x for x in Large(1_500)]))
