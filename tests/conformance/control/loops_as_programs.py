# Loops with else, break out of several levels, while with walrus, iteration over changing data, flags; algorithms that need them.
def find(matrix, wanted):
    for r, row in enumerate(matrix):
        for c, value in enumerate(row):
            if value == wanted:
                break
        else:
            continue
        break
    else:
        return None
    return r, c


def josephus(n, k):
    people, at, order = list(range(1, n + 1)), 0, []
    while people:
        at = (at + k - 1) % len(people)
        order.append(people.pop(at))
    return order


def spiral(rows, columns):
    top, left, bottom, right, n = 0, 0, rows - 1, columns - 1, 0
    grid = [[0] * columns for _ in range(rows)]
    while top <= bottom and left <= right:
        for c in range(left, right + 1):
            grid[top][c] = n = n + 1
        top += 1
        for r in range(top, bottom + 1):
            grid[r][right] = n = n + 1
        right -= 1
        if top <= bottom:
            for c in range(right, left - 1, -1):
                grid[bottom][c] = n = n + 1
            bottom -= 1
        if left <= right:
            for r in range(bottom, top - 1, -1):
                grid[r][left] = n = n + 1
            left += 1
    return grid


def collatz_longest(limit):
    lengths = {1: 1}
    for start in range(2, limit):
        n, steps = start, 0
        while n not in lengths:
            n = 3 * n + 1 if n % 2 else n // 2
            steps += 1
        lengths[start] = lengths[n] + steps
    return max(lengths, key=lambda k: (lengths[k], -k)), max(lengths.values())


def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}
    return sorted(cells)


def look_and_say(n):
    text = "1"
    for _ in range(n):
        out, i = "", 0
        while i < len(text):
            j = i
            while j < len(text) and text[j] == text[i]:
                j += 1
            out += f"{j - i}{text[i]}"
            i = j
        text = out
    return text


m = [[1, 2, 3], [4, 5, 6]]
print(find(m, 5), find(m, 9), find([], 1), josephus(7, 3), josephus(1, 5), *spiral(3, 4), *spiral(1, 3), *spiral(3, 1), collatz_longest(1000), life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 8), look_and_say(7), sep="\n")
for n in (1, 2, 9, 15, 17):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "has no factor")
stream = iter([3, 1, 4, 0, 5])
total = 0
while (x := next(stream)) != 0:
    total += x
else:
    print("zero after", total, next(stream))
queue, seen = [1], set()
for item in queue:
    if item in seen or item > 30:
        continue
    seen.add(item)
    queue += [item * 2, item * 3]
print(sorted(seen), len(queue))
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
else:
    print("never")
print(count)
for i in range(3):
    for i in range(i, 5):
        pass
    print(i, end=" ")
print()
for x in (items := [1, 2, 3, 4]):
    if x % 2:
        items.remove(x)
print(items)
for i, (a, *b) in enumerate([(1, 2, 3), "xy", [0]]):
    print(i, a, b, end="; ")
print()
for line in """a = 1
# skip

b=2 ; c
stop
d = 4""".splitlines():
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    if line == "stop":
        print("stopped")
        break
    name, eq, value = line.partition("=")
    if not eq:
        break
    print(name.strip(), "->", value.strip())
else:
    print("all read")
board = [["."] * 5 for _ in range(5)]
x = y = 2
for step, move in enumerate("RRUULLLLDDDDRRRR"):
    board[y][x] = str(step % 10)
    match move:
        case "R" if x < 4:
            x += 1
        case "L" if x > 0:
            x -= 1
        case "U" if y > 0:
            y -= 1
        case "D" if y < 4:
            y += 1
        case _:
            print("blocked at", x, y, move)
            break
print(*("".join(row) for row in board), sep="\n")
