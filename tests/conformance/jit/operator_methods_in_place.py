# In-place special methods that give other objects or NotImplemented, and special methods that take what they like.
class Sum:
    def __init__(self):
        self.total = 0

    def __iadd__(self, n):
        if n is None:
            return NotImplemented
        self.total += n
        return self if n % 50 else str(self.total)

    def __add__(self, n):
        return ("add", n)


def accumulate(count):
    total, texts = Sum(), []
    for n in range(count):
        total += n
        if isinstance(total, str):
            texts.append(total)
            total = Sum()
    total += None
    return texts, total


print(accumulate(10), accumulate(2600))


class Picky:
    def __iadd__(self, other):
        return NotImplemented


def refuse(count):
    for n in range(count):
        value = Picky()
        try:
            value += n
        except TypeError as error:
            message = str(error)
    return message


print(refuse(2500))


class Variadic:
    def __add__(self, *args, **names):
        return args, names

    def __sub__(self, other, more=7):
        return other, more

    def __mul__(self, other):
        yield other
        yield self

    __or__ = staticmethod(lambda other: ("static", other))
    __and__ = classmethod(lambda cls, other: (cls.__name__, other))
    __xor__ = print


def unusual(count):
    v = Variadic()
    for n in range(count):
        result = v + n, v - n, next(v * n), v | n, v & n
    return result


print(unusual(2500))
