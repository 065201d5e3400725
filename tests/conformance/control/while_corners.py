"""while loops with complicated exits, in functions and at module level."""


def bisect(f, low, high):
    steps = 0
    while high - low > 1e-9:
        mid = (low + high) / 2
        steps += 1
        if f(mid) == 0:
            break
        if f(low) * f(mid) < 0:
            high = mid
        else:
            low = mid
    return round((low + high) / 2, 6), steps


print(bisect(lambda x: x * x - 2, 0, 2))


def drain(queue):
    order = []
    while queue and (item := queue.pop(0)) is not None:
        if isinstance(item, list):
            queue[0:0] = item
            continue
        order.append(item)
        if item == "stop":
            break
    else:
        order.append("exhausted")
    return order, queue


print(drain([1, [2, [3]], 4]))
print(drain([1, ["stop", 5], 6]))
print(drain([1, None, 2]))


def nested(limit):
    total = i = 0
    while i < limit:
        i += 1
        j = 0
        while True:
            j += 1
            if j > i:
                break
            if (i + j) % 3 == 0:
                continue
            total += i * j
    return total


print(nested(10), nested(0))
while False:
    print("never")
else:
    print("else of while False")


def constant():
    while 1:
        try:
            return "inside"
        finally:
            print("leaving")


print(constant())


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    r = c = 0
    dr, dc = 0, 1
    k = 1
    while k <= n * n:
        grid[r][c] = k
        k += 1
        if not (0 <= r + dr < n and 0 <= c + dc < n and grid[r + dr][c + dc] == 0):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


for row in spiral(4):
    print(" ".join([f"{v:2}" for v in row]))
