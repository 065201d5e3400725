# A native function that is called without arguments where the stack of the code is full.
import gc


def first():
    return gc.isenabled()


def nested(n):
    return n, (n, (n, [gc.isenabled()]))


def summed():
    total = 0
    for i in range(300):
        total += gc.isenabled()
    return total


print([first() for _ in range(3)], nested(1), summed())
gc.disable()
print(first(), nested(2), summed())
gc.enable()
for _ in range(2_400):
    first()
    nested(3)
print(first(), nested(4))
