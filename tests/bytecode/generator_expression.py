def early(xs, k):
    return sum(x + k for x in xs if x)


def nested(n):
    return ((i, j) for i in range(n) for j in [i] for k in range(j))


def spread():
    return list(
        x
        for x in [1, 2]
    )


total = max((x for x in "abc"), key=lambda x: x)
