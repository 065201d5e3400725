# Globals that a loop gives another function each time, which its calls are then of.
import gc


def scaler(factor):
    def scale(x, extra=0):
        return x * factor + extra

    scale.again = lambda more: scaler(factor + more)
    return scale


def through(x):
    return current(x)


total = 0
for n in range(3000):
    current = scaler(n % 5)
    total += current(n) + through(1)
    current = current.again(2)
    total += current(n, extra=1)
    if n % 1000 == 999:
        gc.collect()
print(total)


def rebind(factor):
    global current
    current = scaler(factor)


def work(rounds):
    global current
    total = 0
    for n in range(rounds):
        rebind(n % 3)
        total += current(n)
        current = len if n % 100 == 0 else current.again(1)
        total += through("abc") if n % 100 == 0 else through(n)
    return total


print(work(3000))


for n in range(2000):

    def defined(x, n=n):
        return x - n

    class Made:
        step = n

        def go(self):
            return self.step + defined(1)

    total += defined(n) + Made().go()
print(total)

for n in range(1500):
    if n == 1200:
        scaler = lambda factor: lambda x: x + factor
    total += scaler(n)(2)
print(total)
