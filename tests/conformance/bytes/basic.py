"""bytes: literals, repr, indexing, slicing, comparison, concatenation."""

for b in [b"", b"plain", b"it's", b'say "hi"', b"both ' and \"", b"\x00\x01\t\n\r\\\x7f\x80\xff", b"caf\xc3\xa9", rb"raw\n", b"ab"]:
    print(repr(b), len(b), list(b), [b])
b = b"abcdef"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], b[10:], b + b"!", b * 2, 0 * b, b"c" in b, 99 in b, b"" in b, b"ca" in b)
print(b == b"abcdef", b == "abcdef", b < b"abd", b"" < b"a", b"a" != b"b", sorted([b"b", b"a", b"ab"]), max(b), min(b), sum(b))
print(
    bytes(),
    bytes(3),
    bytes([1, 2, 255]),
    bytes(range(5)),
    bytes("é", "utf-8"),
    bytes(b"copy"),
    bytes((65, 66)),
    bytes("a", encoding="ascii"),
)
print(
    [x for x in b"hi"],
    bytes([x ^ 0x20 for x in b"Hello"]),
    bytes(reversed_b := b[::-1]),
    reversed_b,
    type(b[0]).__name__,
    type(b[0:1]).__name__,
)
key = "a"
for f in (
    lambda: b[10],
    lambda: b[key],
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes("text"),
    lambda: bytes(-1),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: b"a" + "b",
    lambda: b"a" < "a",
    lambda: "a" in b"abc",
    lambda: 300 in b"abc",
    lambda: b"a" * "b",
):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
print(hash(b"") == hash(""), {b"k": 1}[b"k"], b"k" in {b"k", "k"}, bool(b""), bool(b"\0"), isinstance(b, bytes))
checksum = 0
for x in b"checksum me":
    checksum = (checksum * 31 + x) & 0xFFFF
print(checksum, b"\101\x42")
