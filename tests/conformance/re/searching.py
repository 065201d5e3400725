"""search, match, fullmatch, findall and finditer, with bounds, and their arguments."""
import re


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


regex = re.compile("b+")
for text in ["bb", "abb", "abba", "", "xyz"]:
    print(text, regex.match(text), regex.search(text), regex.fullmatch(text), regex.findall(text))
print(re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aa"), re.fullmatch("(a|ab)(c|bcd)(d*)", "abcd").groups(), re.fullmatch("a", "a\n"))
print(re.compile("a|ab").fullmatch("xab", 1), re.compile("a|ab").fullmatch("abx", 0, 2), re.match("$", ""), re.match("a$", "a\n"))
for pos, end in [(0, 4), (1, 3), (2, 2), (3, 1), (-3, 2), (2, 100), (100, 200), (0, -1)]:
    found = regex.search("abba", pos, end)
    print(pos, end, found and (found.span(), found.pos, found.endpos), regex.findall("abba", pos, end), list(regex.finditer("abba", pos, end)))
attempt(regex.search, "abba", endpos=2)
attempt(regex.search, string="abba", pos=2)
attempt(regex.search)
attempt(regex.search, "a", 1, 2, 3)
attempt(regex.search, "a", "b")
attempt(regex.search, "a", None)
attempt(regex.search, "a", 1.0)
attempt(regex.search, "abb", True)
attempt(regex.search, "a", 10 ** 30)
attempt(regex.search, "a", wrong=1)
attempt(regex.search, 5)
attempt(regex.search, None)
attempt(regex.search, ["b"])
attempt(regex.search, b"abb")
attempt(re.compile(b"b").search, "abb")
attempt(re.search, 5, "a")
attempt(re.search, None, "a")
attempt(re.search, [], "a")
attempt(re.search, "a")
attempt(re.search, regex, "abb")
attempt(re.search, regex, "abb", re.I)
attempt(re.search, "B", "abb", re.I)
attempt(re.search, "B", "abb", "i")
attempt(re.compile, regex)
attempt(re.findall, "", "abc")
attempt(re.findall, "(a)(b)?", "aba")
attempt(re.findall, "(a)|b", "aba")
attempt(re.findall, "a*", "baac")
attempt(re.findall, "\\b|\\w+", "ab cd")
iterator = re.finditer("a|", "ba")
print(type(iterator), next(iterator), next(iterator).span(), [m.span() for m in iterator], next(iterator, "end"))
print([m.group() for m in re.finditer("(?m)^.*$", "a\n\nb\n")], [m.span() for m in re.finditer("a*?", "aa")], [m.span() for m in re.finditer("a*?|x", "aa")])
scanner = regex.scanner("abbab")
print(scanner.search(), scanner.match(), scanner.search(), scanner.search(), scanner.search(), scanner.pattern is regex)


class Text(str):
    pass


found = re.search("b", Text("abc"))
print(type(found.string), type(found.group()), found.string, re.findall("[a-c]", Text("abc")))
for first in re.finditer("a", "aa"):
    for second in re.finditer("b", "bb"):
        print(first.span(), second.span())
