"""Functions nested in one scope share one cell a variable."""


def family():
    x = 1
    y = 2

    def read_x():
        return x

    def read_both():
        return x, y

    def write_y(value):
        nonlocal y
        y = value

    def swap():
        nonlocal x, y
        x, y = y, x

    return read_x, read_both, write_y, swap


read_x, read_both, write_y, swap = family()


def cells(function):
    return dict(zip(function.__code__.co_freevars, function.__closure__))


print(cells(read_x)["x"] is cells(read_both)["x"])
print(cells(read_both)["x"] is cells(swap)["x"])
print(cells(write_y)["y"] is cells(swap)["y"])
print(cells(write_y)["y"] is cells(read_x)["x"])
write_y("Y")
print(read_x(), read_both())
swap()
print(read_x(), read_both())
cells(read_x)["x"].cell_contents = "direct"
print(read_x(), read_both())
swap()
print(cells(write_y)["y"].cell_contents, cells(read_x)["x"].cell_contents)
print([sorted(cells(f)) for f in (read_x, read_both, write_y, swap)])
