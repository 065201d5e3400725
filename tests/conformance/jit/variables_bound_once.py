# Variables that their scope binds once are constants of compiled code, until a program reaches into their cells.
import types


def scaled(factor, offset=0):
    def scale(x):
        return x * factor + offset

    return scale


double = scaled(2)


def total(n):
    result = 0
    for i in range(n):
        result += double(i)
    return result


def rebinding(n, when, action):
    result = 0
    for i in range(n):
        if i == when:
            action()
        result += double(i)
    return result


print(total(3000))
print(rebinding(3000, 4000, print))


def set_factor():
    double.__closure__[0].cell_contents = 3


print(double.__code__.co_freevars)
print(rebinding(3000, 1500, set_factor))
print(total(3000), double(10))


# A function whose cells were made for other variables: what one rebinds, the other takes to be bound once.
def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def reader(value):
    def read():
        return value

    return read


step, read = counter(), reader(100)


def use(n):
    result = 0
    for i in range(n):
        result += read()
        result += step()
    return result


print(use(3000))
step = types.FunctionType(step.__code__, globals(), "step", None, read.__closure__)
print(use(3000), read(), step())
read = types.FunctionType(read.__code__, globals(), "read", None, (types.CellType("x"),))
print(read())
cell = types.CellType(5)
first = types.FunctionType(step.__code__, globals(), "first", None, (cell,))
second = types.FunctionType(read.__code__, globals(), "second", None, (cell,))


def both(n):
    result = 0
    for i in range(n):
        first()
        result += second()
    return result


print(both(3000))


# Other code, and other defaults, in the middle of a loop.
def added(amount):
    def change(x, times=1, *, extra=0):
        return x + amount * times + extra

    return change


def subtracted(amount):
    def change(x, times=1, *, extra=0):
        return x - amount * times - extra

    return change


plus, minus = added(5), subtracted(7)


def changing(n, actions):
    result = 0
    for i in range(n):
        if i in actions:
            actions[i]()
        result += plus(i)
    return result


def other_code():
    plus.__code__ = minus.__code__


def other_default():
    plus.__defaults__ = (2,)


def other_keyword_default():
    plus.__kwdefaults__ = {"extra": 1000}


def same_dict():
    plus.__kwdefaults__["extra"] = -1


def no_default():
    plus.__defaults__ = None


print(changing(4000, {}))
print(changing(4000, {500: other_default, 1000: other_keyword_default, 2000: same_dict, 3000: other_code}))
try:
    changing(4000, {3000: no_default})
except TypeError as error:
    print(error)


# A function that calls itself before and after it is bound, and one whose variable is still empty.
def late(n):
    def early():
        return value

    found = 0
    for i in range(n):
        try:
            found += early()
        except NameError as error:
            if i == n - 1:
                print(error)
    value = 10
    for i in range(n):
        found += early()
    return found


print(late(2000))


def factorial():
    def inner(n):
        return 1 if n < 2 else n * inner(n - 1) % 1_000_007

    return inner


fact = factorial()
print(sum(fact(i % 20) for i in range(3000)))
fact.__closure__[0].cell_contents = lambda n: 2
print(fact(5))


# Functions that get other defaults before anything has called them change nothing for others.
for n in range(20):
    def fresh(x, y=1):
        return x + y

    fresh.__defaults__ = (n,)
    if n > 17:
        print(sum(fresh(i) for i in range(1500)), total(1500))
