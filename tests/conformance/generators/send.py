# send gives the yield expression a value.
def echo():
    got = "start"
    while True:
        got = yield got


g = echo()
print(g.send(None), g.send(1), g.send("two"), next(g), g.send([3]))


def average():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        if value is None:
            return mean
        total += value
        count += 1
        mean = total / count


a = average()
next(a)
print([a.send(x) for x in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as stop:
    print("mean", stop.value)

for value in (1, "x", 0, False):
    g = echo()
    try:
        g.send(value)
    except TypeError as error:
        print(error)
    print(next(g))

try:
    a.send(1)
except StopIteration as stop:
    print("ended", stop.value)


def positions():
    x = [(yield 1), (yield 2), (yield 3)]
    print(x)
    y = {(yield "k"): (yield "v")}
    print(y)
    print((yield "a") + (yield "b"))
    print((yield "f")(*(yield "args"), **{"sep": (yield "sep")}))
    print(f"<{(yield 'fmt')}>")
    z = (yield "cond") and (yield "and") or (yield "or")
    print(z)
    print((yield "then") if (yield "if") else (yield "else"))
    x[(yield "index")] = yield "value"
    print(x)
    x[0] += yield "more"
    print(x, (yield "lo") < (yield "mid") < (yield "hi"))
    assert (yield "assert"), (yield "message")
    del x[(yield "del")]
    print(x)
    lam = lambda default=(yield "default"): default
    print(lam())
    return (yield "last"), (yield "very last")


g = positions()
sent = None
answers = {"k": "key", "v": "val", "a": "A", "b": "B", "f": print, "args": (1, 2), "sep": "|", "index": 0, "value": 7}
answers.update({"more": 5, "if": 0, "cond": 1, "and": 0, "del": 1})
try:
    while True:
        got = g.send(sent)
        sent = answers.get(got, got)
        print("->", got)
except StopIteration as stop:
    print(stop.value)
for arguments in ((), (1, 2)):
    try:
        echo().send(*arguments)
    except TypeError as error:
        print(error)
