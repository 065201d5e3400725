# Both ends of an OrderedDict: caches and queues that add at one end and remove at the other, next to a list that says in
# which order the keys should be.
from collections import OrderedDict


def check(d, order):
    assert list(d) == order and list(reversed(d)) == order[::-1] and len(d) == len(order), (d, order)
    assert [d[key] for key in order] == [str(key) for key in order]


def ends(steps):
    d, order, number = OrderedDict(), [], 12345
    for step in range(steps):
        number = (number * 1103515245 + 12345) % 2**31
        choice, key = number >> 8 & 7, number >> 12 & 31
        if choice < 3 and key not in d:
            d[key] = str(key)
            order.append(key)
        elif choice < 5 and key in d:
            d.move_to_end(key, last=choice == 3)
            order.remove(key)
            order.insert(len(order) if choice == 3 else 0, key)
        elif choice == 5 and d:
            last = number >> 20 & 1
            assert d.popitem(last) == (order[-last], str(order[-last]))
            del order[-last]
        elif choice == 6 and key in d:
            del d[key]
            order.remove(key)
        if step % 50 == 0:
            check(d, order)
    return list(d)


print(ends(3000))


def fronts(count):
    d = OrderedDict((i, str(i)) for i in range(count))
    for i in range(count):
        d.move_to_end(i, last=False)
    check(d, list(range(count))[::-1])
    for i in range(count):
        d.move_to_end(count - 1, last=False)
        d.move_to_end(i, last=False)
        d.move_to_end(i, last=False)
    d[-1] = "-1"
    return list(d)[:3], list(d)[-3:], d.copy() == d, list(dict(d))[:2]


for count in (1, 2, 7, 8, 9, 40):
    print(count, fronts(count))


def evicting(size, count):
    d = OrderedDict()
    for i in range(count):
        d[i] = str(i)
        if len(d) > size:
            d.popitem(last=False)
        d.move_to_end(i - i % 3 % len(d))
    return list(d)


print(evicting(5, 400))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self.name == other.name

    def __repr__(self):
        return f"Key({self.name!r})"


d = OrderedDict((Key(name), name) for name in "abc")
kept = next(iter(d))
d.move_to_end(Key("a"))
print(d, list(d)[-1] is kept)
d.move_to_end(Key("b"))
d.move_to_end(key=Key("c"), last=False)
print(d, OrderedDict.popitem(d), OrderedDict.popitem(d, False), d)


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer() if callable(self.answer) else self.answer


d = OrderedDict.fromkeys("abcd")
d.move_to_end("b", Truth(False))
print(d.popitem(last=Truth(True)), d.popitem(Truth(False)), d.popitem(0), d)
for act in (lambda: d.move_to_end("z"), lambda: d.move_to_end([]), lambda: d.move_to_end("z", False),
            lambda: d.move_to_end("c", Truth(lambda: 1 / 0)), lambda: (d.popitem(), d.popitem()),
            lambda: OrderedDict.move_to_end({}, 1), lambda: OrderedDict.popitem()):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


class Cache(OrderedDict):
    def move_to_end(self, key, last=True):
        self.moved = self.__dict__.get("moved", 0) + 1
        super().move_to_end(key, last)

    def popitem(self, last=False):
        return "popped", super().popitem(last)


c = Cache.fromkeys(range(4))
for i in range(300):
    c.move_to_end(i % 4, i % 3 == 0)
print(c.moved, c, c.popitem(), c.popitem(True), c)
