"""array: what items of each type code may be."""

from array import array

for code in "bBhHiIlLqQ":
    size = 8 * array(code).itemsize
    bounds = {-1, 0, 2**7 - 1, 2**7, 2**8, 2**15, 2**16, -(2**15) - 1, 2**31, 2**32, -(2**31) - 1, 2**63 - 1, 2**63, 2**64, -(2**63),
              -(2**63) - 1, 2**70, -(2**70)}
    for number in sorted(bounds):
        try:
            print(code, number, array(code, [number])[0] == number)
        except OverflowError as error:
            print(code, number, error)
    for value in ("x", 1.5, None, b"a", True):
        try:
            print(code, value, array(code, [value]))
        except TypeError as error:
            print(code, value, error)

# Items that are appended while another array grows, sorted, summed.
squares = array("q")
for n in range(300):
    squares.append(n * n)
print(sum(squares), len(squares), max(squares), squares[10:13], squares.itemsize * len(squares))
squares[::7] = array("q", [0]) * len(squares[::7])
print(sum(squares), squares.index(1), squares.count(0))
del squares[1::2]
print(len(squares), sum(squares), sorted(squares)[-3:])
for what in ("append", "extend", "pop", "clear"):
    with memoryview(squares) as view:
        try:
            getattr(squares, what)(*{"append": [1], "extend": [[1]]}.get(what, []))
        except BufferError as error:
            print(what, error, view.format, view.nbytes == len(squares) * 8)
view = memoryview(squares)
view[0] = -5
print(squares[0], view[0], view[1:3].tolist())
view.release()
squares.append(7)
print(squares[-1])
