# Comparisons by the methods of instances: results that are no bools, reflection, subclasses that come first.
class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return [self.n, other.n] if isinstance(other, Key) else NotImplemented

    def __ne__(self, other):
        return ""

    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return self.n > other.n


def compare(keys, other):
    results = []
    for key in keys:
        try:
            results.append((key == other, key != other, key > keys[0], key < other))
        except TypeError as error:
            results.append((key == other, str(error)))
    return results[0], results[-1]


keys = [Key(n) for n in range(2500)]
print(compare(keys, keys[5]))
print(compare(keys, 5))


class Twisted(Key):
    def __eq__(self, other):
        return "twisted"

    def __gt__(self, other):
        return "greater"


print(compare(keys, Twisted(1)))
print(compare([Twisted(n) for n in range(2500)], keys[1]))
