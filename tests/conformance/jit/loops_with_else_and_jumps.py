# Control flow in hot code: nested loops with else, break, continue, return in finally, while with walrus, match, chained tests.
def primes(n):
    out = []
    for i in range(2, n):
        for p in out:
            if p * p > i:
                out.append(i)
                break
            if i % p == 0:
                break
        else:
            out.append(i)
    return len(out), out[-1]


def search(rows, n):
    found = 0
    for k in range(n):
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                if cell == k % 11:
                    break
            else:
                continue
            found += i * 10 + j
            break
        else:
            found -= 1
    return found


def walrus(n):
    total, x = 0, n
    while (x := x - 3) > 0:
        if (y := x % 7) == 0:
            continue
        if y == 6 and total > 10000:
            break
        total += y
    else:
        total += 1_000_000
    return total, x


def matching(n):
    counts = {}
    for i in range(n):
        value = [i % 4, "text", (i, i + 1), {"k": i % 3}, None, 2.5, [1, 2, 3], True][i % 8]
        match value:
            case True | None:
                key = "constant"
            case int() as v if v > 2:
                key = "big"
            case int():
                key = "int"
            case str():
                key = "str"
            case [a, b] if a < b:
                key = "pair"
            case [_, *rest]:
                key = len(rest)
            case {"k": 0}:
                key = "zero"
            case {"k": k}:
                key = k * 10
            case _:
                key = "other"
        counts[key] = counts.get(key, 0) + 1
    return counts


def chained(n):
    c = 0
    for i in range(n):
        c += (0 < i % 10 < 5) + 2 * (i % 3 == i % 5 != 1) + 4 * (1 <= i % 7 <= 3 <= i % 11)
        c += 100 if not i % 100 else 10 if i % 10 == 0 else 0
        c -= i % 2 and i % 3 or i % 5
    return c


def finally_flow(n):
    log = 0

    def once(i):
        nonlocal log
        try:
            if i % 4 == 0:
                return 1
            if i % 4 == 1:
                raise ValueError
            if i % 4 == 2:
                return "two"
        except ValueError:
            return -1
        else:
            log += 5
        finally:
            log += 1
            if i % 100 == 99:
                return 1000
        return 0

    results = {}
    for i in range(n):
        r = once(i)
        results[r] = results.get(r, 0) + 1
    return results, log


def loop_finally(n):
    out = 0
    for i in range(n):
        for j in range(5):
            try:
                if j == i % 5:
                    break
                if j == i % 3:
                    continue
                out += j
            finally:
                out += 100
        else:
            out -= 7
    return out


def gotos(n):
    state, trace, x = "a", [], 0
    while True:
        x += 1
        if state == "a":
            state = "b" if x % 3 else "c"
        elif state == "b":
            if x % 5 == 0:
                state = "a"
                continue
            state = "c"
        elif state == "c":
            if x > n:
                break
            state = "a" if x % 2 else "b"
        if x % 500 == 0:
            trace.append((x, state))
    return x, state, trace


def with_manager(n):
    class M:
        depth = exits = 0

        def __enter__(self):
            self.depth += 1
            return self.depth

        def __exit__(self, kind, *rest):
            self.depth -= 1
            self.exits += 1
            return kind is KeyError

    m, s = M(), 0
    for i in range(n):
        with m as d, m as e:
            s += d * 10 + e
            if i % 3 == 0:
                continue
            if i % 7 == 0:
                raise KeyError(i)
            if i == n - 1:
                return s, m.depth, m.exits
            s += 1
    return s, m.depth, m.exits


def unrolled(n):
    i = s = 0
    while i < n:
        while i % 4:
            i += 1
            s += 2
            if s % 17 == 0:
                break
        i += 1
        for _ in range(i % 3):
            for _ in range(2):
                s += 1
                if s % 13 == 0:
                    break
    return i, s


print(primes(3000), search([[1, 2], [3, 4], [5, 6, 7]], 1500), walrus(5000), matching(1600), chained(2000), finally_flow(1200), loop_finally(500), gotos(2500), with_manager(1000), unrolled(3000), sep="\n")
