# One place calls methods of generators, and after a while of coroutines and asynchronous generators, which have not all of them.
def generator():
    value = 0
    while True:
        value = yield value


async def coroutine():
    return "returned"


async def asynchronous():
    yield 1


def send(objects):
    done = 0
    for item in objects:
        try:
            done += item.send(None) is None
        except (AttributeError, StopIteration) as error:
            print("send", done, repr(error))
    return done


def advance(objects):
    done = 0
    for item in objects:
        try:
            done += item.__next__() is None
        except AttributeError as error:
            print("__next__", done, error)
    return done


def ask(objects):
    done = 0
    for item in objects:
        try:
            done += next(item, 0) is None
        except TypeError as error:
            print("next", done, error)
    return done


for call in (send, advance, ask):
    running, awaited = generator(), coroutine()
    next(running)
    print(call([running] * 1500 + [asynchronous(), awaited, asynchronous()] + [running] * 1500))
    awaited.close()


# The other way round: methods of coroutines.
class Ready:
    def __await__(self):
        while True:
            yield "waits"


async def waiting():
    await Ready()


def resume(objects):
    last = None
    for item in objects:
        try:
            last = item.send(None)
        except AttributeError as error:
            print("resume", last, error)
    return last


first, second = waiting(), waiting()
print(resume([first] * 1500 + [generator(), asynchronous(), second] + [first] * 1500))
