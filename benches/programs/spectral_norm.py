"""The spectral norm of an infinite matrix, whose operators are closures made from one entry function."""


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def operator(size, entry):
    def apply(vector):
        result = []
        for i in range(size):
            total = 0.0
            for j in range(size):
                total += entry(i, j) * vector[j]
            result.append(total)
        return result

    return apply


def transposed(entry):
    return lambda i, j: entry(j, i)


def after(outer, inner):
    return lambda vector: outer(inner(vector))


def dot(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
    return total


def main():
    size = 320
    step = after(operator(size, transposed(entry)), operator(size, entry))
    u = [1.0] * size
    for _ in range(10):
        v = step(u)
        u = step(v)
    print("spectral_norm", f"{(dot(u, v) / dot(v, v)) ** 0.5:.9f}")


main()
