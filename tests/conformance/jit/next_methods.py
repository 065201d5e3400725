"""Loops over instances whose class has a `__next__`, in hot code."""


class Counter:
    def __init__(self, stop):
        self.left = stop

    def __iter__(self):
        return self

    def __next__(self):
        if self.left <= 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Made(Counter):
    def __next__(self):
        if self.left <= 0:
            raise StopIteration(self.left, "made")
        self.left -= 1
        return self.left * 2


class Doubling:
    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items) * 2


class Node:
    def __init__(self, value, next):
        self.value, self.next = value, next


class Nodes:
    def __init__(self, node):
        self.node = node

    def __iter__(self):
        return self

    def __next__(self):
        node = self.node
        if node is None:
            raise StopIteration
        self.node = node.next
        return node.value


class Linked:
    def __init__(self, values):
        self.head = None
        for value in values:
            self.head = Node(value, self.head)

    def __iter__(self):
        return Nodes(self.head)


class Indexed:
    def __init__(self, items):
        self.items, self.at = items, -1

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        try:
            return self.items[self.at]
        except IndexError:
            raise StopIteration from None


class Failing(Counter):
    def __next__(self):
        if self.left % 7 == 0:
            raise KeyError(self.left) if self.left else StopIteration
        self.left -= 1
        return self.left


class Helped(Counter):
    def __next__(self):
        self.check()
        self.left -= 1
        return self.left

    def check(self):
        if self.left == 0:
            raise StopIteration("by a helper")


class Yielding(Counter):
    def __iter__(self):
        return (x for x in range(self.left))


def summed(make, rounds):
    total = 0
    for n in range(rounds):
        for x in make(n % 5):
            total += x
        else:
            total += 1000
    return total


def handled(make, rounds):
    total, errors = 0, []
    for n in range(rounds):
        try:
            for x in make(n % 20):
                total += x
        except KeyError as error:
            traceback, depth = error.__traceback__, 0
            while traceback is not None:
                depth += traceback.tb_lineno
                traceback = traceback.tb_next
            errors.append((error.args[0], depth))
    return total, len(errors), sorted(set(errors))


def long(iterator):
    total = 0
    for x in iterator:
        total += x & 3
        if x == 17:
            continue
    return total


def nested(rounds):
    pairs = 0
    for x in Counter(rounds):
        for y in Made(3):
            for z in Linked("ab"):
                pairs += x * y + len(z)
            if y == 2:
                break
        else:
            pairs += 1
    return pairs


def generated(iterator):
    for x in iterator:
        if x % 3:
            yield x


def in_generators(rounds):
    total = 0
    for n in range(rounds):
        total += sum(generated(Counter(n % 4)))
        for x in generated(Doubling([1, 2, n])):
            total += x
        total += sum([x for x in Made(2)]) + len({x: 1 for x in Counter(2)}) + sum(x for x in Indexed((1, 2)))
    return total


class ByLoop(Counter):
    """Its `__next__` goes over others."""

    def __next__(self):
        for x in Counter(self.left):
            if x & 1:
                self.left -= 1
                return x
        raise StopIteration


def mixed(iterables, rounds):
    counts = [0] * len(iterables)
    for n in range(rounds):
        for x in iterables[n % len(iterables)]():
            counts[n % len(iterables)] += 1
    return counts


class Gen(Counter):
    def __next__(self):
        yield 1


def of_generators(rounds):
    kinds, count = set(), 0
    for x in Gen(0):
        kinds.add(type(x).__name__)
        count += 1
        if count == rounds:
            return kinds, count


print(summed(Counter, 3_000), summed(Made, 3_000), summed(lambda n: Doubling([n, 2]), 2_000))
print(summed(lambda n: Linked(range(n)), 2_000), summed(lambda n: Indexed([n, 1]), 2_000), summed(Helped, 2_000))
print(summed(Yielding, 2_000), summed(ByLoop, 2_000))
print(handled(Failing, 3_000), handled(Counter, 2_000))
print(long(Counter(5_000)), long(Doubling(range(5_000))), long(Linked(range(3_000))), long(Indexed(range(3_000))))
print(nested(1_500), in_generators(1_200), of_generators(1_500))
print(mixed([lambda: Counter(2), lambda: [1, 2], lambda: Made(1), lambda: Linked("abc"), lambda: {4}], 4_000))
try:
    print(summed(lambda n: Failing(9) if n == 4 else Counter(n), 3_000))
except KeyError as error:
    print(repr(error), error.__context__)


def changing(rounds):
    """`__next__` is replaced, and the class, while the loop runs."""
    seen = []

    class Own(Counter):
        pass

    iterator = Own(rounds)
    for x in iterator:
        if x == rounds - 1_500:
            Own.__next__ = Made.__next__
        if x == rounds - 3_000:
            iterator.__class__ = Indexed
            iterator.items, iterator.at = [7, 8], -1
        if x % 500 == 0 or x < 10:
            seen.append(x)
    return seen


print(changing(4_000))


class Kept(Counter):
    """Keeps the exceptions that end its loops."""

    kept = []

    def __next__(self):
        if self.left == 0:
            stop = StopIteration(self)
            self.kept.append(stop)
            raise stop
        self.left -= 1
        return self.left


print(summed(Kept, 2_000), len(Kept.kept), {type(stop.value) for stop in Kept.kept})
print({(stop.__traceback__.tb_lineno, stop.__traceback__.tb_next, stop.__context__) for stop in Kept.kept})


def in_handler(rounds):
    """Loops begin and end while an exception is handled."""
    total, contexts = 0, set()
    for n in range(rounds):
        try:
            raise ValueError(n)
        except ValueError as error:
            for x in Kept(2):
                total += x
            contexts.add(Kept.kept[-1].__context__ is error)
            for x in Counter(3):
                total += x
    return total, contexts


print(in_handler(2_000))


class Stepping:
    """Its `__next__` calls `next` in several ways."""

    def __init__(self, items, step):
        self.items, self.step = items, step

    def __iter__(self):
        return self

    def __next__(self):
        if self.step == 0:
            return next(self.items)
        if self.step == 1:
            return next(self.items, 3) + self.found(next(self.items))
        if self.step == 2:
            return self.found(next(self.items))
        try:
            return next(self.items)
        except StopIteration as stop:
            seen.add((type(stop), stop.value))
            raise

    def found(self, item):
        if item is None:
            raise StopIteration(None)
        return item


class Ended(StopIteration):
    pass


class Subclass(Counter):
    def __next__(self):
        if self.left == 0:
            raise Ended(self.left)
        self.left -= 1
        return self.left


def counted(stop):
    for x in range(stop):
        yield x
    return "returned"


def stepped(make, rounds):
    total = 0
    for n in range(rounds):
        for x in Stepping(make(n % 6), n // 700):
            total += x
        total += 100
    return total


def stepped_by_hand(make, rounds):
    total, ends = 0, {}
    for n in range(rounds):
        iterator = make(n % 4)
        while True:
            try:
                total += next(iterator)
            except StopIteration as stop:
                key = type(stop).__name__, stop.value, stop.__context__
                ends[key] = ends.get(key, 0) + 1
                break
        total += next(iterator, 5)
    return total, ends


seen = set()
for make in [Counter, Subclass, Made, lambda n: iter([1] * n), counted, lambda n: iter([n, None, 4]), range]:
    try:
        print(stepped(make, 2_800), sorted(seen, key=str))
    except TypeError as error:
        print(error)
    seen.clear()
for make in Counter, Subclass, Made, lambda n: iter("a" * n and [n]), counted, lambda n: Doubling([n]):
    print(stepped_by_hand(make, 2_000))
