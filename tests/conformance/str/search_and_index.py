# find, index, count, startswith and slices: bounds, empty needles, tuples, overlaps, every mistake.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


s = "abracadabra"
for needle in ("a", "abra", "", "x", "ra", s, s + "x"):
    print(repr(needle), s.find(needle), s.rfind(needle), s.count(needle), needle in s, s.find(needle, 1), s.rfind(needle, 0, -1), s.find(needle, 5, 8), s.count(needle, 2, -1), s.startswith(needle), s.endswith(needle))
for start, end in ((0, 0), (3, 3), (11, 11), (12, 12), (11, 20), (-3, None), (None, -8), (5, 2), (-100, 100), (2**70, None), (-(2**70), 2**70)):
    print((start, end), s.find("", start, end), s.rfind("", start, end), s.count("", start, end), s.find("a", start, end), s.startswith("", start, end), s.endswith("a", start, end), repr(s[start:end]))
print(s[Index(4)], "aaaa".count("aa"), "aaaa".find("aa", 1), "aaaa".rfind("aa", 0, 3), "".find(""), "".count(""), "".rindex(""), "".startswith(""))
print(s.startswith(("x", "ab")), s.startswith(()), s.endswith(("ra", "x"), 3), s.startswith(("b", "c"), 1, 2), "a".startswith("ab"), s.endswith("abra", 8), s.endswith("bra", 8))
u = "naïve café 日本語 😀 é"
print(u.find("é"), u.rfind("é"), u.index("日"), u.find("😀"), u.count("é"), u[11:14], u[::-1], len(u), u[-3], u.rindex("e") if "e" in u else None, [u.find(c) for c in "ï語xé"])
for f in (
    lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.index("a", 11), lambda: s.index("b", 2, 4), lambda: s.find(), lambda: s.find(1), lambda: s.find(b"a"), lambda: s.find(None), lambda: s.find("a", "b"), lambda: s.find("a", 1.0), lambda: s.find("a", 1, 2, 3),
    lambda: s.count(1), lambda: s.count(), lambda: s.startswith(1), lambda: s.startswith(["a"]), lambda: s.startswith(("a", 1)), lambda: s.startswith(("x", 1)), lambda: s.endswith(None), lambda: s.endswith((1,)), lambda: s.startswith(), lambda: s.startswith("a", "b"),
    lambda: 1 in s, lambda: None in s, lambda: b"a" in s, lambda: ["a"] in s, lambda: s[11], lambda: s[-12], lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: s[2**70], lambda: s[::0], lambda: s["a":], lambda: s[1, 2], lambda: s.find(sub="a"),
):
    attempt(f)


def assign():
    s[0] = "x"


def delete():
    del s[0]


def attribute():
    s.x = 1


for f in (assign, delete, attribute):
    attempt(f)
print(s * 2, 2 * "ab", "ab" * 0, "ab" * -3, "x" * True, "a" "b" f"{1}", s[2:9:3], s[9:2:-3], s[::-4], s[-1::-2])
attempt(lambda: "a" * "b")
attempt(lambda: "a" * 1.5)
attempt(lambda: "a" + 1)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + None)
attempt(lambda: "a" + b"b")
attempt(lambda: "a" - "b")
attempt(lambda: "ab" * 2**62)
attempt(lambda: "a" < 1)
attempt(lambda: "a" < None)
attempt(lambda: "a" == 1)
attempt(lambda: ["a" < "b", "a" < "B", "" < "a", "a" < "aa", "é" > "z", "Z" < "a", "10" < "9", "😀" > "\uffff", "abc" == "abc", "a" != "A"])
positions, at = [], s.find("a")
while at != -1:
    positions.append(at)
    at = s.find("a", at + 1)
print(positions, [i for i in range(len(s)) if s.startswith("a", i)])
