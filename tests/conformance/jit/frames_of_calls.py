"""Frames of hot code: who has called, at which line, one object a call, also after the call has ended."""
import sys


def chain(skip):
    calls = []
    frame = sys._getframe(skip)
    while frame is not None:
        calls.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return calls


def leaf(n):
    if n % 600 == 0:
        return chain(1)
    return None


def middle(n):
    found = leaf(n)
    if found:
        found.append("middle")
    return found


def loop(n):
    all_found = []
    for i in range(n):
        found = middle(i)
        if found:
            all_found.append(found)
    return all_found


for found in loop(2000):
    print(found)


def descend(n):
    if n == 0:
        return chain(1)
    return descend(n - 1) or []


for _ in range(400):
    depths = descend(6)
print(depths)


class Account:
    def __init__(self, n):
        self.n = n
        self.made_by = caller_of(n)

    def __add__(self, other):
        return self.n + other + (len(caller_of(other)) if other % 700 == 3 else 0)

    @property
    def doubled(self):
        return caller_of(self.n), self.n * 2

    def __call__(self, x):
        return caller_of(x)


def caller_of(n):
    frame = sys._getframe(2)
    return f"{frame.f_code.co_name}:{frame.f_lineno}"


def use_accounts(n):
    seen = set()
    total = 0
    for i in range(n):
        account = Account(i)
        seen.add(account.made_by)
        total += account + i
        seen.add(account.doubled[0])
        seen.add(account(i))
    return sorted(seen), total


print(use_accounts(1500))


# Each call has one frame, however often it is asked for; the next call has another.
def twice():
    return sys._getframe(1) is sys._getframe(1)


def own_and_seen():
    mine = sys._getframe()
    return mine is seen_from_within() and twice()


def seen_from_within():
    return sys._getframe(1)


def all_one(n):
    return all(own_and_seen() for _ in range(n))


print(all_one(1500))


def remember(kept):
    kept.append(sys._getframe(1))


def worker(i, kept):
    x = i * 2
    if i % 500 == 0:
        remember(kept)
    x += 1
    return (
        x)


def keep_some(n):
    kept = []
    total = 0
    for i in range(n):
        total += worker(i, kept)
    print(total, len(set(map(id, kept))))
    return kept


for frame in keep_some(1800):
    back = frame.f_back
    print(frame.f_code.co_name, frame.f_lineno, back.f_code.co_name, back.f_lineno, back.f_back.f_code.co_name)


# Frames that an exception leaves are told so as well.
def failing(i, kept):
    remember(kept)
    if i % 3:
        raise ValueError(i)
    return i


def guarded(n):
    kept = []
    errors = 0
    for i in range(n):
        try:
            failing(i, kept)
        except ValueError:
            errors += 1
    lines = {}
    for frame in kept:
        lines[frame.f_lineno] = lines.get(frame.f_lineno, 0) + 1
    return errors, lines


print(guarded(900))


# Generators, comprehensions and closures.
def numbers(n):
    for i in range(n):
        note = chain(1) if i % 400 == 7 else None
        yield i, note


def consume(n):
    return [(i, note) for i, note in numbers(n) if note]


def send_all(n):
    def echo():
        got = None
        while True:
            got = yield chain(2) if got == 900 else got

    generator = echo()
    next(generator)
    last = None
    for i in range(n):
        answer = generator.send(i)
        if isinstance(answer, list):
            last = answer
    return last


print(consume(1300))
print(send_all(1300))


def make(n):
    def inner(x):
        def innermost():
            return chain(1) if x == n else None
        return innermost()
    return inner


def closures(n):
    inner = make(n - 1)
    for i in range(n):
        found = inner(i)
    return found


print(closures(1200))
print([chain(1)[0] for i in range(1500)][-1], sorted([3, 1, 2], key=lambda x: len(chain(1)))[0])
print(list(map(lambda x: chain(1)[:2], range(1500)))[-1])
print(max(range(1500), key=lambda x: chain(1)[1][1] * 0 + x))


# Globals and built-ins of the caller, as libraries look for the module that uses them.
def module_name():
    return sys._getframe(1).f_globals.get("__name__", "?")


def modules(n):
    names = set()
    for i in range(n):
        names.add(module_name())
    return names


print(modules(1500), sys._getframe().f_builtins["len"] is len)


def too_deep(n):
    errors = set()
    for i in range(n):
        try:
            sys._getframe(50)
        except ValueError as error:
            errors.add(str(error))
    return errors


print(too_deep(1200))


# A generator whose loop is entered in the middle, and others that get its place on the stack.
def notes(n):
    for i in range(n):
        yield tuple(chain(1)[:4])


def pass_on(items):
    for item in items:
        if item:
            yield item


def nested_generators(n):
    passed = [*pass_on(item for item in notes(n))]
    plain = [*notes(n)]
    counted = len(tuple(item for item in notes(n) if item != 3))
    return passed, plain, counted


print({str(nested_generators(3)) for _ in range(400)})
