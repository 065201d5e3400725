"""Pattern objects: attributes, representation, equality, and the cache."""
import copy
import re


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


p = re.compile(r"(?P<a>\d)(x)(?P<b>y)?", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, dict(p.groupindex), type(p))
print(re.Pattern.__name__, re.Pattern.__module__, isinstance(p, re.Pattern), bool(p))
attempt(re.Pattern)
attempt(lambda: p.missing)
attempt(setattr, p, "flags", 1)
attempt(setattr, p, "new", 1)
attempt(lambda: p < p)
attempt(lambda: p[0])
attempt(lambda: p.groupindex["c"])
attempt(lambda: p.groupindex.__setitem__("a", 5))
print(re.compile("a") is re.compile("a"), re.compile("a") is re.compile("a", re.I), re.compile("a") is re.compile(b"a"))
a = re.compile("a")
re.purge()
b = re.compile("a")
print(a is b, a == b, hash(a) == hash(b), a != b, len({a, b}), a == re.compile("a", re.I), a == re.compile(b"a"), a == "a", a == re.compile("(?u)a"))
print(copy.copy(p) is p, copy.deepcopy(p) is p, copy.deepcopy([p])[0] is p, re.compile(p) is p)
for pattern, flags in [("", 0), ("a'b", 0), ('a"b', 0), ("a\nb", 0), ("é\x00\ud800", 0), (r"\d", re.A), ("a", re.X | re.S | re.I), ("(?x) a", 0),
                       ("a" * 250, 0), ("a" * 250, re.I), ("'" * 199, 0)]:
    print(repr(re.compile(pattern, flags)))
for pattern in [b"", b"a'b", b"\xff\n"]:
    print(re.compile(pattern), re.compile(pattern, re.L | re.I))
table = {re.compile("x"): 1, re.compile("y"): 2}
print(table[re.compile("y")], re.compile("z") in table)
print([re.compile(f"a{i}b").search(f"xa{i}bx").span() for i in range(600)][::100], re.compile("a1b").pattern)


class Text(str):
    pass


print(re.compile(Text("a+")).findall("baab"), re.compile(Text("a+")) == re.compile("a+"))
print(re.compile("").groups, re.compile("()" * 150).groups, re.match("(.)" * 120 + r"\99", "".join(map(chr, range(200, 320))) + chr(298)).lastindex)
