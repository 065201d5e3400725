# An asynchronous generator that is collected goes to its hook, once, and to nothing else.
import asyncio
import gc
import sys


async def waiting(name):
    try:
        yield name
    finally:
        print("finally", name)
        await asyncio.sleep(0)
        print("waited", name)


def begin(name):
    generator = waiting(name)
    try:
        generator.__anext__().send(None)
    except StopIteration as stop:
        return print("began", stop.value)


kept = []
sys.set_asyncgen_hooks(None, kept.append)
begin("kept")
gc.collect()
print(len(kept), kept[0].ag_running, kept[0].ag_suspended, kept[0].ag_frame is None)
generator = kept.pop()
step = generator.aclose()
step.send(None)
try:
    step.send(None)
except StopIteration:
    print("closed", generator.ag_frame)
del generator, step
gc.collect()
print(kept)

sys.set_asyncgen_hooks(None, lambda generator: print("hook", generator.__name__))
begin("given up")
gc.collect()
gc.collect()
print("collected")


async def begun():
    async for name in waiting("in a task"):
        return name


async def main():
    print(await asyncio.create_task(begun()))
    gc.collect()
    for _ in range(4):
        await asyncio.sleep(0)


asyncio.run(main())
