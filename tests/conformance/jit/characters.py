# Characters of strings that compiled code compares, orders and counts, of every width, in loops and by index.
def classes(text):
    digits = letters = spaces = others = total = 0
    for c in text:
        if "0" <= c <= "9":
            digits += 1
        elif "a" <= c <= "z" or c == "ß" or c > "\U0001f5ff":
            letters += 1
        elif c == " ":
            spaces += 1
        else:
            others += 1
        total += ord(c)
    return digits, letters, spaces, others, total


def by_index(a, b):
    same = before = 0
    for i in range(min(len(a), len(b))):
        if a[i] == b[i]:
            same += 1
        if a[i] < b[-i - 1]:
            before += ord(a[i]) - ord(b[i])
        if a[i] != b[i] and not a[i] >= b[i]:
            before += 1
    return same, before


texts = ["abc 123 xyz", "ß é ü 42", "\u20ac uro 7 \u4e2d", "\U0001f600 smile \U0001f680 9", "\ud800 alone", ""]
for text in texts:
    print(classes(text * 300))
for a in texts:
    print([by_index(a * 200, b * 150) for b in texts])


def number(text, at):
    value = 0
    while at < len(text) and "0" <= text[at] <= "9":
        value = value * 10 + ord(text[at]) - 48
        at += 1
    return value, at


print([number(f"x{n}y", 1) for n in (0, 7, 123, 98765)], sum(number(f"{n}\u0660", 0)[0] for n in range(2000)))


class Shout(str):
    def __eq__(self, other):
        return "shout"

    def __lt__(self, other):
        return True

    __hash__ = str.__hash__


def compare(items, c):
    found = []
    for item in items:
        if item[0] == c:
            found.append(item)
        if item[0] < c:
            found.append("<")
    return found


words = [["a"], "b", ("c",), Shout("e"), [Shout("f")]]
for _ in range(400):
    found = compare(words, "c") + compare(["ab", "cd"] * 3, "c")
print(found)


def fails(text):
    try:
        for i in range(len(text) + 1):
            if text[i] == "q":
                return i
    except IndexError as error:
        return str(error)
    return None


print([fails("abc" * n) for n in range(5)], fails("abcq"), fails(texts[3] * 500))
try:
    ord("ab"[0:2])
except TypeError as error:
    print(error)
