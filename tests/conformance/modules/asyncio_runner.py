# Runner, loops of one's own, exception handlers, asynchronous generators at the end, and context variables.
import asyncio
import contextvars
import sys

variable = contextvars.ContextVar("variable", default="nothing")


async def get(value=None):
    before = variable.get()
    if value is not None:
        variable.set(value)
    await asyncio.sleep(0)
    return before, variable.get()


with asyncio.Runner() as runner:
    print(runner.run(get("one")), runner.run(get()), variable.get())
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.run_until_complete(get("two")))
print(loop.is_closed())
for f in runner.get_loop, lambda: runner.run(3):
    try:
        f()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
runner.close()


async def contexts():
    variable.set("main")
    a, b = await asyncio.gather(get("a"), get("b"))
    print(a, b, variable.get())
    context = contextvars.copy_context()
    print(await asyncio.create_task(get("own"), context=context), context[variable], variable.get())
    token = variable.set("tokened")
    print(variable.get(), token.old_value)
    variable.reset(token)
    print(variable.get())


asyncio.run(contexts())

loop = asyncio.new_event_loop()
seen = []
loop.call_soon(seen.append, 1)
loop.call_soon(loop.stop)
loop.call_soon(seen.append, 2)
loop.run_forever()
print(seen)
loop.call_soon(loop.stop)
loop.run_forever()
print(seen)


def handler(loop, context):
    print("handler:", context["message"].partition(" at ")[0], repr(context.get("exception")))


loop.set_exception_handler(handler)
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as e:
    print(e)
loop.close()
for f in lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print):
    try:
        f()
    except RuntimeError as e:
        print(e)


async def agen():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("generator closed")


async def unfinished():
    generator = agen()
    async for i in generator:
        print(i)
        break
    return generator


kept = asyncio.run(unfinished())
print(kept.ag_frame)
print(sys.get_asyncgen_hooks())


async def main_fails():
    raise LookupError("main")


try:
    asyncio.run(main_fails())
except LookupError as e:
    print(repr(e))


async def exits():
    raise SystemExit(3)


try:
    asyncio.run(exits())
except SystemExit as e:
    print(repr(e))


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    order = []

    async def work(name):
        order.append(name)
        await asyncio.sleep(0)
        order.append(name + " again")

    async def at_once():
        return "at once"

    task = loop.create_task(work("w"))
    order.append("created")
    done = loop.create_task(at_once())
    print(order, done.done(), done.result())
    await task
    print(order)


asyncio.run(eager())
