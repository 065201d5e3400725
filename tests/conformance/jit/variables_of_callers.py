"""Variables of hot calls as whoever they call sees them by `f_locals`."""
import sys


def shown(depth=1):
    frame = sys._getframe(depth)
    return {name: value for name, value in frame.f_locals.items() if not callable(value)}


def looked(n, every):
    return shown(2) if n % every == 0 else None


def sums(n):
    total = 0
    half = 0.0
    done_with = n * 3
    found = []
    for i in range(n):
        total += i
        half += 0.5
        seen = looked(i, 700)
        if seen:
            seen.pop("found")
            found.append(seen)
    return found


print(sums(2000))


def dead(n):
    early = n + 1
    late = early * 2
    del early
    again = looked(n, 700)
    late = None
    return again


def deads(n):
    return [seen for i in range(n) if (seen := dead(i))]


print(deads(1500))


# Inlined calls, each with its own variables; arguments of every kind.
def inner(a, b=2, *rest, key=None, **more):
    product = a * b
    return looked(a, 600)


def outer(i):
    local = (i, str(i))
    values = [i, i + 1]
    seen = inner(i, 3, 4, 5, key=local, extra=i)
    if seen:
        return seen, shown(1)
    return None


def nested(n):
    kept = []
    for i in range(n):
        both = outer(i)
        if both:
            kept.append(both)
    return kept


for both in nested(1300):
    print(both)


# An object is the same one for both; what is changed in it is seen.
def change(n):
    if n % 500 == 3:
        sys._getframe(1).f_locals["items"].append(n)
        return sys._getframe(1).f_locals["items"]
    return None


def changed(n):
    items = [n]
    pair = (n, items)
    other = change(n)
    return items, other is items or other is None, pair[1] is items


def all_changed(n):
    lengths = {}
    for i in range(n):
        items, same, again = changed(i)
        key = len(items), same, again
        lengths[key] = lengths.get(key, 0) + 1
    return lengths


print(all_changed(1700))


# Cells and free variables.
def make(n):
    count = 0
    unused = "free"

    def step(by):
        nonlocal count
        count += by
        mine = count * 2
        return looked(count, 500), unused

    return step


def steps(n):
    step = make(n)
    found = []
    for i in range(n):
        seen, _ = step(1)
        if seen:
            found.append(seen)
    return found


print(steps(1700))


# Generators: their variables while they run, while they wait, and when they have ended.
def numbers(n):
    before = "b"
    for i in range(n):
        square = i * i
        note = looked(i, 400)
        yield note
    after = "a"


def frames_of_generator(n):
    generator = numbers(n)
    frame = generator.gi_frame
    found = []
    waiting = []
    for note in generator:
        if note:
            found.append(note)
            waiting.append(dict(frame.f_locals))
    return found, waiting, dict(frame.f_locals), frame.f_lineno


print(frames_of_generator(1500))


# Exceptions keep the variables of the frames that they pass.
def fail(i):
    twice = i * 2
    if i % 300 == 1:
        raise KeyError(twice)
    return twice


def try_all(n):
    found = []
    for i in range(n):
        try:
            got = fail(i)
        except KeyError as error:
            frame = error.__traceback__.tb_next.tb_frame
            found.append((frame.f_code.co_name, dict(frame.f_locals), frame.f_lineno))
    return found


print(try_all(1300))


# A kept frame has the last values.
def keep(kept):
    kept.append(sys._getframe(1))


def short(i, kept):
    x = i
    if i % 600 == 5:
        keep(kept)
    x = x + 1
    y = [x]
    return y


def kept_frames(n):
    kept = []
    for i in range(n):
        short(i, kept)
    return [(frame.f_locals["x"], frame.f_locals["y"], frame.f_lineno) for frame in kept]


print(kept_frames(1500))


# As libraries have it: the names of the caller, for a template.
def expand(text):
    return text.format(**sys._getframe(1).f_locals)


def letters(n):
    last = None
    for i in range(n):
        name = "n" + str(i % 7)
        value = i / 4
        last = expand("{name}={value}")
    return last


print(letters(1500))


def recursive(n, acc):
    here = n
    if n == 0:
        frame = sys._getframe()
        values = []
        while frame.f_code.co_name == "recursive":
            values.append(frame.f_locals["here"])
            frame = frame.f_back
        return values
    return recursive(n - 1, acc + n)


for _ in range(500):
    values = recursive(8, 0)
print(values)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.__dict__.update(made=tuple(sorted(sys._getframe(1).f_locals)))

    def __eq__(self, other):
        dx = self.x - other.x
        return dx == 0 and looked(self.x, 650) is None


def points(n):
    differ = 0
    for i in range(n):
        p, q = Point(i, 1), Point(i, 2)
        if not p == q:
            differ += 1
    return differ, p.made


print(points(1400))


# Calls that are inlined one after another have their variables in the same place, with others between.
def left(a):
    return looked(a, 500)


def right(b):
    return looked(b, 500)


def countdown(n, a, b, c):
    return n if n < 1 else countdown(n - 1, c, a, b)


def one_after_another(n):
    found = []
    for i in range(n):
        pair = left(i), countdown(3, i + 1, i + 2, i + 3), right(i)
        if pair[0]:
            found.append(pair)
    return found


print(one_after_another(1800))
