"""del of captured variables in hot functions, in the owner and through nonlocal."""


def make():
    value = 0

    def clear():
        nonlocal value
        del value

    def fill(x):
        nonlocal value
        value = x

    def read():
        return value

    return clear, fill, read


clear, fill, read = make()


def cycle(n):
    total = empties = 0
    for i in range(n):
        if i % 7 == 3:
            clear()
            try:
                total += read()
            except NameError:
                empties += 1
            fill(i)
        total += read()
    return total, empties


print(cycle(4000))
clear()
try:
    cycle(1)
except NameError as error:
    print(error)
fill(1.5)
print(cycle(2))


def owner(n):
    total = errors = 0
    for i in range(n):
        x = i
        f = lambda: x + 1
        total += f()
        del x
        if i % 10 == 0:
            try:
                f()
            except NameError as error:
                errors += len(str(error))
    return total, errors


print(owner(3000))


def local_del(n):
    count = 0
    for i in range(n):
        y = i
        if i % 5 == 0:
            del y
        try:
            count += y
        except UnboundLocalError:
            count -= 1
    return count


print(local_del(4000))


def hot_unbound(flag, n):
    for i in range(n):
        if i >= flag:
            z = i
    return z


print(hot_unbound(0, 3000), hot_unbound(2999, 3000))
try:
    hot_unbound(5000, 3000)
except UnboundLocalError as error:
    print(error)


def parameter(p, n):
    g = lambda: p
    total = 0
    for i in range(n):
        total += g()
        del p
        p = i
    return total


print(parameter(10, 3000))
