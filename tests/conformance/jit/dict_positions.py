"""Constant keys of dicts that are filled alike, and of others at the same place."""


def make_account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    return {"owner": balance, "deposit": deposit, "read": lambda: balance}


def alike(rounds):
    accounts = [make_account(n) for n in range(8)]
    total = 0
    for n in range(rounds):
        account = accounts[n % 8]
        total += account["deposit"](n) + account["read"]()
    return total


def read(record):
    return record["x"] * 10 + record["y"]


def warm():
    return sum(read({"x": n, "y": 1}) for n in range(3_000))


def layouts():
    wide = {f"k{n}": n for n in range(40)}
    wide["y"], wide["x"] = 7, 8
    shifted = {"a": 0, "x": 1, "y": 2}
    del shifted["a"]
    emptied = {"x": 1, "y": 1}
    emptied.clear()
    emptied.update(y=3, x=4)
    made = {"".join(["", "x"]): 5, "".join(["y", ""]): 6}
    subclass = type("Record", (dict,), {"__missing__": lambda self, key: 9})(x=3)
    return [wide, shifted, emptied, made, {"y": 1, "x": 2}, subclass]


def missing():
    for record in ({}, {"x": 1}, {"y": 1}, {"x": None, "y": 2}, [1], {"x": 1, "y": 2, "z": 3}):
        try:
            print(read(record))
        except (KeyError, TypeError) as error:
            print(type(error).__name__, error)


def changing(rounds):
    """The key moves, goes and comes back while the loop that reads it runs."""
    record = {"count": 0, "x": 1}
    seen = 0
    for n in range(rounds):
        if n % 500 == 499:
            value = record.pop("x")
            record[n] = n
            record["x"] = value + 1
        if n % 1_700 == 1_699:
            record.clear()
            record.update(x=n)
        seen += record["x"]
    return seen


def of_two_kinds(rounds):
    ages, names = {"k": 1, "v": 2}, {"v": 30, "k": 40}
    total = 0
    for n in range(rounds):
        total += (names if n % 3 else ages)["v"]
    return total


def make_counter():
    state = {"count": 0, "total": 0, "last": None}

    def step(n):
        state["count"] += 1
        state["total"] += n
        state["last"] = [n] if n % 7 == 0 else n

    return step, state


def stored(rounds):
    step, state = make_counter()
    for n in range(rounds):
        step(n)
        if n % 900 == 899:
            del state["last"]
        if n % 1_300 == 1_299:
            state.clear()
            state.update(total=n, count=0)
    return state


class Loud(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value * 2)


def write(record, n):
    record["x"] = n
    record["y"] = n + 1


def written():
    records = [{}, {"x": 1}, {"y": 1, "x": 2}, {"z": 1, "y": 2}, Loud(), {f"k{n}": n for n in range(30)}]
    for n in range(2_000):
        write({"x": 0, "y": 0}, n)
    for n, record in enumerate(records):
        write(record, n)
    for bad in ((1, 2), "text", None):
        try:
            write(bad, 0)
        except TypeError as error:
            print(error)
    return records


def globals_by_name(rounds):
    """What is stored under its name in the namespace is what the name gives."""
    names = globals()
    seen = 0
    for n in range(rounds):
        names["level"] = n
        seen += level
    return seen


level = 0
print(stored(6_000))
print(written())
print(globals_by_name(3_000))
print(alike(5_000))
print(warm())
for _ in range(200):
    sums = [read(record) for record in layouts()]
print(sums)
missing()
print(changing(6_000))
print(of_two_kinds(5_000))
