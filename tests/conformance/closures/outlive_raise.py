"""Closures survive an enclosing call that ends by an exception or from inside a loop."""

registry = []


def register_then_fail(n):
    value = n * 10

    def read():
        return value

    def write(new):
        nonlocal value
        value = new

    registry.append((read, write))
    if n % 2:
        raise ValueError(f"odd {n}")
    return "ok"


for n in range(5):
    try:
        print(n, register_then_fail(n))
    except ValueError as error:
        print(n, "failed:", error)

for read, write in registry:
    print(read(), end=" ")
    write(read() + 1)
print()
print([read() for read, _ in registry])


def early_return(items):
    for item in items:
        if item > 2:

            def found():
                return item, items

            return found
    return None


print(early_return([1, 2, 3, 4])())
print(early_return([1]))
