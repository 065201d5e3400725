"""A property that raises AttributeError leaves its name to `__getattr__`, each time and wherever that is defined."""


class Record:
    def __init__(self, **fields):
        self.fields = fields

    @property
    def size(self):
        return self.known["size"]

    @property
    def title(self):
        return self.fields["title"]

    def __call__(self, *args):
        return self.size, self.title, *args


class Lenient(Record):
    def __getattr__(self, name):
        if name.startswith("_") or name == "known" and len(self.fields) > 2:
            raise KeyError(name)
        if name == "known":
            raise AttributeError(name)
        return f"<{name}>"


class Slotted:
    __slots__ = "given", "__dict__"
    ready = property(lambda self: self.given)

    def __getattr__(self, name):
        return name.upper()


def describe(record):
    return record.size + "/" + record.title


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


plain, lenient = Record(title="plain"), Lenient(title="lenient")
many = Lenient(title="many", x=1, y=2)
slotted = Slotted()
for i in range(40):
    result = describe(lenient), lenient(*range(2)), lenient.size.join("ab"), getattr(lenient, "size"), hasattr(lenient, "size")
    failures = attempt(describe, plain), attempt(describe, many), hasattr(plain, "size")
    if i in (0, 1, 39):
        print(*result, *failures, slotted.ready, attempt(lambda: many._hidden))
    if i == 20:
        slotted.given = "ready at last"


def total(records):
    return sum(len(record.size) for record in records)


print(total([lenient] * 500), attempt(total, [lenient, plain]))


# The hook comes and goes: what was known of the property before does not count.
class Late:
    @property
    def value(self):
        return self.missing


late = Late()
for hook in (None, lambda self, name: name * 2, None, lambda self, name: 7):
    if hook:
        Late.__getattr__ = hook
    elif "__getattr__" in vars(Late):
        del Late.__getattr__
    print([attempt(lambda: late.value) for _ in range(3)][-1])
Late.__getattr__ = lambda self, name: 8 if name == "value" else object.__getattribute__(self, name)
print([late.value for _ in range(20)][-1])
