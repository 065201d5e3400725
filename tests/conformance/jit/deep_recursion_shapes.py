# Deep and wide recursion in compiled code: mutual, through methods, closures, exceptions and generators, up to the limit.
import sys


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def permutations(xs):
    if len(xs) < 2:
        return [xs]
    return [[x] + p for i, x in enumerate(xs) for p in permutations(xs[:i] + xs[i + 1:])]


def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    total, free = 0, ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        total += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


class Node:
    def __init__(self, depth):
        self.children = [Node(depth - 1) for _ in range(2)] if depth else []
        self.value = depth

    def total(self):
        return self.value + sum(child.total() for child in self.children)

    def height(self):
        return 1 + max((child.height() for child in self.children), default=0)

    def walk(self, visit):
        visit(self.value)
        for child in self.children:
            child.walk(visit)


moves, seen = [], []
hanoi(9, "a", "b", "c", moves)
root = Node(8)
root.walk(seen.append)
print(ackermann(2, 30), len(moves), moves[:3], even(500), odd(700), len(permutations(list(range(6)))), queens(7), root.total(), root.height(), len(seen), sum(seen))


def limit(f, *args):
    try:
        return f(*args)
    except RecursionError as error:
        return type(error).__name__, str(error)[:32]


def forever(n):
    return forever(n + 1) + 1


def forever_method(n):
    class Loop:
        def go(self):
            return self.go()

    return Loop().go()


def forever_lambda(n):
    f = lambda x: f(x + 1)
    return f(n)


def forever_mutual(n):
    def ping(x):
        return pong(x + 1)

    def pong(x):
        return ping(x + 1)

    return ping(n)


for f in (forever, forever_method, forever_lambda, forever_mutual):
    print(f.__name__, [limit(f, 0) for _ in range(3)])


def depth_reached():
    n = 0

    def go():
        nonlocal n
        n += 1
        go()

    try:
        go()
    except RecursionError:
        pass
    return n


depths = [depth_reached() for _ in range(4)]
print(len(set(depths)), 900 < depths[0] <= 1000)
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
print(100 < depth_reached() < 200, limit(forever, 0))
sys.setrecursionlimit(old)
print(depth_reached() == depths[0])


def unwind(n):
    try:
        if n == 0:
            raise KeyError("bottom")
        return unwind(n - 1)
    except KeyError as error:
        if n % 100 == 0:
            trail.append(n)
        raise
    finally:
        counts[n % 2] += 1


trail, counts = [], [0, 0]
for _ in range(5):
    try:
        unwind(400)
    except KeyError as error:
        caught = error
print(caught, trail[:5], counts)


def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


nested = []
for i in range(150):
    nested = [i, nested, i]
print(sum(flatten(nested)), sum(1 for _ in flatten([nested] * 5)))


def sort(xs):
    if len(xs) < 2:
        return xs
    middle = len(xs) // 2
    a, b, out = sort(xs[:middle]), sort(xs[middle:]), []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


data = [(i * 7919) % 1013 for i in range(700)]
print(sort(data) == sorted(data), sort([str(x) for x in data[:50]])[:4], sort([x / 8 for x in data[:60]])[-2:])


def y(f):
    return (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))


print(y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(100) % 10**9, sum(y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(k) for k in range(12)))
