"""Recursive calls of an enclosing function have their own cells, all alive at once."""

readers = []


def descend(n):
    label = "level%d" % n if n else "bottom"

    def read():
        return label

    def rename(new):
        nonlocal label
        old, label = label, new
        return old

    readers.append((read, rename))
    if n:
        below = descend(n - 1)
        label = label + "/" + below
    return label


print(descend(4))
print([read() for read, _ in readers])
print(readers[2][1]("changed"))
print([read() for read, _ in readers])


def tree(depth):
    def node():
        return (depth, left() if left else None, right() if right else None)

    left = tree(depth - 1) if depth else None
    right = tree(depth - 2) if depth > 1 else None
    return node


print(tree(3)())
cells = [read.__closure__[0] for read, _ in readers]
print(len(cells), [cells[i] is cells[j] for i in range(3) for j in range(i)])
