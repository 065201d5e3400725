# Closures that compiled code has taken for the only ones of their code: they and what they hold end when nobody refers to
# them, others of the same code take their place, and code goes on while what it was made for is dropped.
import gc
import weakref


class Large:
    def __init__(self, n):
        self.n = n


def adder(large):
    def add(x):
        return x + large.n

    return add


def run(f, n):
    total = 0
    for i in range(n):
        total += f(i)
    return total


def first():
    large = Large(5)
    add = adder(large)
    print(run(add, 3000), sum(add(i) for i in range(3000)))
    return weakref.ref(large), weakref.ref(add)


def overwrite(depth):
    return depth and overwrite(depth - 1)


seen = first()
overwrite(50)
gc.collect()
print([ref() for ref in seen])
seen = first()
overwrite(50)
gc.collect()
print([ref() for ref in seen])

# A global function that another one takes the place of.
add = adder(Large(1))


def use(n):
    total = 0
    for i in range(n):
        total += add(i)
    return total


print(use(3000))
seen = weakref.ref(add), weakref.ref(add.__closure__[0].cell_contents)
add = adder(Large(2))
overwrite(50)
gc.collect()
print([ref() for ref in seen], use(3000))
for n in range(3, 9):
    add = adder(Large(n))
    gc.collect()
    print(use(1500), end=" ")
print()


# The last reference goes while the function runs, and garbage is collected before it goes on.
def makes():
    kept = [1, 2, 3]

    def runs(n):
        global runs_now
        total = 0
        for i in range(n):
            if i == 2500:
                runs_now = None
                gc.collect()
                [Large(k) for k in range(5000)]
            total += kept[i % 3]
        return total + len(kept)

    return runs


for _ in range(3):
    runs_now = makes()
    print(runs_now(3000))


# Recursion through the function's own variable, of one closure after the other.
def fibs(limit):
    def fib(n):
        return n if n < limit else fib(n - 1) + fib(n - 2)

    return fib


for limit in (2, 3, 2, 4):
    print(fibs(limit)(17), end=" ")
    gc.collect()
print()
