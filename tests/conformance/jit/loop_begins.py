# Functions whose loop has machine code enter it where the loop begins: with variables that the loop has not assigned yet,
# or holds as something else later, with other iterators, other callees, and ways out in the first iteration.


def nested(rows, columns):
    total = 0
    for i in rows:
        for j in columns:
            total += i * j
    return total


print([nested(range(50), range(60)) for _ in range(3)])
print(nested(range(0), range(5)), nested(range(5), range(0)), nested(range(3, 50, 7), range(40)))
print(nested([1, 2.5, 3], (4, 5)), nested({7: 1, 9: 2}, [1]), nested((n for n in (1, 2)), {3}))
print(nested([True, 2], [10**30, 1]))


def becomes_float(count):
    total, seen = 0, None
    for i in range(count):
        for j in range(40):
            total = total + (j if i == 0 else 0.5)
        seen = total
    return total, seen


print([becomes_float(n) for n in (60, 60, 1, 0, 2, 60)])


def last(rows):
    for row in rows:
        for item in row:
            pass
    return row, item


print([last([[n] * 40] * 40)[1] for n in range(3)])
for rows in ([], [[]], [[1], []]):
    try:
        print(last(rows))
    except UnboundLocalError as error:
        print(error)
print(last([[1, 2]] * 40))


def leaves(rows, how):
    count = 0
    for row in rows:
        for item in row:
            count += 1
            if item == how:
                return "found", count
            if item < 0:
                raise ValueError(item)
        if how == "break":
            break
    else:
        count = -count
    return count


grid = [list(range(40))] * 40
print([leaves(grid, how) for how in (50, 50, 3, "break", None, 0)])
try:
    leaves([[1, -2]], 9)
except ValueError as error:
    print("raised", error, error.__traceback__.tb_next.tb_lineno - error.__traceback__.tb_lineno)
try:
    leaves(7, 9)
except TypeError as error:
    print(error)


def summing(of):
    def apply(size):
        total = 0
        for i in range(size):
            for j in range(size):
                total += of(i, j)
        return total

    return apply


added, less, mixed = summing(lambda i, j: i + j), summing(lambda i, j: i - j), summing(lambda i, j: i / (j + 1))
print([f(50) for f in (added, added, less, added, less)], round(mixed(50), 6), [f(50) for f in (less, mixed)][0])


def steps(rows):
    for row in rows:
        subtotal = 0
        for item in row:
            subtotal += item
        yield subtotal


print([sum(steps(grid)) for _ in range(3)], list(steps([])), list(steps([[1, 2], (3,)])))


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1


print([nested(Countdown(4), Countdown(3)) for _ in range(2)], nested(range(50), range(60)))


def recursive(depth):
    total = 0
    for i in range(30):
        for j in range(30):
            total += i ^ j
        if depth and i == 0:
            total += recursive(depth - 1)
    return total


print([recursive(n) for n in (0, 1, 3, 0)])
