"""The classes \\d, \\w, \\s and their complements: in Unicode, in ASCII, in bytes."""
import re

SAMPLES = ["a", "Z", "_", "0", "9", " ", "\t", "\n", "\v", "\f", "\r", "\x1c", "\x1f", "\x85", "\xa0", "é", "ß", "²", "½", "١",
           "߀", "Ⅷ", "㊀", "日", "ª", "\u2003", "\u2028", "\u200b", "\u3000", "́", "𝟙", "𝄞", "🎉", "\ud800", "-", ".", "$"]


def classes(sample, flags):
    found = [name for name in "dDwWsS" if re.fullmatch("\\" + name, sample, flags)]
    in_set = [name for name in "dDwWsS" if re.fullmatch(f"[x\\{name}]", sample, flags)]
    assert found == in_set, (sample, found, in_set)
    return "".join(found)


for sample in SAMPLES:
    print(ascii(sample), classes(sample, 0), classes(sample, re.ASCII), classes(sample, re.UNICODE))
everything = "".join([chr(point) for point in range(0x3000)])
for name in "dws":
    for flags in (0, re.A):
        runs = [m.span() for m in re.finditer(f"\\{name}+", everything, flags)]
        print(name, int(flags), len(runs), sum(end - start for start, end in runs), runs[:6], runs[-2:])
every_byte = bytes(range(256))
for name in b"dDwWsS":
    found = re.findall(b"\\" + bytes([name]), every_byte)
    print(chr(name), len(found), b"".join(found)[:40])
print(re.findall(r"(?a:\w+)|\w", "aé b"), re.findall(r"(?u:\w+)|\w", "aé b", re.A))
print(re.findall(r"(?a)\w+", "aé b"), re.findall(r"\w+", "naïve café 日本語"), re.findall(r"\w+", "naïve café", re.A))
print(re.sub(r"\s+", " ", "a \t\n b\u3000\u2003c\x85d"), re.sub(r"\s+", " ", "a\u3000b\x1cc", flags=re.A).encode())
