# What bytes share with str, and where they differ.
data = bytes(range(256))
print(data[:5], data[-3:], data[65], data[65:70], len(data), data == bytes(list(range(256))), hash(b"") == hash(""))
print(data)
print(b"a" + b"b", b"ab" * 3, 3 * b"x", b"" * 5, b"ab" * -1, b"b" in b"abc", 98 in b"abc", b"" in b"", b"x" in b"abc")
print(b"abc" < b"abd", b"ab" < b"abc", b"" < b"a", b"B" < b"a", b"a" == "a", b"a" != "a", sorted([b"b", b"a", b""]))
print(b'"', b"'", b"'\"", b"\t\n\r\\", b"\x00\x7f\x80\xff", b"\101\x41A", rb"\n", bytes("é", "utf-8"), bytes("é", "latin-1"))
print(bytes(3), bytes([1, 2]), bytes(b"copy"), bytes(), bytes("ascii", "ascii"), bytes((255,)), bytes({65}), bytes(range(3)))
for make in [lambda: bytes("x"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes("é", "ascii"), lambda: b"a" + "a", lambda: b"a" * 1.5, lambda: "a" in b"a", lambda: 256 in b"a", lambda: b"a" < "a", lambda: data["a"], lambda: bytes(1, 2), lambda: bytes(b"x", "utf-8"), lambda: b"%d" % "x", lambda: b"a".join(["b"]), lambda: b"a".find("a"), lambda: b"a".replace(b"a"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz")]:
    try:
        print(make())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
text = b"  The quick, brown fox  "
print(text.strip(), text.split(), text.split(b","), text.title(), text.upper(), text.swapcase(), text.find(b"q"), text.count(b" "))
print(text.partition(b","), text.rpartition(b"o"), text.replace(b" ", b"_", 3), text.lstrip(b" T"), text.rstrip(), text.startswith(b"  T"), text.endswith((b"x", b" ")))
print(b",".join([b"a", b"", b"c"]), b"a-b-c".split(b"-", 1), b"a-b-c".rsplit(b"-", 1), b"a\nb\r\nc".splitlines(), b"ab".center(6, b"*"), b"ab".ljust(5) + b"|", b"7".zfill(3), b"-7".zfill(4))
print(b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b" ".isspace(), b"aB".islower(), b"AB".isupper(), b"Ab".istitle(), b"\x80".isascii())
print(b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), b"\x01\xab\xcd\xef".hex("-", 2), bytes.fromhex(" 01 aB "), b"caf\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"))
for bad in [b"\xff", b"a\xc3", b"\xe2\x28\xa1", b"\xed\xa0\x80"]:
    try:
        bad.decode()
    except UnicodeDecodeError as error:
        print(error, error.start, error.end, error.reason, error.object)
print(b"%s %r %d %x %c %%" % (b"raw", "rep", 5, 255, 65), b"%5d|%-5d|%05d" % (1, 2, 3), b"%b" % b"x", b"%.2f" % 1.5)
print(b"abcabc".translate(None, b"a"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"), b"aXbX".expandtabs(), b"a\tb".expandtabs(4), b"abc".index(b"c"), b"hello".rfind(b"l"))
print(list(b"ab"), [*b"xyz"], tuple(b"\x00\x01"), max(b"az"), sum(b"\x01\x02"), list(reversed(b"ab")), dict(enumerate(b"ab")), bytes(reversed(b"abc")), bytes(sorted(b"cab")), b"abc"[::-1], [b"abc"[i:] for i in range(4)])
