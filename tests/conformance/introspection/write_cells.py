"""Writing cell_contents from outside is seen by every function that shares the cell."""


def bank(balance, rate):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def interest():
        return round(balance * rate, 6)

    def show():
        return f"{balance=} {rate=}"

    return deposit, interest, show


def cell(f, name):
    return f.__closure__[f.__code__.co_freevars.index(name)]


deposit, interest, show = bank(100, 0.05)
print(deposit(1), interest(), show())
cell(show, "balance").cell_contents = 1000
print(deposit(1), interest(), show())
cell(interest, "rate").cell_contents = "not a number"
try:
    interest()
except TypeError as error:
    print(error)
print(show())
cell(interest, "rate").cell_contents = 2
for amount in (10, 2.5, 10**20):
    cell(deposit, "balance").cell_contents = amount
    print(deposit(1), interest(), show())
del cell(deposit, "balance").cell_contents
for f in (show, interest, lambda: deposit(1)):
    try:
        print(f())
    except NameError as error:
        print(type(error).__name__, error)
cell(show, "balance").cell_contents = []
try:
    deposit(1)
except TypeError as error:
    print(error)
print(deposit([1]), deposit("ab"), show())


def wrap(f):
    def wrapper(*args):
        return f(*args)

    return wrapper


w = wrap(abs)
print(w(-3))
w.__closure__[0].cell_contents = len
print(w("four"))
w.__closure__[0].cell_contents = w
import sys

sys.setrecursionlimit(100)
try:
    w(1)
except RecursionError as error:
    print(error)
