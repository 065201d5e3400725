# The first warning that hot code gives names the line that it is about, as all others do.
import warnings


def show(message, category, filename, line, file=None, text=None):
    print(category.__name__, str(message)[:40], line)


warnings.showwarning = show
warnings.simplefilter("always")


class Whole(int):
    pass


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Truncated:
    def __trunc__(self):
        return 3


class Float:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Real(float):
    pass


def inverted(items):
    result = 0
    for item in items:
        result ^= (1 + ~
                   item)
    return result


def integers(items):
    result = []
    for item in items:
        whole = int(
            item
        )
        result.append(whole)
    return len(result)


def floats(items):
    total = 0.0
    for item in items:
        total += 1.0
        total += (
            float(item)
        )
    return total


def indices(items):
    values = [1, 2, 3]
    total = 0
    for item in items:
        total += 1
        total += values[
            item]
    return total


def inner(item):
    value = item
    return (1,
            ~value)


def called(items):
    for item in items:
        inner(
            item)


def caught(items):
    for item in items:
        try:
            inner(item)
        except DeprecationWarning as e:
            print("caught", e.__traceback__.tb_lineno)


def generated(items):
    for item in items:
        yield (item,
               ~item)


def both(items):
    for item in items:
        one = int(item)
        two = [1, 2][item]
        three = ~one if two == 1 else (
            0)
        yield three


warm = 400
inverted([1] * warm + [True] * 2)
integers([1.5] * warm + [Index(True), Truncated()] * 2)
floats([Float(1.0)] * warm + [Float(Real(2.0))] * 2)
indices([Index(1)] * warm + [Index(True), Index(Whole(0))] * 2)
called([1] * warm + [True] * 2)
for pair in generated([1] * warm + [True] * 2):
    pass
for value in both([Index(1)] * warm + [Index(True)] * 2):
    pass
warnings.simplefilter("error")
caught([1] * warm + [True] * 2)
