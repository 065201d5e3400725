# Editing at both ends and in the middle, long enough for every reallocation, against a model of tuples.
def model(actions):
    xs, t = [], ()
    for n, action in enumerate(actions):
        if action == "append":
            xs.append(n)
            t = t + (n,)
        elif action == "insert":
            at = n * 7 % (len(xs) + 1)
            xs.insert(at, n)
            t = t[:at] + (n,) + t[at:]
        elif action == "front":
            xs.insert(0, n)
            t = (n,) + t
        elif action == "pop" and xs:
            assert xs.pop() == t[-1]
            t = t[:-1]
        elif action == "popleft" and xs:
            assert xs.pop(0) == t[0]
            t = t[1:]
        elif action == "middle" and xs:
            at = len(xs) // 2
            assert xs.pop(at) == t[at]
            t = t[:at] + t[at + 1:]
        elif action == "delete" and len(xs) > 3:
            del xs[1:3]
            t = t[:1] + t[3:]
        elif action == "double" and len(xs) < 100:
            xs += xs
            t = t + t
        elif action == "reverse":
            xs.reverse()
            t = t[::-1]
        assert tuple(xs) == t, (action, xs, t)
    return xs


kinds = ["append", "insert", "front", "pop", "popleft", "middle", "delete", "double", "reverse"]
for seed in range(12):
    state, actions = seed * 7919 + 1, []
    for _ in range(60 + seed * 10):
        state = (state * 1103515245 + 12345) % 2**31
        actions.append(kinds[(state >> 16) % len(kinds)])
    result = model(actions)
    print(seed, len(result), result[:8], result[-4:])

xs = list(range(10))
print(xs.__iadd__((1, 2)) is xs, xs.__imul__(1) is xs, xs)
xs *= 0
print(xs, [1] * -5, [[]] * 3, [0] * True)
xs = [1]
for item in range(2, 6):
    xs.append(item)
xs *= 3
xs.append(6)
xs *= True
print(xs, len([0, 1] * 5_000), sum([1, 2, 3] * 3_000), ([7] * 100_000)[99_999])
xs.clear()
xs *= 4
print(xs)
xs.append(xs)
xs *= 2
print(xs, xs[0] is xs[1] is xs, xs * 2)
shared = [[]] * 3
shared[0].append("all")
print(shared)
xs = [1, 2, 3]
xs.extend(xs)
print(xs)
xs[2:4] = xs
print(xs)
xs[::2] = xs[1::2]
print(xs)
xs.extend(x * 10 for x in xs[:3])
print(xs)


def fails():
    yield 1
    yield 2
    raise KeyError("third")


for action in (lambda: xs.extend(fails()), lambda: xs.__iadd__(fails()), lambda: xs.__setitem__(slice(0, 2), fails())):
    before = len(xs)
    try:
        action()
    except KeyError as error:
        print(error, len(xs) - before, xs[-2:])
sizes = []
xs = []
for n in range(2000):
    xs.insert(len(xs) // 2, n)
while xs:
    del xs[len(xs) // 3]
    if len(xs) % 250 == 0:
        sizes.append((len(xs), sum(xs)))
print(sizes)
for value in (2**62, 2**100):
    try:
        [1, 2] * value
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)
