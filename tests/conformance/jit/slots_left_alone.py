"""Code that is entered in a loop leaves the variables that it does not change where they stand. Whatever leaves the
loop finds them there: after other types, after collections, after calls whose frames were where iterators had been."""

import gc


class Box:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Box({self.value!r})"


def last_is_other(count):
    """The loop is left at its last iteration, by a type it has not met."""
    name, box, ratio, large, flag = "name", Box([1, 2]), 2.5, 1 << 70, True
    items = list(range(count)) + ["text"]
    total = 0
    for item in items:
        if item == "text":
            return item + name, box, ratio, large, flag, total
        total += item


print(last_is_other(3000))


def garbage_meanwhile(count):
    """What only the frame refers to lives through collections."""
    held = Box("held " + str(count))
    kept = [Box(index) for index in range(3)]
    made = None
    for index in range(count):
        made = [index, [index], {index: made and made[0]}]
        if index % 1500 == 1499:
            gc.collect()
    for index in range(count):
        made = (made, index) if index % 100 else made[:1]
        if index == count - 1:
            gc.collect()
            return held, kept, type(made).__name__


print(garbage_meanwhile(6000))


def many(a, b, c, d, e):
    local = a + b
    return local * c + d - e


def calls_over_iterators(count):
    """Calls after an inner loop have their frames where its iterator was."""
    first, second = Box(1), Box(2)
    seen = 0
    for outer in range(count):
        for a in (1, 2, 3):
            for b in [4, 5]:
                seen += a * b
        seen += many(outer, 1, 2, 3, 4) - sum([outer, many(1, 2, 3, 4, 5)])
        if outer == count - 2:
            seen += 0.5
    return first, second, seen


print(calls_over_iterators(2500))


def given_other_code(count):
    """A function is given other code while its old code runs in a loop, and goes on with the old one."""
    captured = Box("captured")

    def old(count, swap):
        note = "old"
        result = 0
        for index in range(count):
            result += index
            if index == count - 10:
                swap()
            if index > count - 5:
                result = float(result)
        return note, result, captured

    def new(count, swap):
        return "new", count, captured

    code = old.__code__

    def swap():
        old.__code__ = new.__code__

    outcomes = [old(count, swap), old(count, swap)]
    old.__code__ = code
    return outcomes + [old(count, lambda: None)]


print(given_other_code(3000))


def raises(count):
    """The handler sees the variables of the loop and those around it."""
    before, log = "before", []
    values = [1] * count + [None]
    try:
        for position, value in enumerate(values):
            value + 1
    except TypeError as error:
        log.append((before, position, value, str(error)))
    del before
    try:
        for position in range(count):
            if position == count - 1:
                print(before)
    except UnboundLocalError as error:
        log.append(str(error))
    return log


print(raises(2000))


def in_generator(count):
    start, box = "start", Box("of the generator")
    total = 0
    for index in range(count):
        total += index
    yield start, box, total
    for index in range(count):
        total += index
        if index == count - 1:
            yield start, box, total
            total = str(total)
    yield start, box, total


print(list(in_generator(2500)))


def counts_down(depth):
    """Each of several frames is entered in its loop while those below wait in theirs."""
    own = f"depth {depth}"
    total = 0
    for index in range(1200):
        total += index
        if index == 1190 and depth:
            total += counts_down(depth - 1)[1]
        if index == 1198:
            total += 0.25
    return own, total


print(counts_down(5))
