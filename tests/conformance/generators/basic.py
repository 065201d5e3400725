# A generator runs when it is asked, and remembers where it was.
def count(n):
    print("begin")
    i = 0
    while i < n:
        print("before", i)
        yield i
        print("after", i)
        i += 1
    print("end")


g = count(2)
print("made")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value)
print(next(g, "default"))
print(list(count(0)))
print(iter(g) is g, g.__iter__() is g)


def empty():
    return
    yield


print(list(empty()), next(empty(), None))


def values():
    yield
    yield None
    yield 1, 2
    yield *[3, 4], 5
    yield (yield "inner")


print(list(values()))
print(count(3).__next__())


def both(flag):
    if flag:
        return "value"
    yield "yielded"


print(list(both(False)), list(both(True)))
try:
    next(both(True))
except StopIteration as stop:
    print(repr(stop), stop.value)
