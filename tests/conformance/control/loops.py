"""for and while with break, continue and else."""


def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            result = f"found at {i}"
            break
    else:
        result = "not found"
    return result


print(find("abc", "c"), find("abc", "z"), find("", "z"))


def primes(limit):
    out = []
    for n in range(2, limit):
        for p in out:
            if p * p > n:
                out.append(n)
                break
            if n % p == 0:
                break
        else:
            out.append(n)
    return out


print(primes(50))


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2:
            n = 3 * n + 1
            steps += 1
            continue
        n //= 2
        steps += 1
        if steps > 200:
            break
    else:
        return steps
    return -1


print([collatz(n) for n in (1, 7, 27, 97)])
n = 0
while True:
    n += 1
    if n % 3 == 0:
        continue
    if n > 10:
        break
    print(n, end=" ")
else:
    print("never")
print()
while n:
    n -= 1
else:
    print("else after", n)
for i in range(3):
    for j in range(3):
        if j > i:
            break
        print((i, j), end="")
    else:
        print(" full", end="")
        continue
    print(" cut", end="")
print()
for x in []:
    pass
else:
    print("empty else")
i = "untouched"
for i in ():
    pass
print(i)
