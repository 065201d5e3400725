"""bytearray: making, comparing, hashing, and all that takes bytes-like objects."""

import copy
import io
import re


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as error:
        print(what, "->", type(error).__name__, error)


print(bytearray(), bytearray(3), bytearray(b"ab"), bytearray("é", "utf-8"), bytearray("é", "ascii", "replace"))
print(bytearray([1, 2]), bytearray(range(3)), bytearray(bytearray(b"x")), bytearray(memoryview(b"abc")[::2]))
print(bytearray(source=b"a"), bytearray("ab", encoding="latin-1"))
for text in [b"it's", b'"', b"'\"", b"\\\n\t\x00\xff", b""]:
    print(repr(bytearray(text)), str(bytearray(text)), len(bytearray(text)))
a = bytearray(b"abc")
print(a == b"abc", b"abc" == a, a == bytearray(b"abc"), a != b"abd", a == "abc", a == [97, 98, 99], a == memoryview(b"abc"))
print(a < b"abd", b"abd" > a, a <= bytearray(b"abc"), a > memoryview(b"ab"), a >= b"b", sorted([a, b"abb", bytearray(b"b")]))
print(type(b"x" + a), type(a + b"x"), b"x" + a, a + b"x", 2 * a, a * True)
print(a.__eq__(5), a.__lt__("a"), a.__add__(b"d"), bytearray.__hash__)


class Size:
    def __index__(self):
        return 2


class Given:
    def __bytes__(self):
        return b"given"


print(bytearray(Size()), bytes(Size()), bytes(Given()), b"%b" % Given(), int.from_bytes(a), int.from_bytes(a, "little"))
for what, action in {
    "hash": lambda: hash(a),
    "key": lambda: {a: 1},
    "less than int": lambda: a < 5,
    "less than text": lambda: a < "b",
    "negative": lambda: bytearray(-1),
    "text": lambda: bytearray("a"),
    "None": lambda: bytearray(None),
    "float": lambda: bytearray(1.5),
    "256": lambda: bytearray([256]),
    "bytes 256": lambda: bytes([256]),
    "given": lambda: bytearray(Given()),
    "encoding only": lambda: bytearray(encoding="utf-8"),
    "encoding of bytes": lambda: bytearray(b"a", encoding="utf-8"),
    "encoding 5": lambda: bytearray("a", 5),
    "four": lambda: bytearray(1, 2, 3, 4),
    "name": lambda: bytearray(foo=1),
    "sum": lambda: sum([a], bytearray()),
    "complex": lambda: complex(bytearray(b"1")),
    "not bytes": lambda: int(bytearray(b"x")),
}.items():
    attempt(what, action)

print(bytes(a), str(a, "ascii"), int(bytearray(b" 12 ")), int(bytearray(b"ff"), 16), float(bytearray(b"1.5")), ord(bytearray(b"a")))
print(b"".join([a, memoryview(a)]), b"-".join([a, a]), "abc".encode().replace(bytearray(b"b"), a))
print(eval(bytearray(b"1 + 1")), b"abc".translate(bytearray(range(256))), bytes.maketrans(a, bytearray(b"xyz"))[97:100])
print(copy.copy(a), copy.deepcopy([a]), copy.copy(a) is a)
print(re.match(rb"(a)(b)", a), re.match(rb"(a)(b)", a).groups(), re.sub(b"b", b"--", a), re.split(b"b", a), re.findall(b".", a))
match = re.search(b"c", a)
a[2:] = b""
print(match.span(), match.group(), a, match.string is a)
stream = io.BytesIO(bytearray(b"start"))
stream.seek(0, 2)
print(stream.write(bytearray(b" more")), stream.getvalue())


class Named(bytearray):
    def __init__(self, *args, name="none"):
        super().__init__(*args)
        self.name = name


named = Named(b"abc", name="own")
named.append(100)
named[0] = 65
print(named, named.name, type(named + b"x"), named == b"Abcd", isinstance(named, bytearray), bytes(named), len(named))
named += b"!"
print(type(named), named, type(named.upper()), type(Named.fromhex("41")), b"".join([named]), list(named)[:2], 65 in named)
match bytearray(b"ab"):
    case [x, y]:
        print("a sequence", x, y)
    case b"ab":
        print("equal")
