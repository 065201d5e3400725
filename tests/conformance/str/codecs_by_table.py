"""Encodings of one byte a code point, `unicode_escape`, and the handler that puts in names."""


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


upper = bytes(range(128, 256))
for name in ("cp1250", "cp1251", "cp1252", "cp437", "cp850", "iso8859-2", "ISO-8859-5", "iso8859_7", "latin5", "latin9",
             "koi8-r", "KOI8_U", "mac-roman", "windows-1252", "IBM437"):
    decoded = upper.decode(name, "replace")
    print(name, ascii(decoded))
    print(decoded.replace("\ufffd", "").encode(name) == bytes(b for b in upper if bytes([b]).decode(name, "ignore")))
    attempt(lambda: "a\u20acb".encode(name))
    attempt(lambda: "a\u4e2d\u6587b".encode(name))
    attempt(lambda: "a\u4e2db".encode(name, "xmlcharrefreplace"))
    attempt(lambda: "a\x80b".encode(name, "backslashreplace"))
attempt(lambda: b"a\x81b".decode("cp1252"))
attempt(lambda: b"a\x81\x8db".decode("cp1252", "backslashreplace"))
attempt(lambda: b"\x81".decode("cp1252", "surrogateescape").encode("cp1252", "surrogateescape"))
attempt(lambda: "".encode("cp1252") + b"".decode("koi8-r").encode())

for text in "", "plain", "tab\tline\nreturn\r\0\x7f\x1b", "back\\slash 'quotes\"", "caf\xe9 \u20ac \U0001f600", "\ud800":
    for name in "unicode_escape", "raw_unicode_escape":
        encoded = text.encode(name)
        print(name, encoded, encoded.decode(name) == text)
for data in (rb"\n\t\r\a\b\f\v\\\'\"", rb"\x41\u0042\U00000043\N{LATIN SMALL LETTER A}", rb"\101\60\7a", b"\\\nnext",
             b"caf\xe9", b"\\", rb"\x4", rb"\x", rb"\u12", rb"\U0011", rb"\U00110000", rb"\N", rb"\N{", rb"\N{}",
             rb"\N{no such}", rb"a\xzz b"):
    for name in "unicode_escape", "raw_unicode_escape":
        attempt(lambda: ascii(data.decode(name)))
        attempt(lambda: ascii(data.decode(name, "replace")))

for text in "a\xe9\u20ac", "\U0001f600", "\x80", "\u4e2d", "\ud800", "\uac00":
    attempt(lambda: text.encode("ascii", "namereplace"))
    attempt(lambda: text.encode("latin-1", "namereplace"))
attempt(lambda: b"\xff".decode("ascii", "namereplace"))
