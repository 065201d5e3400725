# Arrays made of lists: numbers of the array's kind are taken at once, and what is behind them one by one.

from array import array


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number

    def __float__(self):
        return self.number + 0.5


LIMITS = {
    "b": (-128, 127), "B": (0, 255), "h": (-2 ** 15, 2 ** 15 - 1), "H": (0, 2 ** 16 - 1), "i": (-2 ** 31, 2 ** 31 - 1),
    "I": (0, 2 ** 32 - 1), "l": (-2 ** 63, 2 ** 63 - 1), "L": (0, 2 ** 64 - 1), "q": (-2 ** 63, 2 ** 63 - 1),
    "Q": (0, 2 ** 64 - 1),
}

for code, (least, greatest) in LIMITS.items():
    inside = [0, 1, least, greatest, True, Index(5), 7, least // 2, greatest // 3]
    print(code, array(code, inside).tolist(), array(code, inside).tobytes().hex())
    for wrong in (least - 1, greatest + 1, 1.0, "1", None):
        numbers = array(code, [3])
        try:
            numbers.extend([1, 2, wrong, 4])
        except (OverflowError, TypeError) as error:
            print(" ", type(error).__name__, error, numbers.tolist())

for code in "fd":
    floats = [0.0, -0.0, 1.5, 1e300, -1e-300, 0.1, float("inf"), 3, True, Index(2), 2.5]
    print(array(code, floats).tolist(), array(code, floats).tobytes().hex())
    numbers = array(code, [1.0])
    try:
        numbers.extend([2.5, "x", 3.5])
    except TypeError as error:
        print(error, numbers)

print(array("w", ["a", "\u20ac"]), array("i", []), array("d", []))

class Numbers(list):
    def __iter__(self):
        return iter([7, 8])


numbers = array("i")
numbers.extend(Numbers([1, 2]))
print(numbers)

# An array whose size is pinned.
numbers = array("i", [1, 2])
with memoryview(numbers):
    for more in ([3, 4], [Index(3)], []):
        try:
            numbers.extend(more)
        except BufferError as error:
            print(error)
print(numbers)
