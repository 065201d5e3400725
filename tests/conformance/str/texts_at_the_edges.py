# What formatting, conversions and searches say where several things are wrong, where there is nothing, and where texts
# are long enough, or wide enough, to take another way.


def say(what, *args):
    try:
        result = what(*args)
        print(type(result).__name__, ascii(result))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


class Text(str):
    pass


# A width or a precision counts only where it is used, behind all that is wrong with the rest.
for value in ["text", 12, 1.5, 1j]:
    for spec in [".99999999999", "+99999999999s", ".99999999999q", "99999999999q", ".99999999999,c"]:
        say(format, value, spec)
say("{!s:.99999999999}".format, 1.5)
say("{:.99999999999}{".format, "text")

# An empty text of a derived class is not what formatting gives.
for spec in ["", "s", ">0", ">1", ".0", ".1"]:
    say(format, Text(), spec)
    say(format, Text("x"), spec)

# Nobody looks for the encoding of nothing.
for empty in [b"", bytearray()]:
    say(empty.decode, "no such encoding")
    say(empty.decode, "utf-16", "no such handler")
    say(str, empty, "no such encoding")
    say(empty.decode, "nul\0")
say("".encode, "no such encoding")
say(b"ab".decode)
say(b"a\xe9".decode)
say("a\xe9\u20ac".encode)

# The separators of ASCII are no white space around numbers.
for text in ["\x1c9", "9\x1f", "\x1c\u0669", "\u2003\u0669\xa0", "\x0b9\x0c", "\x859"]:
    say(int, text)
    say(float, text)
    say(complex, text)
    say(int, text, 16)
    say(int, text.encode())

for args in ["", "ab", b"ab", bytearray(b"x"), memoryview(b"x"), [1], {}, 1, ()]:
    say(lambda: b"%%" % args)
    say(lambda: "%%" % args)

for method in [b"a".ljust, bytearray(b"a").rjust, b"a".center, "a".ljust, "a".center]:
    for fill in [None, b"", b"-", b"--", "", "-", "--", "\u20ac", "\xe9", 1]:
        say(method, 4, fill)

# Fields and texts of many lengths and widths.
for part in ["", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghi", "0123456789abcdef", "0123456789abcdefg"]:
    for fill in ["-", "\xe9", "\u20ac"]:
        print(ascii(part.ljust(20, fill)), ascii(part.rjust(19, fill)), ascii(part.center(18, fill)))
        print(ascii(f"{part}{fill}{part}"), ascii(f"{part:{fill}^17}|{part:>9.3}"), ascii(fill.join([part, "", part])))
        print(ascii((part + fill + part).replace(fill, part)), ascii((part + fill) * 3), ascii(part + fill == part + "-"))
        print((fill + part).split(fill), (part + fill + part).rsplit(fill, 1), (part * 2 + fill).find(fill))
print(len(("\u20ac" + "x" * 200).replace("x", "\xe9")), ("ab" * 50).replace("b", "\xe9").count("\xe9"))

for number in [0, 1, -1, 255, -4096, 2**59, -(2**60), 2**63, -(2**64), 10**20, True]:
    for spec in ["d", "05d", "+,", "_x", "#X", "#o", "012b", "x<30d", "=+25,d", "030,d", "c", ".2f", "e", "08.1%", "n"]:
        say(format, number, spec)
    for spec in ["%d", "%5d", "%-5d|", "%+05d", "%.3d", "%x", "%#X", "%o", "%c", "%s", "%r", "%5.1f", "%e"]:
        say(spec.__mod__, number)
        say(spec.encode().__mod__, number)

# Halves go to the even digit only where they are exact.
for number in [0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 9.995, 1e-7, 5e-324, 1e15 + 0.5, 2.0**52 + 0.5, 1e16, 1e22, 0.0]:
    for digits in [0, 1, 2, 3, 6, 17, 19, 20, 25]:
        print(f"{number:.{digits}f} {-number:#.{digits}F} {number:+012.{digits}f}", "%.*f" % (digits, number), round(number, digits))

# What is one character long is that character, however it came about.
for text in ["".ljust(1, "z"), "".join(["", "z", ""]), f"{''}{text[:0]}z", "Z".lower(), "az".removeprefix("a"), " z "[1:].strip()]:
    print(text, text == "z", {text: 1}["z"], ord(text), text in "xyz", text.isalpha())
