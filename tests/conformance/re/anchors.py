"""Places: beginnings and ends of texts, lines and words."""
import re

TEXTS = ["", "\n", "a", "a\n", "\na", "a\nb", "a\nb\n", "a\n\nb", "\n\n", "a b", " a ", "a-b_c", "é a", "a\r\nb"]


def places(pattern, flags=0):
    row = [[m.start() for m in re.finditer(pattern, text, flags)] for text in TEXTS]
    print(f"{pattern!r:8} {int(flags):3}", *row)


for pattern in ["^", "$", "\\A", "\\Z", "\\b", "\\B"]:
    for flags in (0, re.M, re.A):
        places(pattern, flags)
places("^$", re.M)
places("^$")
places("^\\b", re.M)
places("\\b$", re.M)
places("$^", re.M)
places("(?m:^)a|^b")
places("(?-m:^)a|^b", re.M)
places("a$", 0)
places("a$", re.M)
places("a\\Z", re.M)
print(re.findall("^.*$", "one\ntwo\nthree", re.M), re.findall("^.*$", "one\ntwo\nthree"))
print(re.sub("^", "> ", "a\nb\n", flags=re.M), re.sub("$", "!", "a\nb\n"), re.sub("$", "!", "a\nb\n", flags=re.M))
# The beginning is that of the text, the end that of the search.
regex = re.compile("^b|a$|\\bc|d\\b|(?<=x)y")
for pos, end in [(0, 9), (1, 9), (0, 2), (2, 4)]:
    print(pos, end, [m.span() for m in regex.finditer("abcdxy", pos, end)])
print(re.compile("^a", re.M).search("b\na", 2).span(), re.compile("\\Ab").search("ab", 1), re.compile("b$").search("bb", 0, 1))
print(re.split("\\b", "Words, words."), re.split("(?m)^", "a\nb\n"), re.split("$", "a\nb\n"))
print([m.span() for m in re.finditer(r"\bfoo\b", "foo food foo_ foo. foo-foo éfoo")])
print([m.span() for m in re.finditer(r"\bfoo\b", "éfoo foo", re.A)], [m.span() for m in re.finditer(rb"\bfoo\b", b"\xe9foo foo")])
