"""Parser combinators: a parser is a function from a text and a place to a value and the next place, or None."""


def char(wanted):
    def parse(text, at):
        if at < len(text) and text[at] in wanted:
            return text[at], at + 1
        return None

    return parse


def sequence(first, second, combine):
    def parse(text, at):
        left = first(text, at)
        if left is None:
            return None
        right = second(text, left[1])
        if right is None:
            return None
        return combine(left[0], right[0]), right[1]

    return parse


def choice(*parsers):
    def parse(text, at):
        for parser in parsers:
            result = parser(text, at)
            if result is not None:
                return result
        return None

    return parse


def chain(item, operator):
    def parse(text, at):
        left = item(text, at)
        if left is None:
            return None
        value, at = left
        while True:
            found = operator(text, at)
            if found is None:
                return value, at
            right = item(text, found[1])
            if right is None:
                return value, at
            value, at = found[0](value, right[0]), right[1]

    return parse


def apply(function, parser):
    def parse(text, at):
        result = parser(text, at)
        if result is None:
            return None
        return function(result[0]), result[1]

    return parse


def digits(text, at):
    value = 0
    start = at
    while at < len(text) and "0" <= text[at] <= "9":
        value = value * 10 + ord(text[at]) - 48
        at += 1
    return None if at == start else (value, at)


def make_calculator(modulus):
    def expression(text, at):
        return total(text, at)

    def binary(symbol, function):
        return apply(lambda _: function, char(symbol))

    inner = sequence(sequence(char("("), expression, lambda _, value: value), char(")"), lambda value, _: value)
    factor = choice(digits, inner, sequence(char("-"), digits, lambda _, value: -value))
    product = chain(factor, binary("*", lambda a, b: a * b % modulus))
    total = chain(product, choice(binary("+", lambda a, b: a + b), binary("-", lambda a, b: a - b)))
    return expression


def main():
    calculate = make_calculator(65_521)
    checksum = 0
    for n in range(28_000):
        text = f"({n}+{n % 17}*(3-{n % 5}))*-{n % 101}-(7*({n}-(2+{n % 3}))+1)*{n % 13}"
        value, end = calculate(text, 0)
        checksum = (checksum * 31 + value + end) % 1_000_000_007
    print("parsers", checksum)


main()
