# Loops over tuples and strings, whose iterators compiled code only imagines: left half-way, entered in the middle, in generators.


def joined(parts, end):
    out = []
    for part in parts:
        if part == end:
            break
        out.append(part)
    else:
        out.append("all")
    return out


for _ in range(320):
    joined(("a", "b"), "b")
print(joined(("a", "b", "c"), "c"), joined((), "c"), joined((1, None, 2.5), 7))
print(joined("abc", "c"), joined(["x", "y"], "y"), joined({"k": 1}, 0), joined(range(3), 2), joined("é日", "日"))


def letters(text):
    seen = {}
    for c in text:
        seen[c] = seen.get(c, 0) + 1
    return seen


for _ in range(320):
    letters("hello")
print(letters("mississippi"), letters("日本日"), letters(""), letters(("a", "a")), letters(["b"]))


def pairs(left, right):
    for a in left:
        for b in right:
            yield a + b


for _ in range(100):
    list(pairs("ab", "cd"))
print(list(pairs("xy", "zé")), list(pairs((1, 2), (10, 20))), list(pairs("a", ("b", "c"))), next(pairs("q", "r")))


def changes(items, n):
    total = 0
    for x in items:
        total += x
        if x == n:
            total = str(total)
            total = len(total)
    return total


for _ in range(320):
    changes((1, 2, 3), 9)
print(changes((1, 2, 3, 4), 3), changes((5, 2.5, True), 5), changes((), 1))
try:
    changes((1, "x"), 9)
except TypeError as e:
    print(e)
long = tuple(range(5000))
text = "ab" * 3000 + "é"
print(changes(long, -1), changes(long, 4000), sum(letters(text).values()), letters(text)["é"])
total = 0
for x in long:
    total += x
    if x == 4500:
        break
for c in text:
    total += ord(c)
print(total, c, x)


class Items(tuple):
    def __iter__(self):
        return iter(["own"])


print(joined(Items(("a",)), 0), letters(Items()))
it = iter((1, 2, 3))
print(changes(it, 0), list(it), type(iter("a")).__name__, type(iter("é")).__name__)


def nested(table):
    count = 0
    for row in table:
        for cell in row:
            for c in cell:
                count += c != " "
    return count


for _ in range(200):
    nested((("ab", "c "), ("d",)))
print(nested((("ab", "c "), ("d",), ())), nested([["a b"], ("cd", ["e", " "])]), nested("abc"))
