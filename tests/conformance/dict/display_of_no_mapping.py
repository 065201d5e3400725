"""What `**` takes in a display has `keys`: pairs, and objects with `__getitem__` alone, are no mappings."""


class Items:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return "item"


class Keys:
    def __init__(self, keys):
        self.given = keys

    def keys(self):
        return self.given

    def __getitem__(self, key):
        return key * 2


class Broken:
    @property
    def keys(self):
        raise ValueError("no keys today")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for value in Items(), [(1, 2)], "ab", 1, None, Keys("ab"), Keys(3), Broken(), {1}, iter({}):
    attempt(lambda: {**value})
    attempt(lambda: {"a": 1, **value})
    attempt(lambda: dict(value))
    attempt(lambda: dict(**value))


def match(value):
    match value:
        case {"a": x, **rest}:
            return x, rest


attempt(lambda: match({"a": 1, "b": 2}))
attempt(lambda: match(Items()))
