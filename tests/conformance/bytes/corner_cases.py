# bytes: constructors, every method at its edges, comparisons with str, formatting, and mistakes.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 3


class Bytes:
    def __bytes__(self):
        return b"from __bytes__"


class WrongBytes:
    def __bytes__(self):
        return "text"


for f in (
    lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 255]), lambda: bytes("é", "utf-8"), lambda: bytes("abc", encoding="ascii", errors="strict"), lambda: bytes(b"copy"), lambda: bytes(range(97, 100)), lambda: bytes((True, Index())), lambda: bytes({65: 1}), lambda: bytes(x for x in b"gen"),
    lambda: bytes("abc"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes([1.5]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(5, "ascii"), lambda: bytes(b"a", "ascii"), lambda: bytes("é", "ascii"), lambda: bytes(1, 2, 3, 4), lambda: bytes(errors="strict"),
    lambda: bytes.fromhex("00 fF\n7f"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("00 0"), lambda: bytes.fromhex(5), lambda: b"\x00\xffa".hex(), lambda: b"abcdef".hex(":"), lambda: b"abcde".hex("-", 2), lambda: b"abcde".hex("-", -2), lambda: b"ab".hex(""), lambda: b"ab".hex("::"),
):
    attempt(f)
b = b"abracadabra"
print(b[0], b[-1], b[1:4], b[::-1], b[5:2], list(b[:3]), len(b), 97 in b, b"bra" in b, b"" in b, b.find(b"a", 1), b.find(97, 1), b.rfind(98), b.count(b"a"), b.count(97), b.index(b"c"), b.count(b""))
print(b.split(b"a"), b.split(b"a", 2), b.rsplit(b"br", 1), b" a  b ".split(), b.partition(b"c"), b.rpartition(b"x"), b.replace(b"a", b"--", 2), b.replace(b"", b".", 3), b.strip(b"ab"), b"  x\t\n\x0b".strip(), b.removeprefix(b"ab"), b.removesuffix(b"ra"), b"a\nb\r\nc\x0bd".splitlines())
print(b.upper(), b"AbC".swapcase(), b"hello world-x".title(), b"hELLO".capitalize(), b"ABC\xc9".lower(), b"x".center(5, b"*"), b"x".ljust(3), b"-5".zfill(4), b"a\tb".expandtabs(4), b"abc".translate(bytes(range(256)), b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"c"))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" \n".isspace(), b"Ab".istitle(), b"A".isupper(), b"".isupper(), b"\xe9".isalpha(), b"\x80".isascii(), b",".join([b"a", b"b"]), b"".join([]), b * 2, b"a" + b"b", b.startswith((b"x", b"ab")), b.endswith(b"ra", 5))
print(b"%d %s %b %x %c %5.1f %a %%" % (1, b"s", b"b", 255, 65, 2.55, "é"), b"%(k)s" % {b"k": b"v"}, b"%r" % (b"x",), b"%c" % b"z", b"a" < b"b", b"a" < b"aa", b"a" == "a", b"a" != 97, hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
for f in (
    lambda: b + "a", lambda: "a" + b, lambda: b + [1], lambda: b * 1.5, lambda: b"a" < "a", lambda: "a" in b, lambda: 256 in b, lambda: -1 in b, lambda: None in b, lambda: b[11], lambda: b["a"], lambda: b.find("a"), lambda: b.find(256), lambda: b.index(b"z"), lambda: b.index(0), lambda: b.count(None), lambda: b.split("a"), lambda: b.split(b""), lambda: b.split(97),
    lambda: b.join(["a"]), lambda: b"".join([1]), lambda: b.join(5), lambda: b.replace("a", b"b"), lambda: b.replace(b"a", "b"), lambda: b.strip("a"), lambda: b.startswith("a"), lambda: b.startswith((b"a", "b")), lambda: b.center(5, "*"), lambda: b.center(5, b"**"), lambda: b.translate(b"short"), lambda: b.translate("x"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b.partition(b""),
    lambda: b"%s" % "text", lambda: b"%d" % "1", lambda: b"%c" % 256, lambda: b"%s" % 5, lambda: b"%b" % "x", lambda: b"%s %s" % b"one", lambda: b"%s" % (b"a", b"b"), lambda: b.encode(), lambda: b"".decode(1), lambda: int(b"12") + int(b"0x1f", 16), lambda: int(b"x"), lambda: float(b" 1.5 "), lambda: b.__class__(b) is b, lambda: ord(b"a"), lambda: ord(b"ab"),
):
    attempt(f)


def assign():
    b[0] = 1


attempt(assign)
print(repr(b"\x00\t\n\r\x7f\x80'"), repr(b"'\""), repr(b'"'), str(b"abc"), f"{b'x'}", f"{b'x'!r:>6}", [*b"hi"], bytes(reversed(b"abc")), sorted(b"cab"), max(b"abc"), b"abc".__contains__(98), bytes([1]) in {b"\x01"}, sum(b"ab"))
attempt(lambda: f"{b'x':>6}")
