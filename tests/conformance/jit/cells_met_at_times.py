"""Cells that a loop keeps in registers, and that something else reads or writes in some iterations only."""


def make_counter(start):
    count = start

    def tick():
        nonlocal count
        count += 1
        return count

    def read():
        return count

    def reset(value):
        nonlocal count
        count = value

    def clear():
        nonlocal count
        del count

    return tick, read, reset, clear


def reset_at_times(n):
    tick, read, reset, _ = make_counter(0)
    tock, look, put, _ = make_counter(100)
    total = 0
    for i in range(n):
        total += tick() ^ tock()
        if i % 700 == 699:
            reset(i & 15)
        if i % 900 == 899:
            put(look() - read())
    return total, read(), look()


def shown_at_times(n):
    tick, read, reset, _ = make_counter(0)
    shown = []
    for i in range(n):
        tick()
        if i % 1000 == 0:
            shown.append(str(read()))
            print("shown", i, read(), len(shown))
    return shown, read()


def either(n, which):
    tick, read, reset, _ = make_counter(0)
    tock, look, put, _ = make_counter(0)
    resets = [reset, put]
    for i in range(n):
        tick()
        tock()
        if i % 512 == 3:
            resets[which(i)](1000)
    return read(), look()


def of_another_type(n, value):
    tick, read, reset, clear = make_counter(0)
    for i in range(n):
        if i == n - 5:
            clear() if value is None else reset(value)
        try:
            tick()
        except (TypeError, UnboundLocalError, NameError) as error:
            print(type(error).__name__, error)
            reset(7)
    return read()


def doubles(n):
    level = 0.0

    def add(x):
        nonlocal level
        level += x

    def halve():
        nonlocal level
        level /= 2

    def swap(value):
        nonlocal level
        old, level = level, value
        return old

    marks = []
    for i in range(n):
        add(i * 0.5)
        if i % 300 == 7:
            halve()
        if i % 1100 == 1099:
            marks.append(swap(float(i)))
    last = swap(float("nan"))
    return last, marks, swap(0.0) != level


class Failed(Exception):
    pass


def failing(n):
    tick, read, reset, _ = make_counter(0)

    def fail(i):
        reset(read() + 1000)
        if i % 800 == 400:
            raise Failed(i, read())

    seen = []
    for i in range(n):
        tick()
        if i % 200 == 0:
            try:
                fail(i)
            except Failed as error:
                seen.append(error.args)
    return seen, read()


def slots(n):
    class Point:
        def __init__(self):
            self.x = 0
            self.y = 0

    point = Point()

    def show():
        return (point.x, point.y)

    def change(i):
        point.x = i
        if i == n - 300:
            point.z = 5
        if i == n - 200:
            del point.z

    shown = []
    for i in range(n):
        point.x += 1
        point.y += point.x & 3
        if i % 600 == 100:
            shown.append(show())
            change(i)
        if i > n - 301 and i % 100 == 0:
            change(i)
    return shown, show()


def around(n):
    # What is met within an inner loop is on the way of the outer one.
    tick, read, reset, _ = make_counter(0)
    total = 0
    for i in range(n):
        tick()
        for j in range(3):
            if (i + j) % 50 == 0:
                reset(read() + j)
        total += tick()
    return total, read()


step, value_of, assign, empty = make_counter(0)
step_back, value_back, assign_back, _ = make_counter(0)


def of_module(n, late):
    # The closures are constants here: calls need not end what is known of their cells.
    assign(0)
    assign_back(0)
    notes = []
    for i in range(n):
        step()
        step_back()
        if i % 700 == 600:
            notes.append(str(value_of()))
            print("note", len(notes), value_of())
            notes.sort(key=lambda text: (assign_back(value_back() - 5), text)[1])
        if i == n - 100:
            assign(late)
    return notes, value_of(), value_back()


def failing_at_times(n):
    assign(0)
    caught = 0
    for i in range(n):
        step()
        if i % 500 == 250:
            try:
                assign(value_of() + int("no number" if i % 1000 == 750 else "1000"))
            except ValueError as error:
                caught += value_of()
                assign(-caught)
    return caught, value_of()


for turn in range(2):
    print(of_module(4000, 3), of_module(3000, 0.5), of_module(3000, 1 << 65), failing_at_times(4000))
    print(reset_at_times(5000), shown_at_times(3500))
    print(either(4000, lambda i: i & 512 != 0), either(4000, lambda i: 0))
    for value in ("x", 2.5, 1 << 70, None, True, (1 << 62) - 2, -(1 << 62)):
        print(of_another_type(3000, value))
    print(doubles(4000))
    print(failing(3000))
    print(slots(4000))
    print(around(2000))
