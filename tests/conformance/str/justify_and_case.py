# Padding, case and character mapping, also where the text grows by it.
def attempt(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("", "a", "abc", "héé", "日本"):
    print([text.center(w) for w in (0, 4, 5, 6)], [text.ljust(w, "*") for w in (-1, 3, 5)], [text.rjust(w, "·") for w in (1, 4)], [text.zfill(w) for w in (0, 3, 5)])
print([f"{t}" .zfill(6) for t in ("+1", "-1", "--1", "1.5", "-", "+", "ab", "- 1")], "x".center(4, "-"), "xy".center(5, "-"), "x".center(5, "é"))
words = ["straße", "ÀÉÎ", "ǆ", "ﬁn", "ŉ", "İ", "ΑΣ", "Σ", "ὀδυσσεύς", "iI", "ß", "ᾳ", "2nd place", "they're bill's", "x_y-z", "o'neil"]
for word in words:
    print(ascii([word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase(), word.casefold()]))
print([len(w.upper()) - len(w) for w in words], "ß".casefold() == "SS".casefold(), "STRASSE".casefold() == "straße".casefold())
table = str.maketrans("abc", "xyz", "d")
print(table, "abcd-dcba".translate(table), "abc".translate({97: "long", 98: None, 99: 0x263A}), "abc".translate({}))
print(str.maketrans({"a": 1, 98: "two", "c": None}), "cab".translate(str.maketrans({"a": "A", "b": ""})), "abc".translate("zzz" * 40), "\x00\x01".translate(["zero", "one"]))


class Shift:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError
        return code + 1 if code != ord("z") else "<z>"


print("hal xyz".translate(Shift()), "abc".translate({97: 98, 98: 97}), "é".translate({0xE9: "e"}))
for f in (
    lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, ""), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, 1), lambda: "a".rjust(5, b"x"), lambda: "a".zfill("5"), lambda: "a".zfill(), lambda: "a".center(5.0),
    lambda: str.maketrans("ab", "c"), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans("a", 1), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a", "b", 5),
    lambda: "a".translate(), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}), lambda: "a".translate({97: 0x110000}), lambda: "a".upper(1), lambda: "a".title("x"), lambda: "a".casefold(None),
):
    attempt(f)
print("a".ljust(3) + "|" + "b".rjust(3) + "|", "%-4s|%4s|" % ("ab", "cd"), "tab\tle".title(), "ab12cd".title(), "ab CD".swapcase(), "ÿ".upper(), "µ".upper())
print("hello world".capitalize(), "HELLO".capitalize(), "ǆabc".capitalize() == "ǅabc", "1a".capitalize(), "ßx".capitalize(), "ab".upper().lower().title())
caesar = {c: (c - 97 + 3) % 26 + 97 for c in range(97, 123)}
secret = "attack at dawn".translate(caesar)
print(secret, secret.translate({v: k for k, v in caesar.items()}), secret.translate(dict.fromkeys(map(ord, "aeiou"))))
