"""Continuation-passing style: expressions are evaluated with one continuation for a value and one for failure."""


def constant(value):
    return lambda succeed, fail: succeed(value)


def binary(operator, left, right):
    def evaluate(succeed, fail):
        return left(lambda a: right(lambda b: operator(a, b, succeed, fail), fail), fail)

    return evaluate


def otherwise(first, second):
    return lambda succeed, fail: first(succeed, lambda reason: second(succeed, fail))


def plus(a, b, succeed, fail):
    return succeed((a + b) % 1_000_003)


def times(a, b, succeed, fail):
    return succeed(a * b % 1_000_003)


def divide(a, b, succeed, fail):
    if b == 0:
        return fail("division by zero")
    return succeed(a // b)


def make_random(seed):
    def random(limit):
        nonlocal seed
        seed = seed * 16_807 % 2_147_483_647
        return seed // 1_000 % limit

    return random


def grow(random, depth):
    if depth == 0:
        return constant(random(10))
    operator = (plus, times, divide)[random(3)]
    tree = binary(operator, grow(random, depth - 1), grow(random, depth - 1))
    return otherwise(tree, constant(random(100))) if random(4) == 0 else tree


def main():
    random = make_random(5)
    trees = [grow(random, 5) for _ in range(200)]
    failures = 0
    total = 0

    def succeed(value):
        nonlocal total
        total = (total * 31 + value) % 1_000_000_007

    def fail(reason):
        nonlocal failures
        failures += 1

    for _ in range(200):
        for tree in trees:
            tree(succeed, fail)
    print("cps", total, failures)


main()
