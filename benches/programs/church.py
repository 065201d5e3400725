"""Church numerals: numbers as functions that apply a function."""


def zero(f):
    return lambda x: x


def successor(n):
    return lambda f: lambda x: f(n(f)(x))


def add(m, n):
    return lambda f: lambda x: m(f)(n(f)(x))


def multiply(m, n):
    return lambda f: m(n(f))


def power(base, exponent):
    return exponent(base)


def church(number):
    numeral = zero
    for _ in range(number):
        numeral = successor(numeral)
    return numeral


def to_int(numeral):
    return numeral(lambda x: x + 1)(0)


def main():
    two = church(2)
    three = church(3)
    five = church(5)
    seven = add(two, five)
    product = multiply(multiply(three, five), seven)
    large = power(seven, five)
    total = 0
    for _ in range(48):
        total += to_int(large) + to_int(product)
        total += to_int(add(power(five, seven), multiply(two, power(two, three))))
    print("church", to_int(seven), to_int(product), to_int(large), total)


main()
