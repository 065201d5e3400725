# Parts are looked for in one way in short texts and in another in long ones, by their first byte or their last, in texts
# of one byte a character and of four, whose bytes have hits between the characters.
AROUND = [0, 1, 2, 60, 64, 250, 254, 255, 256, 257, 300]


def ways(text, part):
    yield text.find(part)
    yield text.rfind(part)
    yield text.count(part)
    yield part in text
    yield len(text.split(part, 3))
    yield len(text.rsplit(part, 3)[0])
    yield len(text.partition(part)[0])
    yield len(text.rpartition(part)[2])
    yield hash(text.replace(part, "<>")) == hash("<>".join(text.split(part)))


for size in AROUND:
    for text in ["ab" * size + "aab", "aab" + "ab" * size, "a" * size + "b" + "a" * size, "\u0161\u6161" * size + "\u6161a"]:
        print(size, ascii(text[:4]), [[*ways(text, part)] for part in ["aa", "ab", "aab", "bb", "b", "\u6161", "\u6161\u0161", "a\xe9"]])

# Bytes that look like the part, but lie between two characters.
wide = "\u0100\u0001\u0100" + "\U00010001\u0100" * 3 + "\x01\x00\x01"
for part in ["\x00", "\x01", "\x01\x00", "\u0001\u0100", "\U00010001", "\U00010001\u0100", "\u0100\u0001"]:
    print(ascii(part), [*ways(wide, part)], [*ways(wide * 40, part)])
