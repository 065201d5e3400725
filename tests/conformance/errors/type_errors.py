"""The most common TypeErrors, each with its text."""


def attempt(f):
    try:
        print("no error:", f())
    except TypeError as e:
        print(type(e).__name__, e)


none, number, text, items, table = None, 5, "s", [1, 2], {"k": 1}


def two(a, b):
    pass


attempt(lambda: number + text)
attempt(lambda: text + number)
attempt(lambda: items + text)
attempt(lambda: none + 1)
attempt(lambda: text - text)
attempt(lambda: text * text)
attempt(lambda: items / 2)
attempt(lambda: -text)
attempt(lambda: number < text)
attempt(lambda: none > 1)
attempt(lambda: number())
attempt(lambda: none())
attempt(lambda: items())
attempt(lambda: text.upper()())
attempt(lambda: number[0])
attempt(lambda: none["k"])
attempt(lambda: two[0])
attempt(lambda: items["k"])
attempt(lambda: text["k"])
attempt(lambda: items[1.5])
attempt(lambda: len(number))
attempt(lambda: [x for x in number])
attempt(lambda: list(none))
attempt(lambda: 1 in number)
attempt(lambda: {items: 1})
attempt(lambda: table[items])
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(1, 2, 3))
attempt(lambda: two(1, c=2))
attempt(lambda: two(1, a=2))
attempt(lambda: int(items))
attempt(lambda: int(none))
attempt(lambda: float(none))
attempt(lambda: "".join([1]))
attempt(lambda: sum([text]))
attempt(lambda: sorted([1, text]))
attempt(lambda: max(1, text))
attempt(lambda: abs(text))
attempt(lambda: range(1.5))
attempt(lambda: "a".split(1))
attempt(lambda: "%d" % text)
attempt(lambda: isinstance(1, 1))
attempt(lambda: next(items))
attempt(lambda: dict([1]))
attempt(lambda: two(*5))
attempt(lambda: two(**5))


def item_assignment():
    text[0] = "x"


def item_deletion():
    del (1, 2)[0]


def function_item():
    two["k"] = 1


def unpack_none():
    a, b = none


def raise_text():
    raise text


for f in (item_assignment, item_deletion, function_item, unpack_none, raise_text):
    attempt(f)
