# Characters, comparisons and lengths of strings in compiled code; lengths of other things; least and greatest of several.


def scan(text):
    at = count = 0
    while at < len(text):
        if "0" <= text[at] <= "9" or text[at] == "x":
            count += 1
        at += 1
    return count, at


for _ in range(320):
    scan("a1x")
print(scan("12xé9ü0"), scan("日本1語x"), scan(""), scan("\U0001f600" * 3 + "x"))
print(scan(["1", "y", "x"]), scan(("x",)))
for bad in ([1], {0: 2}, 5, None):
    try:
        print(scan(bad))
    except TypeError as e:
        print(e)


class Text(str):
    def __getitem__(self, index):
        return super().__getitem__(index).upper()

    def __len__(self):
        return 2


print(scan(Text("xx5")))


def item(text, index):
    return text[index]


for _ in range(320):
    item("abc", 1)
print(item("abc", -1), item("abc", -3), item("日本", 0), item("ÿ", 0) is item("ÿa", 0), item("ab", True))
for args in (("abc", 3), ("abc", -4), ("", 0), ("abc", "x"), ("abc", 2**70), ([1, 2], 5), (b"ab", 1)):
    try:
        print(item(*args))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


def order(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


for _ in range(320):
    order("a", "b")
words = ["", "a", "b", "ab", "é", "z", "日", "\U0001f600", "a" * 40, "a" * 40 + "b", "\ud800"]
for a in words:
    print("".join("".join("01"[flag] for flag in order(a, b)) + " " for b in words))
print(order(1, 2), order(b"a", b"b"), order(Text("b"), "b"), order((1, "a"), (1, "b")))
try:
    order("a", 1)
except TypeError as e:
    print(e)


def bounds(a, b, c):
    low = min(a, b, c) + 1
    high = max(a, b) - 1
    return low, high, min(a, c), max(a, b, c, 3)


for _ in range(320):
    bounds(4, 5, 6)
print(bounds(9, 2, 7), bounds(-1, -1, -1), bounds(2**62, 2**64, -(2**70)), bounds(True, 2, False))
print(bounds(1.5, 2, 0.5), bounds(1, 1.0, 2))
try:
    bounds("a", "b", "c")
except TypeError as e:
    print(e)


def sizes(things):
    return [len(thing) for thing in things]


for _ in range(320):
    sizes(["ab", [1]])
print(sizes(["abc", [1, 2], (1,), {1: 2}, {1, 2}, b"abcd", range(7), "日本", [], ""]))
for bad in (5, 1.5, None, print):
    try:
        sizes([bad])
    except TypeError as e:
        print(e)


class Long:
    def __len__(self):
        return 2**70


class Short:
    def __len__(self):
        return -1


for odd in (Long(), Short()):
    try:
        sizes([odd])
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)


def grows(n):
    text = ""
    items = []
    for i in range(n):
        text += str(i)
        items.append(len(text))
    return items, len(items)


for _ in range(100):
    grows(5)
print(grows(15))


def codes(text):
    total = 0
    for c in text:
        total += ord(c)
    return total


for _ in range(320):
    codes("abc")
print(codes("azé"), codes("日本"), codes([b"a", "b", "\U0001f600"]))
for bad in (["ab"], [""], [5], [b"ab"], [None]):
    try:
        print(codes(bad))
    except TypeError as e:
        print(e)


class Shown:
    def __init__(self, shown):
        self.shown = shown

    def __str__(self):
        if isinstance(self.shown, Exception):
            raise self.shown
        return self.shown


def show(x):
    return str(x)


for _ in range(320):
    show(5)
text = "same"
print(show(text) is text, show(2**70), show(1.5), show(None), show([1, "a"]), show(Shown("s")), show(b"x"))
print(type(show(Text("sub"))), show(Shown(Text("sub"))), type(show(Text)))
for bad in (Shown(5), Shown(ValueError("no text"))):
    try:
        show(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
