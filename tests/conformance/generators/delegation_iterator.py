# A chain of `yield from` whose innermost iterator is no generator.
import traceback


def through(gen):
    yield from gen


def show(gen):
    try:
        for item in gen:
            print(item, end=" ")
    except Exception:
        print(traceback.format_exc())


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("done")
        if self.n == 5:
            raise LookupError(self.n)
        return self.n


def result(gen):
    value = yield from gen
    print("value", value)
    return value


print(list(through(result(through(Steps(3))))))
print(list(through(result(Steps(3)))))
show(through(result(Steps(8))))
print(list(through(through("abc"))), list(through(through({}))))
source = iter(range(6))
gen = through(through(source))
print(next(gen), next(source), next(gen), next(source), list(gen))
try:
    gen = through(through(iter("xy")))
    next(gen)
    gen.send("sent")
except AttributeError as error:
    print(error)
