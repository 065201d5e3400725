# Loops, and `enumerate` and `zip` in them, that go over lists at times and over tuples at others.


def plain(sequences, n):
    total = 0
    for i in range(n):
        for s in sequences:
            for x in s:
                total += x * (i & 3)
    return total


print(plain([[1, 2, 3], (4, 5), [], (), (6,)], 700))


def numbered(sequences, n):
    total = 0
    for i in range(n):
        for s in sequences:
            for at, x in enumerate(s):
                total += at * x
                if x == 7:
                    break
    return total


print(numbered([[1, 2, 3], (4, 7, 5), [7], (0, 1)], 700))


def paired(left, right, n):
    total = 0
    for i in range(n):
        for a in left:
            for b in right:
                total += sum(x * y for x, y in zip(a, b))
                for x, y in zip(b, a):
                    total += x - y
    return total


print(paired([[1, 2], (3, 4, 5)], [(6, 7, 8), [9]], 500))
print(paired([[1, 2], (3, 4)], [range(3), (5, 6)], 400))


# A list that grows while the loop goes over it is seen to; long tuples, other things and strings come later.
def growing(sequences, n):
    seen = 0
    for i in range(n):
        for s in sequences:
            for x in s:
                seen += 1
                if type(s) is list and len(s) < 6:
                    s.append(x)
            if type(s) is list:
                del s[2:]
    return seen


print(growing([[1, 2], (3, 4, 5)], 700))


def later(sequences, extra, n):
    total = 0
    for i in range(n):
        if i == n // 2:
            sequences = sequences + extra
        for s in sequences:
            for x in s:
                total += len(str(x))
    return total


print(later([[1, 2], (3, 4)], [tuple(range(100)), "abc", {5: 6}, {7}, range(3), iter([8])], 900))


# What leaves the loop in the middle goes on where it was.
def kinds(sequences, n):
    out = 0
    for i in range(n):
        for s in sequences:
            total = 0
            for at, x in enumerate(s):
                total = total + x
            out += hash(total) % 1000
    return out


print(kinds([[1, 2], (3, 4)], 900), kinds([[1, 2.5], (3, 4), (1.5, 10**30)], 500))


def first(sequences, n):
    total = 0
    for i in range(n):
        for s in sequences:
            try:
                for x in s:
                    if x > 2:
                        raise ValueError(x)
                    total += x
            except ValueError as error:
                total += error.args[0] * 100
    return total


print(first([[1, 2, 3], (2, 5, 1), (1,)], 700))


def comprehended(sequences, n):
    out = []
    for i in range(n):
        for s in sequences:
            out = [x + i for x in s] + [at for at, _ in enumerate(s)]
    return out


print(comprehended([[1, 2, 3], (4, 5)], 900))
