"""IndexError, KeyError and AttributeError with their texts."""


def attempt(f):
    try:
        print("no error:", f())
    except (LookupError, AttributeError) as e:
        print(type(e).__name__, e, e.args)


items, pair, text, data, table = [1], (1, 2), "ab", b"ab", {"k": 1}
attempt(lambda: items[1])
attempt(lambda: items[-2])
attempt(lambda: [][0])
attempt(lambda: pair[2])
attempt(lambda: text[2])
attempt(lambda: data[2])
attempt(lambda: range(3)[3])
attempt(lambda: items[10**30])
attempt(lambda: [].pop())
attempt(lambda: items.pop(5))
attempt(lambda: table["missing"])
attempt(lambda: table[1])
attempt(lambda: table[None])
attempt(lambda: table[1, 2])
attempt(lambda: table["it's"])
attempt(lambda: table[1.5])
attempt(lambda: table.pop("x"))
attempt(lambda: {}.popitem())
attempt(lambda: {1}.remove("é"))
attempt(lambda: set().pop())
attempt(lambda: "{0}".format())
attempt(lambda: "{k}".format())
attempt(lambda: "%(k)s" % {})
attempt(lambda: table.k)
attempt(lambda: items.push(1))
attempt(lambda: text.append("c"))
attempt(lambda: (5).missing)
attempt(lambda: (1.5).missing)
attempt(lambda: None.missing)
attempt(lambda: len.missing)
attempt(lambda: (lambda: 0).missing)
attempt(lambda: int.missing)
attempt(lambda: ValueError().missing)
attempt(lambda: pair.append(3))
attempt(lambda: {1}.push(2))
attempt(lambda: True.missing)
attempt(lambda: range(1).push)


def set_item():
    items[5] = 1


def delete_item():
    del items[5]


def delete_key():
    del table["x"]


def set_attribute():
    items.attribute = 1


def set_int_attribute():
    (5).x = 1


def set_none_attribute():
    none = None
    none.x = 1


def delete_attribute():
    del text.upper


def set_method():
    items.append = 1


def read_only():
    len.__name__ = "x"


for f in (set_item, delete_item, delete_key, set_attribute, set_int_attribute, set_none_attribute, delete_attribute, set_method, read_only):
    attempt(f)
