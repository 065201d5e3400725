"""Deques that grow and shrink at both ends in hot loops: the ring goes round, grows, keeps a limit, and is emptied."""

from collections import deque

ROUNDS = 3000


def rounds_of(width):
    d = deque()
    total = 0
    for n in range(ROUNDS):
        d.append(n)
        if len(d) > width:
            total = total * 3 % 10007 + d.popleft()
    return total, list(d)[:3], len(d)


def backwards(width):
    d = deque()
    total = 0
    for n in range(ROUNDS):
        d.appendleft(n)
        if len(d) > width:
            total = total * 3 % 10007 + d.pop()
    return total, list(d)[:3], len(d)


def limited(limit):
    right, left = deque(maxlen=limit), deque(maxlen=limit)
    sums = 0
    for n in range(ROUNDS):
        right.append(n)
        left.appendleft(n)
        sums += len(right) + len(left)
    return list(right), list(left), sums, right.maxlen


def grown_and_emptied():
    d = deque()
    trace = []
    for n in range(ROUNDS):
        d.append(n)
        d.appendleft(-n)
        d.append(str(n))
        if n % 1000 == 999:
            ends = d[0], d[-1], d[1], d[-2]
            count = 0
            while d:
                d.popleft() if count % 2 else d.pop()
                count += 1
            trace.append((ends, count, len(d), bool(d)))
    return trace


def until_empty(d):
    taken = []
    try:
        while True:
            taken.append(d.popleft())
    except IndexError as error:
        taken.append(str(error))
    try:
        d.pop()
    except IndexError as error:
        taken.append(str(error))
    return taken


def emptied_often():
    failures = 0
    d = deque()
    for n in range(ROUNDS):
        if n % 3:
            d.append(n)
        try:
            d.pop()
            d.popleft()
        except IndexError:
            failures += 1
    return failures, len(d)


def kept_methods(d):
    push, take = d.append, d.popleft
    push_left, take_right = d.appendleft, d.pop
    total = 0
    for n in range(ROUNDS):
        push(n)
        push_left(-n)
        push(n * 2)
        total = total * 7 % 100003 + take() + take_right()
    return total, len(d), d[0]


class Named(deque):
    pass


class Counting(deque):
    def append(self, item):
        super().append((item, len(self)))


class Never(deque):
    def __bool__(self):
        return False


def any_kind(d):
    seen = 0
    for n in range(ROUNDS):
        d.append(n)
        if d:
            seen += 1
        if len(d) > 4:
            d.popleft()
    return type(d).__name__, seen, list(d)


def raises_here(d):
    for n in range(ROUNDS):
        d.append(n)
        d.pop()
    d.pop()


print(rounds_of(0), rounds_of(1), rounds_of(7), rounds_of(8), rounds_of(100))
print(backwards(0), backwards(1), backwards(7), backwards(8), backwards(100))
for limit in None, 0, 1, 3, 8, 9:
    shown = limited(limit)
    print(limit, shown[0][-9:], shown[1][:9], *shown[2:])
print(limited(2**63 - 1)[2:])
print(grown_and_emptied())
for length in 0, 1, 2, 9:
    print(until_empty(deque(range(length))))
print(until_empty(deque(range(ROUNDS)))[-2:], emptied_often())
print(kept_methods(deque()), kept_methods(deque([1, 2, 3])), kept_methods(deque([1, 2, 3], 5)))
print(kept_methods(Named()))
for make in deque, list, Named, Counting, Never, deque:
    if make is not list:
        print(any_kind(make()))
try:
    raises_here(deque())
except IndexError as error:
    print(error.__traceback__.tb_next.tb_lineno, error)
