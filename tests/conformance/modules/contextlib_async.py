# The asynchronous half of contextlib.
import asyncio
from contextlib import (
    AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager, nullcontext, suppress,
)


@asynccontextmanager
async def managed(name, swallow=()):
    "Doc of managed."
    print("enter", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        await asyncio.sleep(0)
        print("exit", name)


async def managers():
    async with managed("a") as a, managed("b", ValueError) as b:
        print(a, b)
        raise ValueError("v")
    try:
        async with managed("c"):
            raise KeyError("k")
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    print(managed.__doc__, managed("x").__doc__)

    @managed("decorated")
    async def f(x):
        return x * 2

    print(await f(2), await f(3), f.__name__)
    async with nullcontext(5) as five:
        print(five)
    for kind in StopIteration, StopAsyncIteration:
        try:
            async with managed("stop"):
                raise kind("s")
        except kind as e:
            print(repr(e))


async def wrong():
    @asynccontextmanager
    async def never():
        return
        yield

    @asynccontextmanager
    async def twice():
        try:
            yield 1
        except KeyError:
            pass
        yield 2

    for make, error in (never, None), (twice, None), (twice, KeyError):
        try:
            async with make():
                if error:
                    raise error
        except RuntimeError as e:
            print(e)


async def stacks():
    async def note(*args):
        print("note", *args)

    async def absorb(kind, value, tb):
        print("absorb", repr(value))
        return True

    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed("one")), stack.enter_context(nullcontext("plain")))
        stack.push_async_callback(note, 1, 2)
        stack.callback(print, "sync callback")
        stack.push_async_exit(absorb)
        raise OSError("inside")
    try:
        await AsyncExitStack().enter_async_context(nullcontext)
    except TypeError as e:
        print(e)
    stack = AsyncExitStack()
    stack.push_async_callback(note, "moved")
    moved = stack.pop_all()
    await stack.aclose()
    await moved.aclose()


async def closing():
    async def agen():
        try:
            yield 1
            yield 2
        finally:
            print("closed")

    async with aclosing(agen()) as g:
        async for x in g:
            print(x)
            break

    class Own(AbstractAsyncContextManager):
        async def __aexit__(self, *args):
            print("own exit", args[0])

    async with Own() as own:
        print(type(own).__name__)
    print(issubclass(type(managed("q")), AbstractAsyncContextManager))


async def main():
    for f in managers, wrong, stacks, closing:
        print("---", f.__name__)
        await f()


asyncio.run(main())
with suppress(ValueError):
    raise ExceptionGroup("all", [ValueError(1), ExceptionGroup("in", [ValueError(2)])])
try:
    with suppress(ValueError):
        raise ExceptionGroup("some", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print(repr(e))
