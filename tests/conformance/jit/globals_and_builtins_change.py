# Globals and built-ins that change under hot code: constants, functions, shadowed built-ins, deleted names.
LIMIT = 10
STEP = 1


def clamp(x):
    return x if x < LIMIT else LIMIT


def run(n):
    s = 0
    for i in range(n):
        s += clamp(i) + STEP
    return s


print(run(2000))
LIMIT = 100
print(run(2000))
LIMIT = 2.5
print(run(2000))
STEP = 2**70
print(run(500))
STEP, LIMIT = 1, 10


def clamp(x):
    return -x


print(run(2000))
clamp = abs
print(run(2000))
clamp = lambda x, y=3: x * y
print(run(2000))


def change_in_loop(n):
    global STEP
    s = 0
    for i in range(n):
        s += STEP
        if i == n // 2:
            STEP = 1000
        if i == n - 10:
            STEP = 0.25
    return s


print(change_in_loop(2000), STEP)
STEP = 1


def delete_in_loop(n):
    global STEP
    s = 0
    for i in range(n):
        try:
            s += STEP
        except NameError as error:
            s -= 1
            if i == 1600:
                print(error)
        if i == 1500:
            del STEP
        if i == 1700:
            STEP = 5
    return s


print(delete_in_loop(2000))


def lengths(n):
    s = 0
    for i in range(n):
        s += len("abc") + max(i, 3) + abs(-i)
    return s


print(lengths(1500))
len = lambda x: 50
print(lengths(1500))
del len
print(lengths(1500))
max = min
print(lengths(1500))
del max


def shadow_while_hot(n):
    global abs
    s = 0
    for i in range(n):
        if i == 600:
            abs = lambda x: 0
        if i == 1200:
            del abs
        s += abs(-i)
    return s


print(shadow_while_hot(1800))
import builtins

original = builtins.len
builtins.len = lambda x: original(x) + 1
print(lengths(1500))
builtins.len = original
print(lengths(1500))
builtins.brand_new = 4


def use_new(n):
    s = 0
    for i in range(n):
        s += brand_new
    return s


print(use_new(1500))
brand_new = 6
print(use_new(1500))
del brand_new, builtins.brand_new
try:
    use_new(1500)
except NameError as error:
    print(error)
total = 0
for i in range(3000):
    if i == 1000:
        globals()["extra"] = 5
    total += i if i < 1000 else extra
print(total)
globals()["LIMIT"] = "text"
try:
    clamp = lambda x: x if x < LIMIT else LIMIT
    run(10)
except TypeError as error:
    print(error)
