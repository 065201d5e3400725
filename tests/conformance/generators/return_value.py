# return in a generator is the value of StopIteration.
def ret(value):
    yield "first"
    return value


for value in (None, 0, "text", (), (1, 2), ValueError("an exception"), [1], {"a": 1}):
    g = ret(value)
    next(g)
    try:
        next(g)
    except StopIteration as stop:
        print(repr(stop.value), stop.args, repr(stop))
    try:
        next(g)
    except StopIteration as stop:
        print(stop.value)


def collect():
    result = yield from ret("passed on")
    print("result", result)
    return [result]


print(list(collect()))


def fall_off():
    yield 1


try:
    g = fall_off()
    while True:
        print(g.__next__())
except StopIteration as stop:
    print(stop.value, stop.args)


def in_finally():
    try:
        yield 1
        return "try"
    finally:
        yield 2
        print("cleaning")


g = in_finally()
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def override():
    try:
        return "try"
    finally:
        yield "in between"
        print("finally")


g = override()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)

lam = (lambda: (yield 5))()
print(next(lam))
try:
    lam.send("sent")
except StopIteration as stop:
    print(stop.value)
