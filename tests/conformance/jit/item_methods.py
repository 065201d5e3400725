# Item access and membership by the methods of instances, in hot loops, and classes that get them late.
class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = [0.0] * (width * height)

    def __getitem__(self, key):
        if isinstance(key, tuple):
            x, y = key
            return self.cells[y * self.width + x]
        if isinstance(key, slice):
            return self.cells[key]
        return ("one", key)

    def __setitem__(self, key, value):
        x, y = key
        self.cells[y * self.width + x] = value
        return "ignored"

    def __contains__(self, value):
        return [n for n, cell in enumerate(self.cells) if cell == value]

    def __len__(self):
        return len(self.cells) - 12


def relax(grid, rounds):
    for n in range(rounds):
        for y in range(1, 3):
            for x in range(1, 3):
                grid[x, y] = (grid[x - 1, y] + grid[x, y - 1] + n) * 0.5
    return grid[1, 1], grid[2, 2]


grid = Grid(4, 4)
print(relax(grid, 3), relax(grid, 200))


def ask(grid, count):
    found = 0
    for n in range(count):
        if n % 7 in grid:
            found += 1
        if n not in grid:
            found += 100
        if grid:
            found += 10000
    return found, grid[2:5], grid[1]


print(ask(grid, 10), ask(grid, 200))


def late(count):
    class Late:
        pass

    late, seen = Late(), []
    for n in range(count):
        if n == 100:
            Late.__getitem__ = lambda self, key: key * 2
        if n == 140:
            Late.__getitem__ = None
        if n == 160:
            Late.__getitem__ = lambda self, *keys: keys
        if n == 180:
            Late.__eq__ = lambda self, other: "equal"
        try:
            result = late[7], late == 7
        except TypeError as error:
            result = str(error)
        if not seen or seen[-1] != result:
            seen.append(result)
    return seen


print(late(200))


class Items(list):
    def __getitem__(self, index):
        return ("own", index)

    def __add__(self, other):
        return ("sum", other)

    def __contains__(self, item):
        return "yes"


def derived(count):
    items = Items([1, 2])
    for n in range(count):
        result = items[n], items + n, n in items
    return result, len(items)


print(derived(100))
