"""Naive Fibonacci, recursive through the cell of the enclosing function."""


def make_fib():
    def fib(n):
        if n < 2:
            return n
        return fib(n - 1) + fib(n - 2)

    return fib


def main():
    fib = make_fib()
    print("fib", fib(35))


main()
