"""Methods that give changed copies: case, strip, replace, pad, translate."""

s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "they're bill's".title())
print("straße".upper(), "ÀÉÎ".lower(), "ß".casefold(), "ǆ".title(), "İ".lower() == "i̇", "ñandú".capitalize(), "ΑΣ".lower())
print(
    repr("  a b \t\n".strip()),
    repr("  a ".lstrip()),
    repr("  a ".rstrip()),
    "xxaxbxx".strip("x"),
    "abcba".strip("ab"),
    "abc".lstrip("cba"),
    "\u3000a\u00a0".strip(),
)
print(
    s.replace("l", "L"),
    s.replace("l", "", 2),
    s.replace("", "-"),
    "".replace("", "x"),
    "aaa".replace("aa", "b"),
    s.replace("zzz", "y"),
    "abc".replace("b", "日"),
)
print(
    "ab".ljust(5, "."),
    "ab".rjust(5),
    "ab".center(5, "*"),
    "abc".center(6, "-"),
    "ab".center(1),
    "7".zfill(3),
    "-7".zfill(4),
    "+7".zfill(1),
    "日".rjust(4, "本"),
)
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "ab\tc\n\td".expandtabs(3))
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "abc".translate({97: None, 98: "BB", 99: 100}), str.maketrans({"a": 1}))
print("-".join(["a", "b", "c"]), "".join("xyz"), ", ".join([]), "x".join(["only"]), "日".join(("é", "ü")), " ".join({"k": 1}))
for f in (
    lambda: "-".join([1, 2]),
    lambda: "-".join(["a", None]),
    lambda: "-".join(5),
    lambda: "a".center(5, "ab"),
    lambda: "a".ljust("x"),
    lambda: "a".replace("a"),
    lambda: "a".replace(1, "b"),
    lambda: "a".strip(1),
    lambda: "a".upper(1),
    lambda: str.maketrans("ab", "c"),
    lambda: "a".zfill(),
):
    try:
        print(f())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print([m("aB c") for m in (str.upper, str.lower, str.title, str.swapcase, str.strip, len)])
