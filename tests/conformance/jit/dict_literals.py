"""Dicts written as literals in hot code: each is one of its own, in the order of its keys, whatever becomes of it."""


def not_escaping(rounds):
    total = 0
    for n in range(rounds):
        point = {"x": n, "y": n + 1}
        total += point["x"] * point["y"] + len(point)
        empty = {}
        total -= len(empty)
        if point.get("z") is None and "x" in point:
            total += 1
    return total


def make_account(balance, owner):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    return {"owner": owner, "deposit": deposit, "read": lambda: balance}


def kept(rounds):
    made = [make_account(n, f"owner {n}") for n in range(rounds)]
    for account in made:
        account["deposit"](1)
    made[3]["closed"] = True
    del made[4]["owner"]
    made[5].clear()
    return [sorted(map(str, account)) for account in made[2:7]], sum(a["read"]() for a in made if "read" in a)


def grown(rounds):
    table = None
    for n in range(rounds):
        table = {}
        table["first"] = n
        table[n] = "second"
        other = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8}
        for key in range(n % 5):
            other[key] = key
        table.update(other)
    return table


def repeated(rounds):
    table = None
    for n in range(rounds):
        table = {"a": n, "b": 1, "a": n + 1}
    return table


def wide(n):
    return {"a": n, "b": n, "c": n, "d": n, "e": n, "f": n, "g": n, "h": n, "i": n, "j": n}


def mixed(n):
    key = "late" if n % 2 else "early"
    return {"x": n, 1: 2}, {key: n}, {"x": n, **{"y": 2}}, {"x": n, None: 3, (1, 2): 4}


def spread(rounds):
    def taken(x, y=0, **rest):
        return x * 2 + y + len(rest)

    total = 0
    for n in range(rounds):
        total += taken(**{"x": n, "y": 1}) + taken(**{"x": n, "z": 1, "w": 2})
    return total


def compared(rounds):
    same = 0
    for n in range(rounds):
        same += {"a": n % 3, "b": 1} == {"b": 1, "a": 0}
        same += {"a": n} is {"a": n}
    return same


def changed_while_gone_over(rounds):
    said = {}
    for n in range(rounds):
        table = {"a": n, "b": 2}
        try:
            for key in table:
                if n % 300 == 299:
                    table["c"] = 1
        except RuntimeError as error:
            said[str(error)] = said.get(str(error), 0) + 1
    return said


print(not_escaping(3_000))
print(kept(1_500))
print(grown(1_500))
print(repeated(1_500))
for n in range(400):
    last = wide(n), mixed(n)
print(last)
print(spread(1_500), compared(1_500), changed_while_gone_over(1_500))
