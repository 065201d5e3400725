print("prices:", __name__, __package__)
TABLE = {"apple": 3, "pear": 4}
tax = 7


def of(name):
    return TABLE[name]


def raise_all(by):
    for name in TABLE:
        TABLE[name] += by
