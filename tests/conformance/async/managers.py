# async with: order of calls, suppression, several items, leaving early.
import types


@types.coroutine
def suspend(tag):
    return (yield tag)


class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    async def __aenter__(self):
        await suspend("enter " + self.name)
        if self.fail == "enter":
            raise OSError("enter failed")
        return self.name.upper()

    async def __aexit__(self, kind, value, tb):
        await suspend(("exit " + self.name, kind and kind.__name__, str(value), tb is not None))
        if self.fail == "exit":
            raise OSError("exit failed")
        return self.suppress


def run(coro):
    try:
        while True:
            print("  ", coro.send(None))
    except StopIteration as stop:
        print("=>", stop.value)
    except Exception as e:
        print("!!", repr(e), "context", repr(e.__context__))


async def plain():
    async with Manager("a") as a, Manager("b") as b:
        return a + b


async def raising(suppress):
    async with Manager("a"):
        async with Manager("b", suppress):
            raise ValueError("v")
        return "after b"
    return "after a"


async def loop():
    out = []
    for i in range(4):
        async with Manager(str(i)) as m:
            if i == 1:
                continue
            if i == 2:
                break
            out.append(m)
    return out


async def failing(where):
    async with Manager("f", fail=where):
        raise ValueError("body")


async def in_try():
    try:
        async with Manager("t") as t:
            return t
    finally:
        await suspend("finally")


async def parenthesised():
    async with (
        Manager("x") as x,
        Manager("y", True),
    ):
        1 / 0
    return x


run(plain())
run(raising(False))
run(raising(True))
run(loop())
run(failing("enter"))
run(failing("exit"))
run(in_try())
run(parenthesised())
c = plain()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except KeyError as e:
    print("KeyError", e)
c = plain()
print(c.send(None), c.send(None), c.send(None))
print(c.throw(KeyError("thrown")))
c.close()
