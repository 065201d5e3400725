"""An uncaught exception through several functions, each with its own marks."""


def divide(a, b):
    return a / b


def ratio(items):
    first = items[0]
    return divide(first, items[1]) + 1


def report(name, items):
    print("reporting", name)
    text = f"{name}: {ratio(items)}"
    return text


def main():
    print(report("good", [6, 3]))
    print(report("bad", [6, 0]))


main()
