# Predicates of str over characters of every kind, one by one and in words.
chars = ["a", "Z", "5", " ", "\t", "\n", "_", "-", ".", "é", "ß", "ñ", "Ω", "ж", "日", "ا", "٣", "²", "½", "Ⅷ", "ª", "ǅ", "\u00a0", "\u2003", "\u200b", "😀", "\x00", "\x7f", "\xad", "\u0301", "\ud800", "ⅷ", "﹍", "①", "𝐀", "ſ"]
methods = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
words = ["", "abc", "ABC", "Abc", "aBc", "Abc Def", "Abc def", "abc1", "123", "1.5", "a b", " a", "a_b", "_", "1a", "a-b", "É", "straße", "ÀÉ", "Ⅷ5", "½²", "é1", "日本語", "A1", "1A", "a\n", "class", "None", "Ab1C", "A B", "A.B", "ǅ", "ǅa", "aǅ", "ŉ"]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [m for m in methods if getattr("a", m)()])
attempt(lambda: {m: [i for i, c in enumerate(chars) if getattr(c, m)()] for m in methods})
attempt(lambda: {m: [w for w in words if getattr(w, m)()] for m in methods[:6]})
attempt(lambda: {m: [w for w in words if getattr(w, m)()] for m in methods[6:]})
attempt(lambda: [c.upper() for c in chars if c.upper() != c])
attempt(lambda: [c.lower() for c in chars if c.lower() != c])
attempt(lambda: [c.title() for c in chars if c.title() != c])
attempt(lambda: [c.swapcase() for c in chars if c.swapcase() != c])
attempt(lambda: [c.casefold() for c in chars if c.casefold() != c])
attempt(lambda: ([w.title() for w in words], [w.capitalize() for w in words]))
attempt(lambda: ([w.swapcase() for w in words], [w.casefold() for w in words]))
attempt(lambda: ([w.upper() for w in words], [w.lower() for w in words]))
attempt(lambda: [ascii(c) for c in chars])
attempt(lambda: [repr(c).isascii() for c in chars])
attempt(lambda: [len(c.encode("utf-8", "surrogatepass")) for c in chars])
attempt(lambda: ([ord(c) for c in chars], [chr(ord(c)) == c for c in chars].count(True)))
attempt(lambda: sorted(range(len(chars)), key=lambda i: chars[i]))
attempt(lambda: [c.isprintable() for c in ("", " ", "\u3000", "\u2028", "\ue000", "\U0010ffff", "\u0378")])
attempt(lambda: ([int(c) for c in "٣5" if c.isdecimal()], [c for c in chars if c.isdigit() and not c.isdecimal()], [c for c in chars if c.isnumeric() and not c.isdigit()]))
attempt(lambda: [s.split() for s in ("a\u00a0b", "a\u2003b", "a\u200bb", "a\x1cb", "a\x85b", "a\u3000b")])
attempt(lambda: ([s.strip() for s in ("\u00a0a\u2003", "\u200ba", "\ufeffa", "\x1fa\x1f")], [len(s.splitlines()) for s in ("a\x0bb", "a\x1cb", "a\x85b", "a\u2028b", "a\x1fb", "a\u00a0b")]))
attempt(lambda: (["ς".upper(), "Σ".lower(), "ΑΣ".lower(), "ΑΣΑ".lower(), "ΑΣ Α".lower(), "Σ".casefold()], ["ß".upper(), "ﬁ".upper(), "ŉ".upper(), "ǰ".upper(), "ΐ".upper(), "ﬃ".title(), "ß".title()], ["İ".lower(), "I".lower(), "ı".upper(), "i".upper()], [len(x) for x in ("İ".lower(), "ß".upper(), "ﬃ".upper())]))
attempt(lambda: ["a".isidentifier(), "é".isidentifier(), "a·b".isidentifier(), "℘".isidentifier(), "1".isidentifier(), "a b".isidentifier(), "日本".isidentifier(), "²".isidentifier(), "a²".isidentifier(), "_1".isidentifier()])
attempt(lambda: ("Hello World".istitle(), "Hello world".istitle(), "Hello 1World".istitle(), "H".istitle(), "HE".istitle(), "1".istitle(), "They're".istitle(), "They'Re".istitle(), "A1b".istitle(), "A1B".istitle()))
attempt(lambda: ("ABC1".isupper(), "1".isupper(), "A b".isupper(), "".isupper(), "É".isupper(), "ª".islower(), "ⅷ".islower(), "Ⅷ".isupper(), "日A".isupper()))
