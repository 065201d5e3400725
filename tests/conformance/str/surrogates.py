"""Lone surrogates are characters of a str that no UTF-8 can carry."""

s = "a\ud800b"
print(repr(s), len(s), [ord(c) for c in s], s[1] == "\ud800", s == "a" + chr(0xD800) + "b")
print(repr(s[::-1]), repr(s.upper()), s.find("b"), "\ud800" in s, s.isprintable(), {s: 1}[s], s < "b", s[1] < "\uffff")
for f in (lambda: s.encode(), lambda: "\udcff".encode("utf-8"), lambda: "\ud83d\ude00".encode()):
    try:
        print(f())
    except UnicodeEncodeError as error:
        print(type(error).__name__, error)
print(s.encode("utf-8", "replace"), s.encode("utf-8", "ignore"), f"{s!a}", len("\ud83d\ude00"), len("\U0001f600"))
print("\ud83d\ude00" == "\U0001f600", repr("\udfff"), [c for c in "\ud83d\ude00"])
