"""Mutation of a captured object needs no nonlocal; rebinding does."""


def collect():
    items = []
    table = {}
    unique = set()

    def add(x):
        items.append(x)
        items[0:0] = [x * 10]
        table[x] = table.get(x, 0) + 1
        unique.add(x % 3)
        table["last"] = x
        del items[2:]

    def rebind_local(x):
        items = [x]
        return items

    def rebind_fails(x):
        items = items + [x]
        return items

    def augment_fails(x):
        items += [x]

    for x in (1, 2, 3, 2):
        add(x)
    print(items, table, sorted(unique))
    print(rebind_local(9), items)
    for f in (rebind_fails, augment_fails):
        try:
            f(5)
        except UnboundLocalError as error:
            print(f.__name__, error)
    print(items)


collect()


def nested_item_assignment():
    grid = [[0] * 3 for _ in range(2)]

    def set_cell(r, c, v):
        grid[r][c] += v
        return grid

    set_cell(0, 1, 5)
    set_cell(1, 2, 7)
    set_cell(1, 2, 1)
    return grid


print(nested_item_assignment())
