# Operators of instances in hot loops: their methods, NotImplemented, reflected methods, classes that change meanwhile.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return ("radd", other, self.x)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        if isinstance(factor, Vector):
            return self.x * factor.x + self.y * factor.y
        return Vector(self.x * factor, self.y * factor)

    def __rmul__(self, factor):
        return self * factor

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __repr__(self):
        return f"<{self.x} {self.y}>"


def walk(count):
    place, step = Vector(0, 0), Vector(1, 2)
    total = 0
    for n in range(count):
        place = place + step * n - -step
        total += place * step
    return place, total


print(walk(3), walk(500), walk(1500))


class Other:
    def __radd__(self, left):
        return "Other.radd"


class Sub(Vector):
    def __radd__(self, left):
        return "Sub.radd"


def add_all(left, rights):
    results = []
    for right in rights:
        try:
            results.append(left + right)
        except TypeError as error:
            results.append(str(error))
    return results


plain = Vector(1, 1)
print(add_all(plain, [plain] * 200)[-1])
print(add_all(plain, [Other(), 3, "text", None, plain, Sub(5, 5)] * 40)[-6:])
print(add_all(Sub(1, 1), [plain, Sub(2, 2)] * 40)[-2:])
print(add_all(3, [plain, Sub(2, 2)] * 40)[-2:])


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return self.n + other.n

    def __lt__(self, other):
        return self.n < other.n


def replace_meanwhile():
    a, b = Number(1), Number(2)
    seen = []
    for n in range(300):
        if n == 100:
            Number.__add__ = lambda self, other: ("replaced", self.n, other.n)
        if n == 150:
            del Number.__add__
            Number.__radd__ = lambda self, other: "reflected"
        if n == 200:
            Number.__add__ = lambda self, other: NotImplemented
        if n == 250:
            class Derived(Number):
                def __radd__(self, other):
                    return "derived"
            b = Derived(5)
        try:
            result = a + b
        except TypeError as error:
            result = str(error)
        if not seen or seen[-1] != result:
            seen.append(result)
    return seen


print(replace_meanwhile())


def derive_meanwhile():
    a, b = Number(1), Number(2)
    seen = []
    for n in range(200):
        if n == 120:
            b = type("Late", (Number,), {"__gt__": lambda self, other: "late"})(3)
        result = a < b
        if not seen or seen[-1] != result:
            seen.append(result)
    return seen


print(derive_meanwhile())
