# Text at work: word frequencies, justification, columns, CSV by hand, run lengths, Roman numerals, ciphers, diff, wildcard match.
def columns(rows, gap=2):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        yield (" " * gap).join(str(c).rjust(w) if isinstance(c, (int, float)) else str(c).ljust(w) for c, w in zip(row, widths)).rstrip()


def justify(text, width):
    line, lines = [], []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            gaps = len(line) - 1
            spaces = width - sum(map(len, line))
            out = line[0]
            for i, w in enumerate(line[1:]):
                out += " " * (spaces // gaps + (i < spaces % gaps)) + w
            lines.append(out.ljust(width))
            line = []
        line.append(word)
    return lines + [" ".join(line)]


def parse_csv(text):
    rows, row, field, quoted, i = [], [], "", False, 0
    while i < len(text):
        ch = text[i]
        if quoted:
            if ch == '"' and text[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif ch == '"':
                quoted = False
            else:
                field += ch
        elif ch == '"':
            quoted = True
        elif ch in ",\n":
            row.append(field)
            field = ""
            if ch == "\n":
                rows.append(row)
                row = []
        else:
            field += ch
        i += 1
    return rows + ([row + [field]] if row or field else [])


def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += letters * (n // value)
        n %= value
    return out


def from_roman(text):
    values = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    return sum(-values[a] if values[a] < values[b] else values[a] for a, b in zip(text, text[1:])) + values[text[-1]]


def vigenere(text, key, sign=1):
    out, i = [], 0
    for ch in text:
        if ch.isalpha() and ch.isascii():
            base = ord("A") if ch.isupper() else ord("a")
            out.append(chr((ord(ch) - base + sign * (ord(key[i % len(key)]) - 97)) % 26 + base))
            i += 1
        else:
            out.append(ch)
    return "".join(out)


def lcs_diff(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            table[i][j] = table[i + 1][j + 1] + 1 if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
    i = j = 0
    out = []
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            out.append(a[i])
            i, j = i + 1, j + 1
        elif j < len(b) and (i == len(a) or table[i][j + 1] >= table[i + 1][j]):
            out.append(f"+{b[j]}")
            j += 1
        else:
            out.append(f"-{a[i]}")
            i += 1
    return out


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def wildcard(pattern, text):
    if not pattern:
        return not text
    if pattern[0] == "*":
        return wildcard(pattern[1:], text) or bool(text) and wildcard(pattern, text[1:])
    return bool(text) and pattern[0] in ("?", text[0]) and wildcard(pattern[1:], text[1:])


def number_words(n):
    small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return small[n]
    if n < 100:
        return tens[n // 10 - 2] + ("-" + small[n % 10] if n % 10 else "")
    if n < 1000:
        return f"{small[n // 100]} hundred" + (f" and {number_words(n % 100)}" if n % 100 else "")
    return f"{number_words(n // 1000)} thousand" + (f" {number_words(n % 1000)}" if n % 1000 else "")


print(*columns([("name", "n", "price"), ("tea", 12, 4.5), ("coffee", 3, 11.25)]), sep="\n")
print(*(f"|{line}|" for line in justify("the quick brown fox jumps over the lazy dog and runs away from it all", 22)), sep="\n")
print(parse_csv('a,b,"c,d"\n"say ""hi""",,x\n1,"two\nlines",3'))
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(roman(n)) == n for n in range(1, 500)))
secret = vigenere("Attack at Dawn!", "lemon")
print(secret, vigenere(secret, "lemon", -1), lcs_diff("kitten", "sitting"), [distance(a, b) for a, b in (("kitten", "sitting"), ("", "abc"), ("same", "same"), ("flaw", "lawn"))])
print([wildcard(p, "hello.txt") for p in ("*", "*.txt", "h?llo*", "?", "*l*l*", "hello", "", "*.py")], [number_words(n) for n in (0, 13, 21, 100, 342, 1000, 19999)])
words = "It was the best of times, it was the worst of times; it was the age of wisdom.".lower()
counts = {}
for w in "".join(c if c.isalpha() else " " for c in words).split():
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6], " ".join(w[::-1] for w in "abc def".split()), "".join(sorted("typewriter")), "-".join("abc"), "radar" == "radar"[::-1])
camel = "someVariableName HTTPServer x"
snake = "".join("_" + c.lower() if c.isupper() and i and camel[i - 1].islower() else c.lower() for i, c in enumerate(camel))
print(snake, "".join(p.title() for p in "a_long_name".split("_")), " ".join(f"{ord(c):08b}" for c in "Hi"), "".join(chr(int(b, 2)) for b in "01001000 01101001".split()), bytes("Hé", "utf-8").hex(" "), "%".join(f"{b:02X}" for b in "é?".encode()))
