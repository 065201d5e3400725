# split, rsplit, strip, partition and their relatives: separators, limits, white space of every kind, and mistakes.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


s = "  one  two\tthree\n four "
for limit in (-1, 0, 1, 2, 10):
    print(s.split(None, limit), s.rsplit(None, limit), s.split(" ", limit), s.rsplit(" ", limit))
print("".split(), "".split(","), "   ".split(), "   ".split(" "), ",".split(","), "a,,b,".split(","), "a,,b,".rsplit(",", 2), "aXXbXXXc".split("XX"), "aXXXc".rsplit("XX"))
print("a\u2003b\u00a0c\u200bd\x1ce\x85f".split(), "\u3000x\u2028".strip(), "ab\x1f c".split(), "1 2".split(sep=None, maxsplit=-5), "a b c".split(maxsplit=1), "a.b.c".rsplit(maxsplit=1, sep="."))
print("xxhixx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "abc".strip(""), "  a ".strip(None), "mississippi".strip("ipms"), "éaé".strip("é"), "[x]".strip("]["), "\n\t x".lstrip(), "x \n".rstrip(), "aaa".strip("a"))
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "=".partition("="), "a==b".partition("=="), "".rpartition("x"))
print("test_file_test".removeprefix("test"), "test_file_test".removesuffix("test"), "abc".removeprefix(""), "abc".removesuffix(""), "abc".removeprefix("abcd"), "aaa".removeprefix("a"), "aaa".removesuffix("aa"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\u2028h\n".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\r\n\r\nb".splitlines(keepends=True))
print("-".join("abc"), "".join([]), ", ".join({"k": 1, "j": 2}), "ab".join(["x"]), "é".join(("a", "b")), "-".join(str(i) for i in range(4)), "\n".join("a b".split()))
print("aXbXc".replace("X", "--"), "aaa".replace("a", "b", 2), "aaa".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2), "aaaa".replace("aa", "a"), "abc".replace("b", ""), "abc".replace("x", "y", 0), "aaa".replace("a", "b", -3), "aba".replace("a", "bb", count=1))
print("a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t\n\tx".expandtabs(2), "a\tb".expandtabs(0), "a\tb".expandtabs(-1), "ab\rc\td".expandtabs(4))
for f in (
    lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".split(1), lambda: "a".split(b"a"), lambda: "a".split("a", "b"), lambda: "a".split("a", 1.0), lambda: "a".split("a", None),
    lambda: "a".split("a", 1, 2), lambda: "a".split(separator=","), lambda: "a".partition(""), lambda: "a".partition(None), lambda: "a".partition(), lambda: "a".rpartition(1), lambda: "a".strip(1), lambda: "a".strip(b"a"),
    lambda: "a".strip("a", "b"), lambda: "a".removeprefix(1), lambda: "a".removeprefix("a", "b"), lambda: "".join([1]), lambda: "".join(["a", "b", None]), lambda: "".join(5), lambda: "".join(), lambda: "".join(["a", b"b"]),
    lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 1), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", None), lambda: "a".splitlines("x", "y"), lambda: "a".expandtabs("x"), lambda: "a".expandtabs(1, 2),
    lambda: "a".split("a", 2**70), lambda: "a\t".expandtabs(2**70), lambda: "a".join("a", "b"),
):
    attempt(f)
text = "key = value ; other=x=y;;flag ; = none "
print([tuple(part.strip() for part in field.partition("=")[::2]) for field in text.split(";") if field.strip()])
print([line.rstrip() for line in "  a  \n b\n\n c ".split("\n")], "one, two,three".replace(",", " ").split(), [w for w in "The end. No more!".rstrip("!").split(" ")])
