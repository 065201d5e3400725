# Operands of complex arithmetic that are no plain numbers: compiled code has met them seldom or never.


def attempt(f, a, b):
    try:
        return f(a, b)
    except (ArithmeticError, TypeError) as error:
        return type(error).__name__ + ": " + str(error)


def add(a, b):
    return a + b


def multiply(a, b):
    return a * b


def equal(a, b):
    return a == b, a != b


class Derived(complex):
    def __add__(self, other):
        return "derived"


class Reflected:
    def __radd__(self, other):
        return "reflected", other

    def __rmul__(self, other):
        return 2j

    def __eq__(self, other):
        return "equal"


class Convertible:
    def __complex__(self):
        return 5 + 6j


def mixed(items):
    total = 0j
    seen = []
    for item in items:
        result = attempt(add, total, item)
        if isinstance(result, complex):
            total = result * 0.5
        else:
            seen.append(result)
    return total, seen


plain = [1j, 2.5, 3, 2 - 1j] * 400
print(mixed(plain))
odd = plain + [Derived(1, 2), Reflected(), Convertible(), "text", None, True, 2**80, Derived(3)] * 2 + plain
total, seen = mixed(odd)
print(total, seen[0], seen[1][0], seen[2:])
print(attempt(multiply, 1j, Reflected()), attempt(equal, 1j, Reflected()), attempt(equal, Reflected(), 1j))


# The methods and attributes of a derived class are its own.
class Named(complex):
    real = "mine"

    def conjugate(self):
        return "also mine"

    def __abs__(self):
        return "size"

    def __neg__(self):
        return "negative"


def looks(z):
    return z.real, z.imag, z.conjugate(), abs(z), -z


for z in [3 + 4j] * 1500 + [Named(1, 2)] * 3 + [2.0, 7, True, Derived(6, 8)]:
    result = looks(z)
    if z != 3 + 4j:
        print(*result)
print(*result)


# complex(...) of everything.
def make(a, b):
    return complex(a, b), complex(a), complex(b)


for a, b in [(1.5, -0.0)] * 1200 + [(2, 3), (True, 2**70), (1j, 2j), (Convertible(), 1), (-0.0, -0.0), ("1+2j", 1)]:
    result = attempt(make, a, b)
    if a != 1.5:
        print(result)


# Division by zero, in the middle of a loop.
def quotients(numbers, by):
    results = []
    total = 1 + 1j
    for z in numbers:
        try:
            total = (total + z) / by(z)
        except ZeroDivisionError as error:
            results.append((total, str(error)))
    return total, results


for zero in 0j, 0, 0.0, False, complex(-0.0, -0.0):
    print(quotients([1j, 2 - 1j] * 700, lambda z: z if z.imag > -1 else z * z))
    print(quotients([1j, 2 - 1j] * 700 + [3j], lambda z: z if z.imag < 3 else zero))
