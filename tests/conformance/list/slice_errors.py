# Slices of lists: what may stand in them, what fits, and what every mistake says.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value, end="; ")
        return self.value


class Broken:
    def __index__(self):
        raise LookupError("broken index")


class Wrong:
    def __index__(self):
        return "1"


xs = list(range(8))


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def put(key, value):
    ys = xs[:]
    ys[key] = value
    return ys


def remove(key):
    ys = xs[:]
    del ys[key]
    return ys


attempt(lambda: xs[Index(2)])
attempt(lambda: remove(Index(-1)))
for key in (Broken(), Wrong(), 1.0, "1", None, (1, 2), [], 8, -9, 2**70, -(2**70), slice(1.0, 2), slice(None, "x"), slice(1, 2, 0), slice(1, 2, 2.5)):
    attempt(lambda: xs[key])
    attempt(lambda: put(key, [9]))
    attempt(lambda: remove(key))
for key, value in (
    (slice(0, 3), 5), (slice(0, 3), None), (slice(0, 8, 2), [1]), (slice(0, 8, 2), []), (slice(0, 8, 2), range(4)),
    (slice(8, 0, -3), "abc"), (slice(8, 0, -3), "ab"), (slice(5, 2), "xy"), (slice(5, 2, 2), "xy"), (slice(5, 2, 2), ""), (slice(None, None, -1), 7),
    (slice(100, 200), "end"), (slice(-100, 0), "go"), (slice(2**70, 2**80), [1]), (slice(-(2**70), 2**70, 3), [7, 8, 9]), (slice(3, 3), {1: 2}), (slice(1, 7), {5}),
):
    attempt(lambda: put(key, value))
for key in (slice(1, 7, 2), slice(7, 1, -2), slice(None, None, 3), slice(None, None, -3), slice(None), slice(2, 2), slice(5, 1), slice(-2, None), slice(None, 2**70, 4), slice(0, 8, 2**70)):
    attempt(lambda: (xs[key], remove(key)))
print(slice(1, 2, 3).indices(2), slice(None, None, -1).indices(5), slice(-3, -1).indices(10), slice(10, -10, -2).indices(6))
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: slice(1, 2).indices(-1))
attempt(lambda: slice(1, 2).indices("x"))
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
print(slice(1), slice(None, "a", []), slice(1, 2) == slice(1, 2, None), slice(1, 2) < slice(1, 3), slice(3).stop)
