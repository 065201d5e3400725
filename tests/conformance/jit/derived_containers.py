# Instances of classes derived from built-in containers, whose classes leave subscripts, membership and truth to these, or
# have methods of their own, or get them while the loop runs.
from collections import Counter, OrderedDict, defaultdict


class Stack(list):
    pass


class Row(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


class Table(dict):
    def __init__(self, *args):
        super().__init__(*args)
        self.asked = 0


class Squares(dict):
    def __missing__(self, key):
        if key > 100:
            raise KeyError(f"{key} is too large")
        self[key] = key * key
        return -key


class Name(str):
    pass


class Bag(set):
    pass


def rounds(container, keys, n):
    total = 0
    for i in range(n):
        for key in keys:
            total += container[key]
    return total


print(rounds(Stack([1, 2, 3]), [0, 1, -1], 900))
print(rounds(Row(4, 5, 6), [0, 2, -1], 900))
print(rounds(Table({"a": 1, "b": 2}), ["a", "b"], 1200))
print(rounds(Squares(), [1, 2, 3], 900))
print(rounds(defaultdict(int, {1: 5}), [1, 2], 1200))
print(rounds(Counter("aab"), ["a", "b", "c"], 900))
print(rounds(OrderedDict(a=1, b=2), ["a", "b"], 1200))


def characters(name, n):
    out = []
    for i in range(n):
        out.append(name[i % 3])
    return "".join(out[-6:])


print(characters(Name("abc"), 2500))


def count_words(words, n):
    counts = defaultdict(list)
    for i in range(n):
        counts[words[i % len(words)]].append(i)
    return {word: len(places) for word, places in counts.items()}


print(count_words(["x", "y", "x", "z"], 2500))


def fill(target, n):
    for i in range(n):
        target[i % 5] = i
    return target


print(fill(Stack([0] * 5), 2500), fill(Table(), 2500), fill(OrderedDict(), 2500))


def has(container, keys, n):
    found = 0
    for i in range(n):
        for key in keys:
            found += key in container
            found += 10 * (key not in container)
    return found


print(has(Stack("abc"), "ax", 700), has(Table(a=1) if False else Table({"a": 1}), "ax", 700), has(Bag("abc"), "ax", 700))
print(has(Row(1, 2), [1, 5], 700), has(Name("abc"), ["ab", "x"], 700), has(Squares({1: 1}), [1, 2], 700))


def drain(stack, n):
    rounds = 0
    for i in range(n):
        stack.extend((i, i, i))
        while stack:
            stack.pop()
            rounds += 1
        rounds += bool(stack) + 2 * (not stack) + len(stack)
    return rounds


print(drain(Stack(), 900))


def truths(containers, n):
    count = 0
    for i in range(n):
        for container in containers:
            if container:
                count += 1
    return count


print(truths([Table(), Table({1: 2}), Table()], 700), truths([Bag(), Bag("a")], 900), truths([Row(), Row(1)], 900))


# Errors are those of the types, and what a handler sees is the instance.
def errors(container, keys, n):
    seen = {}
    for i in range(n):
        for key in keys:
            try:
                text = str(container[key])
            except (LookupError, TypeError) as error:
                text = f"{type(error).__name__}: {error}"
            seen[text] = seen.get(text, 0) + 1
    return seen


print(errors(Stack([1, 2]), [0, 1, 2, "a"], 500))
print(errors(Row(1, 2), [0, 1, 2, None], 500))
print(errors(Table({"a": 1}), ["a", "b"], 700))
print(errors(Squares(), [1, 200], 700))


# A class that gets a method of its own is asked from then on.
class Late(dict):
    pass


def late(container, n):
    total = 0
    for i in range(n):
        if i == n // 2:
            Late.__getitem__ = lambda self, key: 1000
            Late.__contains__ = lambda self, key: False
        total += container["a"] + ("a" in container)
    return total


print(late(Late(a=1), 4000))


# A method that borrows another one's code is not the one it replaces.
class Odd(dict):
    __contains__ = dict.__len__ if False else dict.__contains__
    __getitem__ = dict.get


print(rounds(Odd(a=1), ["a"], 2000), Odd(a=1)["b"])


class Lru:
    def __init__(self, size):
        self.size, self.store = size, OrderedDict()

    def get(self, key):
        if key in self.store:
            self.store.move_to_end(key)
            return self.store[key]
        value = self.store[key] = key * 2
        if len(self.store) > self.size:
            self.store.popitem(last=False)
        return value


lru = Lru(8)
print(sum(lru.get((i * 7 % 13, i % 3)[0]) for i in range(4000)), list(lru.store))
