"""Sets in brackets: members, ranges, classes, complements, and characters that are special elsewhere."""
import re

TEXT = "abc-XYZ_019 ^]\\[.$*+?{}()|&~é\tλ\n"


def members(pattern, flags=0):
    print(f"{pattern!r:22}", ascii("".join(re.findall(pattern, TEXT, flags))))


for pattern in ["[abc]", "[a-c]", "[^a-z]", "[-a]", "[a-]", "[a\\-c]", "[]a]", "[^]a]", "[\\]]", "[\\[\\]]", "[a[]", "[\\\\]",
                "[.]", "[$]", "[*+?]", "[{}]", "[()|]", "[\\^]", "[a^]", "[a&b]", "[a|b]",
                "[\\d]", "[\\D]", "[\\w]", "[\\W]", "[\\s]", "[\\S]", "[^\\d]", "[^\\W]", "[^\\s\\w]", "[\\w\\s]", "[\\d\\D]",
                "[^\\d\\D]", "[\\da-c]", "[a-c\\d-]", "[\\b]", "[\\t\\n]", "[\\x61-\\x63]", "[\\141-\\143]", "[\\u0061]",
                "[\\0-\\377]", "[\\1]", "[é-λ]", "[^é-λ]", "[\\u0370-\\u03ff]", "[#]", "[ ]", "[,-.]", "[a-a]", "[aa]",
                "[^a]", "[^aa]", "[!-/]"]:
    members(pattern)
members("[ a-c #]", re.X)
members("[^\n]", re.S)
print(re.findall("[\b]", "a\bb"), re.findall(r"[\a\f\v\r]", "\a\f\v\r"))
print(re.findall("[𝄞-𝄢]", "x𝄞𝄟y𝄢𝄣"), re.findall("[^𝄞]", "x𝄞y"))
print(re.findall("[^a]", "\ud800a\udfff") == ["\ud800", "\udfff"])
print(re.split("[,;]", "a,b;c"), re.sub("[aeiou]", "", "education"))
for low in range(0, 128, 16):
    print(low, len(re.findall(f"[\\x{low:02x}-\\x7f]", "".join(map(chr, range(200))))))
