"""repr of strings: quotes, escapes, control characters, non-ASCII; string literals."""

for s in [
    "plain",
    "it's",
    'say "hi"',
    "both ' and \"",
    "tab\tnew\nret\r",
    "back\\slash",
    "\x00\x01\x1f\x7f",
    "\x80\x9f\xa0\xad",
    "é ü ñ",
    "日本語",
    "😀",
    "\u200b\u2028\ufeff",
    "a\x0bb\x0c",
    "\N{GREEK SMALL LETTER ALPHA}\N{BULLET}",
    "",
]:
    print(repr(s), len(s), [s])
print(
    "implicit concatenation mixed",
    "line \
continued",
    r"raw \n \x",
    r"""raw "triple" \t""",
)
print("""triple
 'single' "double"
end""")
print("\101\x41\u0041\U00000041\a\b"[:4], "\0" == "\x00", "\377", "'\"")
print(str(5), str(None), str(1.5), str([1, "a"]), str(("x",)), str({"k": "v"}), str(True), str(b"x"), str())
print(repr([None, 'a', "b'c", 1.0, {"é": "日"}]), f"{'é'!a} {'日😀'!a} {'x'!r} {'y'!s} {chr(10)!r}")
print(
    str(b"caf\xc3\xa9", "utf-8"), str(b"abc", "ascii"), b"\xff".decode("latin-1"), "é".encode(), "日".encode("utf-8"), "é".encode("latin-1")
)
for f in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: "a".encode("nope"), lambda: b"a\x80b".decode("ascii")):
    try:
        print(f())
    except (UnicodeDecodeError, UnicodeEncodeError, LookupError) as error:
        print(type(error).__name__, error)
print(
    "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore")
)
print("print:", "a", 1, None, [1], sep="-", end="!\n")
print(*"abc", sep=""), print(), print("", ""), print(end=""), print("no newline", end="")
print("", "x", sep="|")
