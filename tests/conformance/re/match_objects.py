"""Match objects: their attributes and methods, and what they refuse."""
import copy
import re


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


m = re.compile("(?P<first>\\w)(\\d)?(?P<rest>.*)").search("- ab c", 1)
print(m, m.pos, m.endpos, m.string, m.re, m.lastindex, m.lastgroup, m.regs)
print(m.group(), m.group(0), m.group(1), m.group(2), m.group("rest"), m.group(1, 2, "first"), m.group(True))
print(m.start(), m.end(), m.span(), m.start(2), m.end(2), m.span(2), m.span("rest"), m.start("first"))
print(m.groups(), m.groups("x"), m.groups(default=1), m.groupdict(), m.groupdict("x"))
print(m[0], m[1], m[2], m["first"], bool(m), copy.copy(m) is m, copy.deepcopy(m) is m, m == m, m != re.match("a", "a"))
for key in (4, -1, "none", None, 1.0, 10 ** 30, "", b"first", ()):
    attempt(m.group, key)
    attempt(m.__getitem__, key)
    attempt(m.start, key)


class Index:
    def __index__(self):
        return 1


print(m.group(Index()), m[Index()], m.span(Index()))
attempt(m.group, 1, 9)
attempt(m.groups, 1, 2)
attempt(m.group, name=1)
attempt(m.span, 1, 2)
attempt(m.groups, wrong=1)
attempt(len, m)
attempt(iter, m)
attempt(lambda: m.missing)
attempt(setattr, m, "pos", 1)
attempt(setattr, m, "new", 1)
attempt(re.Match)
attempt(lambda: m < m)
attempt(lambda: 5 in m)
attempt(lambda: m["a":"b"])
print(type(m), re.Match.__name__, re.Match.__module__, isinstance(m, re.Match))
match m:
    case re.Match(string=text, lastindex=3):
        print("matched", text)
print(re.match("a", "a" * 200), re.match("(?s).*", "'\n\"é"), re.match("𝄞", "𝄞"))
print(re.match("(a)(b)", "ab").lastindex, re.match("(a)(b)?", "a").lastindex, re.match("((ab))", "ab").lastindex, re.match("a", "a").lastindex,
      re.match("(a)|(?P<n>b)", "b").lastgroup, re.match("(?P<n>(b))", "b").lastgroup, re.match("(?P<n>a)|(b)", "b").lastgroup)
if found := re.match(r"(\d+)", "42 is"):
    print(int(found[1]) + 1)
