# Deprecated uses in hot code are warned of where they stand.

def inverted(x, flag):
    y = x + 1
    return ~flag + y


def loop(flag, count):
    total = 0
    for i in range(count):
        total += 1
        total += inverted(i, flag)
        if flag:
            total += ~flag
    return total


class Index:
    def __index__(self):
        return True


class Whole:
    def __int__(self):
        return True


def item(at):
    shift = 1
    return [1, 2, 3][at] + shift


def numbers(count):
    index, whole, total = Index(), Whole(), 0
    for _ in range(count):
        total += item(index)
        total += int(whole)
        total += range(3)[index]
        total += len("abc"[index:])
    return total


print(loop(True, 700), loop(1, 700), loop(False, 700))
print(numbers(700))
