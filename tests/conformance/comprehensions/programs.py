"""Small programs written with comprehensions."""


def transpose(m):
    return [[row[i] for row in m] for i in range(len(m[0]))]


def matmul(a, b):
    bt = transpose(b)
    return [[sum([x * y for x, y in zip(row, col)]) for col in bt] for row in a]


print(transpose([[1, 2], [3, 4], [5, 6]]))
print(matmul([[1, 2], [3, 4]], [[0, 1], [1, 0]]))


def word_count(text):
    words = [w.strip(".,").lower() for w in text.split()]
    return {w: words.count(w) for w in sorted(set(words))}


print(word_count("The cat saw the dog. The dog, the cat."))
print([n for n in range(2, 60) if all([n % d for d in range(2, int(n**0.5) + 1)])])
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])


def queens(n):
    solutions = [[]]
    for row in range(n):
        solutions = [
            s + [col]
            for s in solutions
            for col in range(n)
            if col not in s and all([abs(col - c) != row - r for r, c in enumerate(s)])
        ]
    return solutions


print(len(queens(6)), queens(6)[0])


def life(cells):
    around = {}
    for r, c in cells:
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if dr or dc:
                    around[r + dr, c + dc] = around.get((r + dr, c + dc), 0) + 1
    return {p for p, n in around.items() if n == 3 or n == 2 and p in cells}


glider = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(sorted(glider))
print({len(w): [v for v in "a bb cc d".split() if len(v) == len(w)] for w in "a bb cc d".split()})
triangle = [[1]]
[triangle.append([1] + [a + b for a, b in zip(triangle[-1], triangle[-1][1:])] + [1]) for _ in range(5)]
print(triangle)
