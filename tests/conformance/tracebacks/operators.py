"""The mark points at the operator of the failing operation."""

attempts = []


def attempt(f):
    try:
        f()
    except Exception as error:
        attempts.append(error)


a, b, none, table = 1, "two", None, {"k": {"n": None}}
attempt(lambda: a + b)
print([type(e).__name__ for e in attempts])


def last(n):
    x = {"deep": [n, None]}
    y = (x["deep"][0] + 1) * 2 - x["deep"][1] ** 2
    return y


last(3)
