"""Matrix products: a matrix is a reader and a writer over a flat list, with the dimensions captured."""


def make_matrix(rows, columns, value):
    cells = [value(i, j) for i in range(rows) for j in range(columns)]

    def at(i, j):
        return cells[i * columns + j]

    def put(i, j, value):
        cells[i * columns + j] = value

    return at, put


def multiplier(rows, inner, columns):
    def multiply(a, b):
        at, put = make_matrix(rows, columns, lambda i, j: 0.0)
        for i in range(rows):
            for j in range(columns):
                total = 0.0
                for k in range(inner):
                    total += a(i, k) * b(k, j)
                put(i, j, total)
        return at

    return multiply


def main():
    n = 120
    multiply = multiplier(n, n, n)
    a, _ = make_matrix(n, n, lambda i, j: (i * 7 + j * 3) % 11 - 5.0)
    b, _ = make_matrix(n, n, lambda i, j: 1.0 / (i + j + 1))
    for _ in range(3):
        c = multiply(a, b)
        a, b = b, c
    trace = 0.0
    for i in range(n):
        trace += c(i, i)
    print("matmul", f"{trace:.6f} {c(0, n - 1):.6f} {c(n - 1, 0):.6f}")


main()
