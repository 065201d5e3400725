# A coroutine that nobody has awaited is named at the end of the program; others are not.
async def forgotten():
    print("never")


async def begun():
    await Awaitable()


class Awaitable:
    def __await__(self):
        yield "waiting"


class Holder:
    async def method(self):
        pass


kept = forgotten()
closed = forgotten()
closed.close()
started = begun()
print(started.send(None))
ended = Holder().method()
try:
    ended.send(None)
except StopIteration:
    print("ended")
