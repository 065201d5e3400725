# Counter: arithmetic with signs, in-place forms, comparison, totals, elements, mistakes, subclasses.
from collections import Counter


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


a, b = Counter(a=3, b=1, c=0, d=-2), Counter("aabbe")
print(a, b, a + b, a - b, b - a, a & b, a | b, +a, -a)
print(a == Counter(a=3, b=1, d=-2), a == {"a": 3, "b": 1, "c": 0, "d": -2}, a <= a, a < a + b, b >= Counter("a"), b > Counter("ab"), a != b, Counter() == Counter(x=0), Counter(a=1) <= Counter(a=1, b=-1))
print(a["missing"], "missing" in a, len(a), a.total(), b.total(), b.most_common(), b.most_common(1), b.most_common(0), a.most_common(-1), Counter().most_common(3))
print(sorted(b.elements()), list(a.elements()))
c = Counter("hello")
c.update("help")
c.update({"l": 10}, z=1)
c.subtract("hello", q=5)
print(c, c["l"], c["q"])
c += Counter(h=1, q=100)
c -= Counter(l=3)
c |= Counter(z=9)
print(c)
c &= Counter(h=1, l=50, p=1)
print(c, c.copy() == c, c.copy() is c, type(c.copy()).__name__)
del c["not there"]
del c["h"]
print(c, c.pop("l"), c.pop("gone", "default"), c)
attempt(lambda: Counter.fromkeys("ab"))
attempt(lambda: Counter(5))
attempt(lambda: Counter([[]]))
attempt(lambda: Counter("a", "b"))
attempt(lambda: a + {"a": 1})
attempt(lambda: a < 5)
attempt(lambda: Counter(a="x") + Counter(a=1))
attempt(lambda: Counter(a="x").total())
attempt(lambda: Counter(a="x").most_common())
attempt(lambda: Counter(a=1.5) + Counter(a=0.25))
attempt(lambda: list(Counter(a=1.5).elements()))
attempt(lambda: Counter(a="x", b=1).most_common())
attempt(lambda: a.pop("none"))
attempt(lambda: hash(a))
print(Counter(), Counter([]), Counter({}), Counter(None), Counter({"a": 2}, b=3), Counter([1, 1.0, True, "1"]), repr(Counter({(1, 2): 3})))
print(Counter("abracadabra").most_common(3), [k for k, _ in Counter("cabbage").most_common()], dict(Counter("aab")), Counter(Counter("xyx")), max(Counter("zebra zoo").items(), key=lambda kv: (kv[1], kv[0])))


class Bag(Counter):
    def __missing__(self, key):
        return 100

    def add(self, *items):
        self.update(items)
        return self


bag = Bag("ab").add("a", "q")
print(bag, bag["zzz"], type(bag + bag).__name__, type(bag.copy()).__name__, bag.total(), isinstance(bag, dict))
text = "the cat and the dog and the bird".split()
words = Counter(text)
print(words.most_common(2), sum(words.values()), sorted(words, key=lambda w: (-words[w], w)), Counter(map(len, text)), Counter(w[0] for w in text) & Counter("ttaa"))
left, right = "listen", "silent"
print(Counter(left) == Counter(right), Counter("aab") - Counter("b"), (Counter("google") - Counter("gogo")).most_common(), +Counter(a=-1), list((Counter(a=2, b=2) & Counter(b=1)).elements()))
