# Uncaught unpacking errors in nested targets, in for, with carets, inside a function called from a comprehension.
def parse(line):
    name, (x, y), *rest = line
    return name, x + y, rest


def table(lines):
    return {name: total for name, total, rest in [parse(line) for line in lines] if not rest}


print(parse(("a", (1, 2), 3)), table([("a", (1, 2)), ("b", "xy")]))
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as error:
    print(error)
print(table([("a", (1, 2)), ("c", (1, 2, 3))]))
