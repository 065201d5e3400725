"""bytes methods and conversion between bytes and str."""

b = b"the quick brown the fox"
print(b.find(b"the"), b.find(b"the", 1), b.rfind(b"the"), b.find(b"z"), b.index(b"quick"), b.count(b"the"), b.find(113), b.count(b""))
print(b.startswith(b"the"), b.endswith((b"x", b"fox")), b.split(), b.split(b"the"), b.split(None, 1), b.rsplit(b" ", 1), b.partition(b" "))
print(b.upper(), b"ABC".lower(), b"abc".title(), b"a".capitalize(), b"aB".swapcase(), b.replace(b"the", b"a"), b.replace(b"the", b"a", 1))
print(
    b"  x ".strip(),
    b"xxyxx".strip(b"x"),
    b" x".lstrip(),
    b"x ".rstrip(),
    b"-".join([b"a", b"b"]),
    b"".join([]),
    b"7".zfill(3),
    b"a".center(3, b"*"),
    b"a".ljust(3),
    b"a".rjust(3),
)
print(b"abc".isalpha(), b"123".isdigit(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"a\nb\r\nc".splitlines())
print(b"\x00\xff\x10".hex(), b"\x01\x02".hex("-"), bytes.fromhex("00 ff 1f"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
print(
    b"abc".decode(),
    b"caf\xc3\xa9".decode("utf-8"),
    b"\xe9".decode("latin-1"),
    "日本".encode(),
    "é".encode("utf-8").hex(),
    "a".encode("utf-16-le"),
    b"\xf0\x9f\x98\x80".decode(),
)
for f in (
    lambda: b.index(b"zzz"),
    lambda: b.find("the"),
    lambda: b.split(b""),
    lambda: b"-".join(["a"]),
    lambda: b"-".join([1]),
    lambda: b"\xff".decode(),
    lambda: b"\xe6\x97".decode("utf-8"),
    lambda: b"ab\x80".decode("ascii"),
    lambda: bytes.fromhex("0g"),
    lambda: b"a".decode("unknown"),
    lambda: b.replace(b"a", "b"),
    lambda: b.startswith("the"),
    lambda: b.nothing,
):
    try:
        print(f())
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        print(type(error).__name__, error)
print(
    int.from_bytes(b"\x01\x02", "big"),
    int.from_bytes(b"\x01\x02", "little"),
    (258).to_bytes(2, "big"),
    (-1).to_bytes(2, "big", signed=True),
)
try:
    (300).to_bytes(1, "big")
except OverflowError as error:
    print(error)


def xor(key):
    def apply(data):
        return bytes([d ^ key[i % len(key)] for i, d in enumerate(data)])

    return apply


cipher = xor(b"cell")
print(cipher(b"captured"), cipher(cipher(b"captured")), f"{b'x'}", str(b"y"), b"%d %s" % (5, b"z"))
