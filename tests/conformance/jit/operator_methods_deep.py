# Special methods that call themselves through their operators, and that handle what they raise.
class Handles:
    def __add__(self, other):
        try:
            return other / (other - 100)
        except ZeroDivisionError:
            return -1


def handle(count):
    total = 0
    for n in range(count):
        total += (Handles() + n) < 0
    return total


print(handle(300))


class Deep:
    def __init__(self, depth):
        self.depth = depth

    def __add__(self, other):
        return Deep(self.depth - 1) + other + 1 if self.depth else other

    def __eq__(self, other):
        return self == other

    def __getitem__(self, key):
        return self[key + 1]


def deep():
    return Deep(200) + 0


print(deep(), deep(), deep())
for action in (lambda: Deep(100000) + 0, lambda: Deep(1) == 2, lambda: Deep(1)[0]):
    try:
        action()
    except RecursionError as error:
        print(error)
