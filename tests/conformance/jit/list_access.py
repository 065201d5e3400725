"""List items read and written in hot loops: negative, out of range, growing, mixed types."""


def sieve(n):
    flags = [True] * n
    flags[0] = flags[1] = False
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
    return sum(flags)


print(sieve(10000))


def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


xs = list(range(3000))
print(dot(xs, xs), dot([0.5] * 3000, xs), dot([2**40] * 3000, [2**30] * 3000), dot(xs, [1] * 2999 + [0.5]))
try:
    dot(xs, xs[:-1])
except IndexError as error:
    print(error)


def from_end(a):
    total = 0
    for i in range(1, len(a) + 1):
        total = total * 3 % 1000003 + a[-i]
    return total


print(from_end(xs), from_end(tuple(xs)), from_end(range(3000)))


def grow_and_shrink(n):
    stack = []
    most = 0
    for i in range(n):
        stack.append(i)
        if i % 3 == 2:
            most = max(most, len(stack))
            stack.pop()
            stack[-1] += stack.pop()
    return len(stack), most, sum(stack)


print(grow_and_shrink(4000))


def swap_sort(values):
    a = list(values)
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


data = [(i * 7919) % 101 for i in range(70)]
print(swap_sort(data) == sorted(data), swap_sort([2.5, 1, 10**20, -3])[:4], "".join(swap_sort("closure")))


def matrix(n):
    a = [[i * j % 7 for j in range(n)] for i in range(n)]
    b = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * a[k][j]
            b[i][j] = s
    return b[1], sum([sum(row) for row in b])


print(matrix(16))


def augmented(n):
    counts = [0] * 10
    table = {}
    for i in range(n):
        counts[i * i % 10] += 1
        table[i % 5] = table.get(i % 5, 0) + counts[i % 10]
    return counts, table


print(augmented(4000))


def captured_list(n):
    memo = [0, 1]

    def fib(k):
        while len(memo) <= k:
            memo.append(memo[-1] + memo[-2])
        return memo[k]

    return [fib(i) for i in (5, n, 3)]


print(captured_list(200))
