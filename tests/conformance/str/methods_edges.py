# String methods at their edges: empty arguments, bounds, negative counts, wrong types.
def attempt(f):
    try:
        return f()
    except (IndexError, ValueError, TypeError, LookupError) as error:
        return f"{type(error).__name__}: {error}"


s = "abcabc"
print(s.find(""), s.find("", 6), s.find("", 7), s.rfind(""), s.count(""), s.count("", 3), "".count(""), s.find("c", -1), s.find("c", 0, -4), s.rfind("a", 0, 3), s.index("b", 2), attempt(lambda: s.index("z")), attempt(lambda: s.rindex("b", 5)))
print(s.replace("", "-"), s.replace("", "-", 2), s.replace("a", "", 1), s.replace("abc", "x", -1), s.replace("abc", "x", 0), "".replace("", "y"), s.replace("z", "y") is s or True, "aaa".replace("aa", "b"))
print("a,b,,c".split(","), "a,b,,c".split(",", 0), "a,b,,c".split(",", 2), "".split(","), "".split(), "  a  b ".split(), "  a  b ".split(" "), " a b ".split(None, 1), "a b c".rsplit(None, 1), "aXXbXXc".split("XX"), attempt(lambda: "a".split("")), attempt(lambda: "a".split(1)), "a\x1cb\u2003c".split())
print("a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines(), "".splitlines(), "a".splitlines(True))
print("abc".center(8), "abc".center(8, "*"), "abc".center(7, "*"), "abc".ljust(5, ".") + "|", "abc".rjust(5, "."), "abc".center(-1), attempt(lambda: "a".center(5, "ab")), attempt(lambda: "a".center(5, "")), attempt(lambda: "a".center()))
print("-5".zfill(5), "+5".zfill(5), "5".zfill(0), "--5".zfill(6), "".zfill(2), "é".zfill(3), "a\tb\tc".expandtabs(), "a\tb".expandtabs(0), "ab\tc\nd\te".expandtabs(4), "\t".expandtabs(-1))
print("xxabcxx".strip("x"), "xyabcyx".strip("yx"), "  a ".lstrip(), "  a ".rstrip(), "abc".strip("abc"), "abc".strip(""), "\u2003a\u3000".strip(), attempt(lambda: "a".strip(5)), "abc".removeprefix("ab"), "abc".removeprefix("x"), "abc".removesuffix("c"), "abc".removesuffix(""))
print("abc".partition("b"), "abc".partition("x"), "abc".rpartition("x"), "a.b.c".partition("."), "a.b.c".rpartition("."), attempt(lambda: "a".partition("")))
print("abc".startswith("a"), "abc".startswith(("x", "ab")), "abc".startswith("b", 1), "abc".startswith(""), "abc".startswith("", 4), "abc".endswith("c", 0, 2), "abc".endswith(()), attempt(lambda: "a".startswith(1)), attempt(lambda: "a".startswith(("b", 1))))
print(",".join([]), ",".join(["a"]), ",".join("abc"), "".join(["x", "y"]), ", ".join({"k": 1}), attempt(lambda: ",".join([1])), attempt(lambda: ",".join(["a", None])), attempt(lambda: ",".join(5)))
print("hello world".title(), "they're bill's".title(), "HELLO".capitalize(), "ǆ".title(), "ß".upper(), "ŉ".upper(), "İ".lower(), "ΑΣ".lower(), "ΑΣΑ".lower(), "Straße".casefold(), "aBc".swapcase(), "".title(), "1a2B".title())
print("abc".translate({97: "X", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1, 98: "z"}), attempt(lambda: str.maketrans("a", "bc")), attempt(lambda: str.maketrans({"ab": 1})), attempt(lambda: "a".translate(5)))
print("%s|%r|%a" % ("é", "é", "é"), "%5s|%-5s|%.2s" % ("a", "b", "cde"), "%d %i %05d %+d % d %x %X %#o" % (1, 2.9, 3, 4, 5, 255, 255, 8), "%e %g %.3f %%" % (1.5, 1e10, 2), "%(a)s %(b)d" % {"a": 1, "b": 2}, "%c%c" % (65, "b"), "%*d|%-*d|%.*f" % (5, 1, 5, 2, 1, 2.55))
for f in [lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%" % (), lambda: "%(a)s" % 5, lambda: "%(b)s" % {"a": 1}, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "a" + 1, lambda: "a" * "b", lambda: 1 + "a", lambda: "a" - "b", lambda: s["b"], lambda: s[6], lambda: "a" < 1, lambda: "a" in 5, lambda: 5 in "a", lambda: "a".encode("nope"), lambda: "é".encode("ascii"), lambda: "a".nope]:
    try:
        print(f())
    except (TypeError, ValueError, KeyError, IndexError, LookupError, AttributeError, OverflowError) as error:
        print(type(error).__name__, error)
print("abc" * 0, "ab" * -3, 2 * "é", "a" "b" 'c', "a" < "b" < "c", "Z" < "a", "" < "a", "é" > "z", "\U0001f600" > "\uffff", max("hello"), sorted("hello"), list(reversed("ab")), "ab" in "abc", "" in "", "abc"[::-1], "日本語"[1], len("e\u0301"), "é" == "e\u0301")
print("x".isidentifier(), "1x".isidentifier(), "def".isidentifier(), "".isalpha(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "५".isdecimal(), "\u2003".isspace(), "Aa".istitle(), "AA".isupper(), "a1".islower(), "\n".isprintable(), "".isprintable(), "é".isascii(), int("५"), float(" १.५ "), ord("é"), chr(0x1F600), ascii("é😀"), repr("\ud800\x00\u200b"))
