"""Recursive closures through cells: fib, ackermann, hanoi, permutations with captured state."""


def make_fib():
    calls = 0

    def fib(n):
        nonlocal calls
        calls += 1
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    return fib, lambda: calls


fib, calls = make_fib()
print(fib(17), calls(), fib(10), calls(), fib(1.5), fib(True))


def make_ackermann():
    def a(m, n):
        if m == 0:
            return n + 1
        if n == 0:
            return a(m - 1, 1)
        return a(m - 1, a(m, n - 1))

    return a


ackermann = make_ackermann()
print(ackermann(2, 5), ackermann(1, 20), ackermann(2, 30))


def hanoi(n):
    pegs = [list(range(n, 0, -1)), [], []]
    moves = 0

    def move(k, a, b, c):
        nonlocal moves
        if k == 0:
            return
        move(k - 1, a, c, b)
        pegs[b].append(pegs[a].pop())
        moves += 1
        move(k - 1, c, b, a)

    move(n, 0, 1, 2)
    return moves, pegs


print(hanoi(9))


def queens(n):
    count = 0
    columns = [False] * n
    up, down = [False] * (2 * n), [False] * (2 * n)

    def place(r):
        nonlocal count
        if r == n:
            count += 1
            return
        for c in range(n):
            if not columns[c] and not up[r + c] and not down[r - c + n]:
                columns[c] = up[r + c] = down[r - c + n] = True
                place(r + 1)
                columns[c] = up[r + c] = down[r - c + n] = False

    place(0)
    return count


print([queens(n) for n in range(1, 7)])


def permutations(items):
    out = []
    current = []

    def visit(rest):
        if not rest:
            out.append("".join(current))
            return
        for i, x in enumerate(rest):
            current.append(x)
            visit(rest[:i] + rest[i + 1 :])
            current.pop()

    visit(items)
    return out


p = permutations("abcde")
print(len(p), p[:3], p[-1])


def mutual(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)

    return [even(i) for i in range(n)].count(True)


print(mutual(100))


def tak():
    def t(x, y, z):
        return z if y >= x else t(t(x - 1, y, z), t(y - 1, z, x), t(z - 1, x, y))

    return t(10, 6, 3)


print(tak())
