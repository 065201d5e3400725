"""A table of adders made in a loop: one code object, many closures, called in turn."""


def make_adder(n):
    def add(x):
        return x + n

    return add


def make_adders(count):
    return [make_adder(n) for n in range(count)]


def run(rounds):
    adders = make_adders(100)
    total = 0
    for i in range(rounds):
        for add in adders:
            total = add(total)
        if total > 1_000_000_007:
            total -= 1_000_000_007
    return total


def main():
    print("adders", run(300_000))


main()
