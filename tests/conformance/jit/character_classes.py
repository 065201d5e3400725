# `isdigit()` and its like, `chr`, and comparisons with one character are compiled.
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def classes(c):
    return c.isalnum(), c.isalpha(), c.isdigit(), c.islower(), c.isspace(), c.isupper()


def of_text(text):
    return [sum(classes(c)) for c in text]


for _ in range(300):
    of_text("aB3 _\n")
print(of_text("aB3 _\n\x1c\x85\xa0\xaa\xb2\xb5\xdf\xd7\u01c5\u0660\u2003\u4e00"))
words = ["", "abc", "ABC", "a1", "A1", "12", " \t", "a b", "\xe9", "\xc9", "\u01c5", "\u0663", "\xb2", "\u3000", "\ud800", "x\u01c5", "1\xbd"]
for word in words:
    print(ascii(word), classes(word))


class Own(str):
    def isdigit(self):
        return "own"


print(classes(Own("7")), classes(b"7"), classes(bytearray(b" ")), classes(b""), classes(b"\xe9"))
print(attempt(classes, 7), attempt(lambda c: c.isdigit(1), "7"))
print(classes("q"))


def shifted(text, by):
    return "".join([chr((ord(c) - 97 + by) % 26 + 97) if c.islower() else c for c in text])


for _ in range(300):
    shifted("hello, World", 3)
print(shifted("hello, World", 3), shifted("\xe9\u0101", 0) == "\xe9\u0101" or ascii(shifted("\xe9\u0101", 0)))


def character(point):
    return chr(point)


for point in range(1000):
    character(point)
print([ascii(character(point)) for point in (0, 65, 255, 256, 0xD800, 0xFFFF, 0x10FFFF)], character(True) == "\x01")
print([attempt(character, point) for point in (-1, 0x110000, 2**70, 1.5, "a")])
text = "a\xe9"
second = text[1]
print(character(97) is character(97), character(233) is second)


def kinds(text):
    found = []
    for c in text:
        if c == "_":
            found.append(1)
        elif c != "x" and "\xe9" == c:
            found.append(2)
        elif c == "":
            found.append(3)
        else:
            found.append(c == "\u0100")
    return found


def equal(text):
    return text == "_", "_" != text, text == "\xff"


for _ in range(300):
    kinds("_x\xe9\u0100")
    equal("_"), equal("x")
print(kinds("_x\xe9\u0100\u015f\u01e9"))
for text in ("", "_", "__", "\u015f", "\u015f_", "\xff", "\u01ff", Own("_"), Own(""), b"_", 95, None):
    print(ascii(text), equal(text))
print(equal("".join(["_", ""])), equal("a_b"[1]), equal("a_b"[1:2]), equal("_" * 1), equal(str(b"_", "ascii")))
