# Methods of bytes over tables of arguments: searching, splitting, cutting, predicates, translation, joining.
b = b"Hello, World! hello"
table = bytes.maketrans(b"lo", b"01")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (b.find(b"o"), b.find(b"o", 5), b.find(b"o", 5, 8), b.find(b"z"), b.find(111), b.rfind(b"o"), b.rfind(b"l", 0, 5), b.index(b"W"), b.rindex(b"h"), b.count(b"l"), b.count(b"l", 5), b.count(b""), b.find(b""), b.rfind(b"")))
attempt(lambda: (b.split(), b.split(b","), b.split(b"o", 1), b.rsplit(b"o", 1), b.split(b"l"), b.split(None, 1), b"a,b,,c".split(b","), b"".split(), b"".split(b","), b"  a  b ".split(), b"a\tb\nc".split(), b.rsplit(None, 1)))
attempt(lambda: (b.partition(b" "), b.rpartition(b" "), b.partition(b"zz"), b.rpartition(b"zz"), b"a\nb\r\nc\r\rd".splitlines(), b"a\nb\n".splitlines(True), b"".splitlines(), b"\n".splitlines()))
attempt(lambda: (b.replace(b"l", b"L"), b.replace(b"l", b"", 2), b.replace(b"", b"-", 3), b"aaa".replace(b"aa", b"b"), b.replace(b"x", b"y"), b.translate(table), b.translate(None, b"aeiou"), b.translate(table, b"H"), b.translate(table, delete=b"!")))
attempt(lambda: (b.strip(b"Ho"), b.lstrip(b"He"), b.rstrip(b"lo"), b"  x\n".strip(), b"\x00x\x00".strip(b"\x00"), b.strip(b""), b"abc".removeprefix(b"ab"), b"abc".removesuffix(b"bc"), b"abc".removeprefix(b"x"), b"".strip()))
attempt(lambda: (b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), b"\xe9\xc9a".upper(), b"they're".title(), b"3d game".title(), b"".title()))
attempt(lambda: (b"x".center(4), b"x".center(5, b"*"), b"x".ljust(3, b"."), b"x".rjust(3), b"-42".zfill(6), b"+1".zfill(4), b"x".zfill(0), b"abc".center(2), b"a\tb".expandtabs(), b"a\tb".expandtabs(2), b"\t".expandtabs(0)))
attempt(lambda: (b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \t\n\x0b\x0c\r".isspace(), b"ABC".isupper(), b"abc".islower(), b"Ab Cd".istitle(), b"abc".isascii(), b"\xff".isascii(), b"".isalpha(), b"".isascii(), b"a b".isalpha(), b"1a".islower(), b"\xe9".isalpha()))
attempt(lambda: (b.startswith(b"Hello"), b.startswith((b"x", b"He")), b.startswith(b"o", 4), b.startswith(b"", 100), b.endswith(b"hello"), b.endswith((b"x",)), b.endswith(b"World", 0, 12), b.startswith(()), b.endswith(b"")))
attempt(lambda: (b",".join([b"a", b"b"]), b"".join([]), b"-".join([b"x"]), b"ab".join(iter([b"1", b"2", b"3"])), b"".join((b"a",) * 3), b" ".join({b"k": 1})))
attempt(lambda: (b[0], b[-1], b[0:5], b[::-1], b[::3], b[5:2], b[-5:], b[100:], len(b), b[slice(2, 4)], [*b[:3]], bytes([b[0]]), b[1:2]))
attempt(lambda: (b + b"!", b"ab" * 3, b"ab" * 0, b"ab" * -1, 2 * b"a", b"a" b"b", b"" + b"", b"abc" < b"abd", b"ab" < b"abc", b"b" > b"abc", b"" < b"\x00", b"a" == b"a", b"a" != "a", b"\xff" > b"\x7f", max([b"b", b"a"]), sorted([b"c", b"", b"b"])))
attempt(lambda: (b"a" in b, b"World" in b, 72 in b, b"" in b, b"zz" in b, 255 in b, b"lo, W" in b))
attempt(lambda: (repr(b"\x00\x01\t\n\r\\'\x7f\x80\xff"), repr(b'"'), repr(b"'"), repr(b"'\""), str(b"a"), ascii(b"\xe9"), f"{b'x'}", b"\101\x41A", rb"\n", bytes(b"x"), b"%s" % b"a", b"%d %i" % (1, 2), b"%x %X %o" % (255, 255, 8), b"%c%c" % (65, b"B"), b"%5d|%-5d|%05d" % (1, 2, 3), b"%.2f %e %g" % (1.5, 1.5, 1.5), b"%a %r" % ("é", [1]), b"%%", b"%(k)d" % {b"k": 5}, b"%5s|%-5s|%.2s" % (b"a", b"b", b"cde")))
attempt(lambda: (b.decode(), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\x00b".decode("ascii"), b"h\x00i\x00".decode("utf-16-le"), b"\xff".decode("utf-8", "replace") == "\ufffd", b"\xffa".decode("utf-8", "ignore"), b"\xff".decode("ascii", "backslashreplace"), "é".encode("utf-8"), "é".encode("latin-1"), "€".encode("utf-16-be"), "a€".encode("ascii", "replace"), "a€".encode("ascii", "xmlcharrefreplace"), "a€".encode("ascii", "ignore"), "\udcff".encode("utf-8", "surrogateescape")))
attempt(lambda: (b.hex()[:10], b"ab".hex("-"), b"abcd".hex("_", 2), bytes.fromhex("48 65"), bytes.fromhex("4865"), int(b"42"), int(b" -7 "), int(b"ff", 16), float(b"1.5"), int.from_bytes(b"\x01\x00"), (258).to_bytes(2), sum(b"abc"), min(b"abc"), list(b"\x00\xff"), bytes(range(5)), bytes(3), bytes([65, 66]), bytes("é", "utf-16-le"), bytes(reversed(b"abc")), bytes(x ^ 32 for x in b"Ab")))
