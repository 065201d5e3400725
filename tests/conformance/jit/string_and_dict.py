"""Hot loops over strings and dicts with captured tables."""


def word_counter():
    counts = {}

    def feed(text):
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
        return len(counts)

    return feed, counts


feed, counts = word_counter()
for i in range(400):
    feed(f"the cat {i % 17} sat on the mat {i % 5}")
print(len(counts), counts["the"], counts["cat"], counts["3"], list(counts)[:6])


def checksum(text):
    h = 17
    for c in text:
        h = (h * 31 + ord(c)) & 0xFFFFFFFF
    return h


print(checksum("closure" * 500), checksum("日本語😀é" * 300), checksum(""))


def caesar(shift):
    table = {chr(97 + i): chr(97 + (i + shift) % 26) for i in range(26)}

    def encode(text):
        out = ""
        for c in text:
            out += table.get(c, c)
        return out

    return encode


text = "the quick brown fox jumps over the lazy dog " * 40
print(checksum(caesar(3)(text)), caesar(-3)(caesar(3)(text)) == text, caesar(13)("hello")[:5])


def memo():
    table = {}

    def steps(n):
        if n == 1:
            return 1
        if n in table:
            return table[n]
        table[n] = result = 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1)
        return result

    return steps, table


steps, table = memo()
best = (0, 0)
for n in range(1, 3000):
    s = steps(n)
    if s > best[1]:
        best = (n, s)
print(best, len(table), max(table) > 10**5)


def graph(n):
    edges = {i: [(i * 7 + 1) % n, (i * 3 + 2) % n] for i in range(n)}
    seen = {}

    def visit(node, distance):
        queue = [(node, distance)]
        while queue:
            node, distance = queue.pop(0)
            if node in seen:
                continue
            seen[node] = distance
            for other in edges[node]:
                queue.append((other, distance + 1))

    visit(0, 0)
    return len(seen), max(seen.values()), sum(seen.values())


print(graph(400))


def build(n):
    parts = []
    for i in range(n):
        parts.append(f"{i:03d}" if i % 2 else str(i * 2))
    s = "-".join(parts)
    return len(s), s[:20], s[-10:], s.count("1"), s.find("500")


print(build(1500))
