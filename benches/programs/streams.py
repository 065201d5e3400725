"""Lazy streams: the rest of a stream is a closure that is called once and remembers what it gave."""


def delay(compute):
    value = None

    def force():
        nonlocal compute, value
        if compute is not None:
            value = compute()
            compute = None
        return value

    return force


def integers(n):
    return n, delay(lambda: integers(n + 1))


def mapped(function, stream):
    head, rest = stream
    return function(head), delay(lambda: mapped(function, rest()))


def kept(predicate, stream):
    head, rest = stream
    while not predicate(head):
        head, rest = rest()
    return head, delay(lambda: kept(predicate, rest()))


def merged(left, right):
    a, after_a = left
    b, after_b = right
    if a < b:
        return a, delay(lambda: merged(after_a(), right))
    if b < a:
        return b, delay(lambda: merged(left, after_b()))
    return a, delay(lambda: merged(after_a(), after_b()))


def scaled(factor, stream):
    return mapped(lambda n: n * factor, stream)


def hamming():
    def rest():
        return merged(scaled(2, start), merged(scaled(3, start), scaled(5, start)))

    start = 1, delay(rest)
    return start


def nth(stream, n):
    head, rest = stream
    for _ in range(n):
        head, rest = rest()
    return head


def main():
    total = 0
    for turn in range(40):
        total += nth(hamming(), 4_000 + turn)
        squares = mapped(lambda n: n * n, kept(lambda n: n % 3 != 1, integers(turn)))
        total += nth(squares, 6_000)
    print("streams", total)


main()
