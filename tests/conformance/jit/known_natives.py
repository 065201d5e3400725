"""Bound native methods, `type(x)`, classes as keys, sections of lists, sets and reversed ranges in compiled code."""


def bound(count):
    items, seen, table = [], set(), {}
    append, insert, pop, add, get = items.append, items.insert, items.pop, seen.add, table.get
    setdefault = table.setdefault
    total = 0
    for i in range(count):
        append(i)
        insert(0, i + 1)
        total += pop(0) + len(items)
        add(i & 7)
        setdefault(i & 15, i)
        total += get(i & 31, 1)
        if i == count - 1:
            for call, args in ((append, ()), (append, (1, 2)), (pop, (10**6,)), (insert, ("a", 1)), (add, ([],)),
                               (get, ()), (get, ([],))):
                try:
                    call(*args)
                except (TypeError, IndexError) as error:
                    print(type(error).__name__, error)
            for call in (lambda: append(), lambda: insert(1), lambda: pop(0, 0), lambda: get(1, 2, 3)):
                try:
                    call()
                except TypeError as error:
                    print(error)
    return total, len(items), sorted(seen)


print(bound(3000))


def wrong(count):
    words = []
    push = words.append
    for i in range(count):
        push(i)
        if i == count - 2:
            push = words.pop
        if i == count - 1:
            push = print
    push("the end")
    return len(words)


try:
    wrong(2000)
except IndexError as error:
    print(error)


class Meta(type):
    def __hash__(cls):
        return 1

    def __eq__(cls, other):
        return isinstance(other, Meta)


class A:
    pass


class B(A):
    pass


class M(metaclass=Meta):
    pass


class N(metaclass=Meta):
    pass


def classes(objects, count):
    names = {int: "int", str: "str", A: "A", M: "M", type(None): "None", type: "type"}
    known = frozenset([int, float, A, M])
    found = {}
    for i in range(count):
        cls = type(objects[i % len(objects)])
        name = names.get(cls, "?") + ("!" if cls in known else "")
        found[name] = found.get(name, 0) + 1
    return found


some = [1, 2.5, "s", A(), B(), None, True, (), [], {}, type, A, 1 << 100, len, classes, ValueError()]
print(classes(some, 2000))
print(classes([*some, M(), N(), M, N], 2000))
print(type(1, ) is int, type(A).__name__, type(M).__name__)


def sections(count):
    items = list(range(10))
    total = 0
    for i in range(count):
        k = i % 10
        items[:k + 1] = items[k::-1]
        items[k:] = items[k + 1:] + items[k:k + 1]
        total += sum(items[::2]) + len(items[8:2:-3]) + items[-3:][0] + len(items[::]) + len("abcdef"[k:0:-2])
        total += len(items[-100:100:3]) + len((1, 2, 3)[::-1])
    return total, items


print(sections(3000))


class Index:
    def __index__(self):
        return 2


def odd_sections(bounds, count):
    items = [1, 2, 3, 4, 5]
    results = {}
    for i in range(count):
        start, stop, step = bounds[i % len(bounds)]
        try:
            result = repr(items[start:stop:step]) + repr(items[start:stop])
            items[start:start] = [9]
            del items[start]
        except (TypeError, ValueError, IndexError) as error:
            result = f"{type(error).__name__}: {error}"
        results[i % len(bounds)] = result
    return list(results.values()), items


for bounds in ([(0, 3, 1)], [(1, None, 2), (4, 0, -1)], [(1, 2, 0)], [(0, Index(), Index())], [("a", 1, 1)],
               [(0, 10**30, 10**30), (0, 1.5, 1)], [(-2, None, -1), (1, 3, True)]):
    print(odd_sections(bounds, 2000))


class Shown:
    def __getitem__(self, key):
        return key


def shown(count):
    last = None
    for i in range(count):
        last = Shown()[i:i + 1:2], Shown()[i:], Shown()[::i]
    return last


print(shown(2000))


def unhashable(count):
    for i in range(count):
        bad = [1] if i == count - 1 else i
        made = {x for x in (bad, i & 3)}
    return made


try:
    unhashable(2000)
except TypeError as error:
    print(error)


def backwards(count):
    total = 0
    for i in range(count):
        for k in reversed(range(i % 5)):
            total = total * 3 + k & 0xffff
        for k in reversed(range(2, i % 7)):
            total += k
        for k in reversed(range(0, 10, 3)):
            total += k
        for k in range(i % 5, 0, -2):
            total += k
        steps = reversed(range(i % 4))
        total += sum(steps)
    return total


print(backwards(3000))


def stepped(iterators):
    total = 0
    for iterator in iterators:
        for k in iterator:
            total = total * 5 + k & 0xffff
    return total


print(stepped([reversed(range(3)) for _ in range(2000)]))
print(stepped([iter(range(i % 3)) if i & 1 else reversed(range(i % 5)) for i in range(2000)]))
print(stepped([iter(range(i % 3, 10, i % 4 + 1)) for i in range(2000)]))


def lazily(count):
    for i in reversed(range(count)):
        yield i


print(sum(lazily(5000)), list(lazily(3)))


def late(count):
    for i in reversed(range(count)):
        if i == 3:
            raise ValueError(i)


try:
    late(3000)
except ValueError as error:
    print("late", error)


def over(ranges, count):
    total = 0
    for i in range(count):
        for k in ranges[i % len(ranges)]:
            total = total * 3 + k & 0xffff
        total += sum(set(k & 1 for k in ranges[0])) + len(tuple(k for k in ranges[-1]))
        total += sum([k for k in ranges[i % len(ranges)]])
    return total


print(over([range(5)], 2000), over([range(5), range(2, 9), range(9, 2)], 2000), over([range(0, 9, 2), range(3)], 2000))
print(over([range(5), [1, 2], (3,), {4}], 2000), over([range(10**30, 10**30 + 2), range(3)], 2000))
print(over([range(1 << 40, (1 << 40) + 3)], 2000), over([range(5, 0, -1), range(-5, 5)], 2000))


def given(make, count):
    total = 0
    for i in range(count):
        iterator = make(i)
        for k in iterator:
            total += k
            if k == 2:
                break
        for k in iterator:
            total += 10 * k
        total += len(list(iterator))
    return total


print(given(lambda i: iter(range(5)), 2000), given(lambda i: iter([1, 2, 3, 4]), 2000))
print(given(lambda i: reversed(range(5)), 2000), given(lambda i: range(4), 2000))
print(given(lambda i: iter(range(4)) if i & 1 else range(3), 2000))


def shrinking(count):
    total = 0
    for i in range(count):
        items = [k for k in range(i % 12)]
        for k in tuple(items):
            items.append(k)
        total += len((*items,)) + len(tuple(items)) + sum(items) + len((*[],))
        items.clear()
        assert tuple(items) == () and (*items,) == ()
    return total


print(shrinking(2000))
