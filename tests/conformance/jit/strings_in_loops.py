# Strings in hot loops: building, slicing, comparing, searching, formatting, characters, unicode widths that change.
def build(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        if len(s) > 60:
            s = s[30:]
    return s


def widths(n):
    s = ""
    sizes = []
    for i in range(n):
        s += "a" if i < 800 else "é" if i < 1000 else "日" if i < 1200 else "😀"
        if i % 250 == 249:
            sizes.append((len(s), s[0], s[-1], s.count("a"), s.find("日")))
    return sizes


def count_vowels(text, n):
    c = 0
    for _ in range(n):
        for ch in text:
            if ch in "aeiou":
                c += 1
    return c


def palindromes(n):
    found = []
    for i in range(n):
        t = str(i)
        if t == t[::-1] and len(t) > 2:
            found.append(i)
    return len(found), found[-3:]


def compare(words, n):
    s = 0
    for i in range(n):
        a, b = words[i % 5], words[(i * 3) % 5]
        s += (a < b) + 2 * (a == b) + 4 * (a >= b) + 8 * (a != b) + 16 * (a is b)
    return s


print(build(3000), widths(1600))
print(count_vowels("the quick brown fox", 150), palindromes(3000), compare(["a", "ab", "b", "", "é"], 2000))


def index_chars(s, n):
    h = 0
    for i in range(n):
        h = (h * 31 + ord(s[i % len(s)])) % 1_000_000_007
        h ^= ord(s[-1 - i % len(s)])
    return h


print(index_chars("hello", 2000), index_chars("héllo", 2000), index_chars("日本😀", 2000), index_chars("x", 2000))


def formats(n):
    total = 0
    for i in range(n):
        total += len(f"{i}:{i * 0.5:.2f}:{i!r:>5}") + len("%d-%s" % (i, "x" * (i % 3))) + len("{:x}".format(i))
    return total


print(formats(1000))


def caesar(text, k):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + k) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)


text = "attack at dawn, " * 30
print(caesar(text, 3)[:30], caesar(caesar(text, 5), 21) == text)


def splitter(line, n):
    words = 0
    for i in range(n):
        for w in line.split(","):
            if w.strip().startswith("k"):
                words += len(w)
        line = line.replace("k1", "k2") if i % 2 else line.upper().lower()
    return words, line


print(splitter("k1=a, b ,k22 ,c", 500))


def errors(n):
    seen = {}
    s = "short"
    for i in range(n):
        try:
            if i % 3 == 0:
                s[i % 20]
            elif i % 3 == 1:
                s + (i if i % 2 else "x")
            else:
                s.index("t" if i % 4 else "z")
        except (IndexError, TypeError, ValueError) as error:
            seen[str(error)] = seen.get(str(error), 0) + 1
    return seen


print(errors(1500))


def times(n):
    return sum(len("ab" * (i % 5)) + ("a" * 3 == "aaa") for i in range(n))


print(times(2000))
