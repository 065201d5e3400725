# Kernel density estimation: every kernel, its integral, and random numbers drawn from it.
from statistics import StatisticsError, kde, kde_random

KERNELS = ("normal", "gauss", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov",
           "quartic", "biweight", "triweight", "cosine")
sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in KERNELS:
    density = kde(sample, h=1.5, kernel=kernel)
    integral = kde(sample, 1.5, kernel, cumulative=True)
    draw = kde_random(sample, 1.5, kernel, seed=8675309)
    print(kernel, density.__doc__, integral.__doc__, draw.__doc__)
    print("  ", [density(x) for x in (-6, -2.0, 0, 0.5, 4, 10)])
    print("  ", [integral(x) for x in (-6, -2.0, 0, 0.5, 4, 10)])
    print("  ", [draw() for _ in range(4)])

data = [1, 2, 3]
functions = kde(data, 1.0, "triangular"), kde(data, 1.0), kde(data, 1.0, "cosine", cumulative=True)
print([function(2.5) for function in functions])
data.append(2.5)
print([function(2.5) for function in functions])


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)


for function in (kde, kde_random):
    attempt(function, [], 1)
    attempt(function, ["a"], 1)
    attempt(function, [1], 0)
    attempt(function, [1], h=-1.5)
    attempt(function, [1], 1, kernel="none")
    attempt(function, [1], 1, "normal", True)
