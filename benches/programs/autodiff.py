"""Automatic differentiation: each number brings a closure that carries a gradient back to what it was made of."""


def variable(value):
    gradient = 0.0

    def push(amount):
        nonlocal gradient
        gradient += amount

    def step(rate):
        nonlocal value, gradient
        value -= rate * gradient
        gradient = 0.0

    return lambda: (value, push), step


def constant(value):
    return value, lambda amount: None


def add(left, right):
    a, push_a = left
    b, push_b = right

    def push(amount):
        push_a(amount)
        push_b(amount)

    return a + b, push


def multiply(left, right):
    a, push_a = left
    b, push_b = right

    def push(amount):
        push_a(amount * b)
        push_b(amount * a)

    return a * b, push


def squared_error(result, target):
    value, push_value = result
    return (value - target) ** 2, lambda amount: push_value(2.0 * amount * (value - target))


def polynomial(variables):
    def evaluate(x):
        result = constant(0.0)
        for read in variables:
            result = add(multiply(result, constant(x)), read())
        return result

    return evaluate


def main():
    reads, steps = zip(*[variable(start) for start in (0.5, -0.5, 0.25, 0.0)])
    model = polynomial(reads)
    samples = [(n / 10.0, 1.0 / (1.0 + (n + 3) * (n + 3) / 25.0)) for n in range(-10, 11)]
    loss = 0.0
    for _ in range(4_000):
        loss = 0.0
        for x, target in samples:
            error, push = squared_error(model(x), target)
            loss += error
            push(1.0)
        for step in steps:
            step(0.02)
    print("autodiff", f"{loss:.9f}", " ".join(f"{read()[0]:.6f}" for read in reads))


main()
