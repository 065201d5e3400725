# One subscript that has met one kind of container many times, and then meets others.


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Text(str):
    def __getitem__(self, key):
        return "own " + str.__getitem__(self, key)


class Plain(dict):
    pass


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n or self.n == other


class Anything:
    def __getitem__(self, key):
        return "anything", key


def look(container, key):
    return container[key]


def tried(look, container, key):
    try:
        return look(container, key)
    except (LookupError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


# A function of its own for each, so that each subscript has its own past.
def lookers():
    source = "def look(container, key):\n    return container[key]\n"
    while True:
        namespace = {}
        exec(source, namespace)
        yield namespace["look"]


ways = lookers()
usual = {
    "str": ("añ€😀z", 2),
    "dict": ({1: "one", "two": 2, (3,): None}, "two"),
    "list": ([1, 2, 3], 1),
    "tuple": ((1, 2, 3), 1),
}
others = [
    ("añ€😀z", 3),
    ("añ€😀z", -1),
    ("añ€😀z", 5),
    ("añ€😀z", -6),
    ("añ€😀z", True),
    ("añ€😀z", 1 << 70),
    ("añ€😀z", "x"),
    ("añ€😀z", slice(1, 3)),
    ("", 0),
    ({1: "one"}, 1.0),
    ({1: "one"}, True),
    ({1: "one"}, Key(1)),
    ({1: "one"}, 2),
    ({1: "one"}, []),
    ({Key(7): "seven"}, 7),
    (Missing(a=1), "a"),
    (Missing(a=1), "b"),
    (Plain(a=1), "a"),
    (Plain(a=1), "b"),
    (Text("abc"), 1),
    ([1, 2, 3], -3),
    ([1, 2, 3], 3),
    ((1, 2, 3), -4),
    (b"bytes", 1),
    (bytearray(b"bytes"), -1),
    (range(10, 20), 3),
    (Anything(), 5),
    (int, 5),
    (None, 0),
    (list, int),
]
for kind, (container, key) in usual.items():
    for other in others:
        look = next(ways)
        before = {look(container, key) for _ in range(20)}
        print(kind, before, tried(look, *other), tried(look, *other), tried(look, container, key))
