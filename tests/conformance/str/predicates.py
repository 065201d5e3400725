"""isdigit and its family over ASCII and beyond; comparison and ordering."""

samples = [
    "",
    "a",
    "A",
    "1",
    " ",
    "aB",
    "a1",
    "Ab Cd",
    "é",
    "Ü",
    "日",
    "²",
    "½",
    "٣",
    "_x",
    "1a",
    "\t\n",
    "-1",
    "1.5",
    "ǅ",
    "a b",
    "def",
    "\u00a0",
    "\x00",
]
tests = {
    "alpha": str.isalpha,
    "digit": str.isdigit,
    "decimal": str.isdecimal,
    "numeric": str.isnumeric,
    "alnum": str.isalnum,
    "space": str.isspace,
    "upper": str.isupper,
    "lower": str.islower,
    "title": str.istitle,
    "ident": str.isidentifier,
    "ascii": str.isascii,
    "print": str.isprintable,
}
for s in samples:
    print(repr(s), [name for name, test in tests.items() if test(s)])
words = ["banana", "Apple", "cherry", "apple", "Éclair", "éclair", "zebra", "日本", "😀", "", "a b", "a-b", "a_b"]
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=len)[:4])
print(max(words), min(words), "a" < "B", "a" < "b", "abc" < "abcd", "Z" < "a", "z" < "é", "\uffff" < "😀", "é" == "e\u0301")
print([ord(c) for c in "aé日😀\x00"], [chr(n) for n in (97, 233, 26085, 128512)], repr(chr(0)), repr(chr(0x10FFFF)))
for f in (lambda: ord(""), lambda: ord("ab"), lambda: chr(0x110000), lambda: chr("a"), lambda: ord(b"a"), lambda: "a" < 1):
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
