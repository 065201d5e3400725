# Functions that call themselves through a cell which holds themselves, until it does not.


def make(limit):
    def fib(n):
        if n < 2:
            return n
        return fib(n - 1) + fib(n - 2)

    def replace(other):
        nonlocal fib
        fib = other

    def current():
        return fib

    return fib, replace, current


fib, replace, current = make(3)
print(fib(18))
other, _, _ = make(4)
print(other(17))

# The cell gets another closure of the same code, another function, and its own back.
replace(other)
print(fib(15), current() is other)
replace(lambda n: 100)
print(fib(15), fib(1))
replace(fib)
print(fib(16))
replace(None)
try:
    fib(5)
except TypeError as error:
    print(error)
replace(fib)
print(fib(16))


# The cell changes in the middle of a recursion.
def shifting():
    calls = 0

    def walk(n):
        nonlocal walk, calls
        calls += 1
        if n == 0:
            return 0
        if n == 40 and calls > 2000:
            walk = lambda n: 1_000_000
        return walk(n - 1) + 1

    first = walk
    return first, lambda: calls


walk, calls = shifting()
for _ in range(60):
    result = walk(50)
print(result, calls())


# The function gets other code in the middle of a recursion.
def recode():
    rounds = [0]

    def down(n):
        if n == 0:
            rounds[0] += 1
            if rounds[0] == 300:
                down.__code__ = swap.__code__
            return 0
        return down(n - 1) + down(0)

    def swap(n):
        rounds[0] += 1
        return 7 if swap else down

    return down


down = recode()
results = [down(5) for _ in range(120)]
print(results[0], results[48:54], results[-1])


# Mutual recursion, where a cell holds the other.
def parity():
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)

    return even, odd


even, odd = parity()
print([even(n) for n in range(300)].count(True), odd(301), even(301))
