# `float` of a string that never changes is a constant for machine code, but for what is no number, and for NaNs, each of which
# is another object to containers.
def distances(count):
    best = {}
    for at in range(count):
        if at * 3 % 7 < best.get(at % 5, float("inf")):
            best[at % 5] = at * 3 % 7
    return best


for _ in range(100):
    distances(20)
print(distances(20))


def numbers():
    return float("inf"), float("-inf"), float(" 1_0.5 "), float("-0.0"), float("1e400"), float("٣"), float("5e-324")


for _ in range(300):
    numbers()
print(numbers())


def undefined(count):
    return [float("nan") for _ in range(count)]


for _ in range(300):
    undefined(3)
first, second, third = undefined(3)
print(first in [first], first in [second, third], [second].count(second), [second].count(third), len({first, second, third}))


def wrong(text):
    try:
        return float("inf") + float("1_") if text else float("x y")
    except ValueError as error:
        return str(error)


for turn in range(300):
    wrong(turn % 2)
print(wrong(0), wrong(1))


def shadowed(float):
    return float("1.5")


for _ in range(300):
    shadowed(len)
print(shadowed(len), shadowed(float))
