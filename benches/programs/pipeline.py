"""Generators that feed one another: each stage a generator, each step a closure."""


def numbers(start, stop):
    while start < stop:
        yield start
        start += 1


def mapped(function, items):
    for item in items:
        yield function(item)


def kept(predicate, items):
    for item in items:
        if predicate(item):
            yield item


def differences(items):
    previous = 0
    for item in items:
        yield item - previous
        previous = item


def totals(items):
    total = 0
    for item in items:
        total += item
        yield total


def make_stages(factor, modulus):
    def scale(n):
        return n * factor % modulus

    def is_odd(n):
        return n % 2 == 1

    return scale, is_odd


def run(start, count, factor):
    scale, is_odd = make_stages(factor, 65_521)
    stream = differences(kept(is_odd, mapped(scale, numbers(start, start + count))))
    last = 0
    checksum = 0
    for total in totals(mapped(lambda n: n * n, stream)):
        checksum = (checksum * 31 + total) % 1_000_000_007
        last = total
    return last, checksum


def main():
    for factor in (17, 171, 1_717, 17_171):
        print("pipeline", *run(factor * 3, 600_000, factor))


main()
