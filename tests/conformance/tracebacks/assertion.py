"""A failed assertion: with a message at the end of the chain."""


def mean(xs):
    assert len(xs) > 0, "mean of nothing"
    return sum(xs) / len(xs)


print(mean([1, 2, 3]))
print(mean([]))
