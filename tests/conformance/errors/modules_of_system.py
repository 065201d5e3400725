"""What asyncio, os, traceback, warnings and imports refuse."""


def attempt(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source):
    try:
        exec(source, {"__name__": "__main__"})
        print("no error:", source)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


import asyncio
import os
import os.path
import sys
import traceback
import warnings


async def value(x=1):
    return x


async def fails():
    raise ValueError("inside")


async def sleeps():
    await asyncio.sleep(9)


def go(make):
    async def main():
        return await make()

    attempt(lambda: asyncio.run(main()))


async def two_fail():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        group.create_task(fails())


async def group_finished():
    async with asyncio.TaskGroup() as group:
        pass
    c = value()
    try:
        group.create_task(c)
    finally:
        c.close()


async def cancelled():
    task = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    task.cancel("why")
    await task


async def result_early():
    asyncio.get_running_loop().create_future().result()


async def result_twice():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    f.set_result(2)


async def exception_early():
    asyncio.get_running_loop().create_future().exception()


async def not_an_exception():
    asyncio.get_running_loop().create_future().set_exception(int)


async def timed_out():
    async with asyncio.timeout(0):
        await asyncio.sleep(9)


async def waited_for():
    await asyncio.wait_for(sleeps(), 0)


async def empty_wait():
    await asyncio.wait([])


async def wait_coroutines():
    c = value()
    try:
        await asyncio.wait([c])
    finally:
        c.close()


async def wait_future():
    await asyncio.wait(asyncio.get_running_loop().create_future())


async def gathered():
    await asyncio.gather(value(), fails())


async def gather_one():
    await asyncio.gather(1)


async def release():
    asyncio.Lock().release()


async def overfull():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    queue.put_nowait(2)


async def empty():
    asyncio.Queue().get_nowait()


async def done_too_often():
    asyncio.Queue().task_done()


async def shut():
    q = asyncio.Queue()
    q.shutdown()
    await q.get()


async def semaphore():
    asyncio.BoundedSemaphore(1).release()


async def negative():
    asyncio.Semaphore(-1)


async def nested():
    c = value()
    try:
        asyncio.run(c)
    finally:
        c.close()


async def task_of_number():
    asyncio.create_task(1)


async def ensures():
    asyncio.ensure_future(1)


async def sleep_text():
    await asyncio.sleep("a")


async def with_lock():
    with asyncio.Lock():
        pass


async def threshold():
    async with asyncio.TaskGroup():
        raise KeyError("body")


             not_an_exception, timed_out, waited_for, empty_wait, wait_coroutines, wait_future, gathered, gather_one,
             release, overfull, empty, done_too_often, shut, semaphore, negative, nested, task_of_number, ensures,
             sleep_text, with_lock, threshold):
    print(make.__name__, end=" ")
    go(make)
attempt(asyncio.run, 1)
attempt(asyncio.get_running_loop)
attempt(asyncio.current_task)
attempt(asyncio.create_task, 1)
attempt(lambda: asyncio.missing)
attempt(lambda: os.environ["NO_SUCH_VARIABLE"])
attempt(lambda: os.environ[1])
attempt(lambda: os.environ.__setitem__("a", 1))
attempt(lambda: os.environ.__setitem__(1, "a"))
attempt(lambda: os.environ.__setitem__("a=b", "c"))
attempt(lambda: os.environ.__delitem__("NO_SUCH_VARIABLE"))
attempt(os.getenv)
attempt(os.getenv, 1)
attempt(os.path.join)
attempt(os.path.join, 1)
attempt(os.path.join, "a", 1)
attempt(os.path.join, "a", None)
attempt(os.path.join, "a", b"b")
attempt(os.path.basename, 1)
attempt(os.path.dirname, None)
attempt(os.path.split, 1.5)
attempt(os.path.splitext, 1)
attempt(os.path.abspath, 1)
attempt(os.path.commonpath, [])
attempt(os.path.commonpath, ["/a", "b"])
attempt(os.path.commonpath, [1])
attempt(os.path.commonprefix, [1, 2])
attempt(os.path.relpath, "")
attempt(os.path.getsize, "/nowhere")
attempt(os.path.expanduser, 1)
attempt(os.listdir, "/nowhere")
attempt(os.listdir, 1.5)
attempt(os.mkdir, "/nowhere/x")
attempt(os.mkdir, "/")
attempt(os.makedirs, "/")
attempt(os.remove, "/nowhere")
attempt(os.rmdir, "/nowhere")
attempt(os.rename, "/nowhere", "/elsewhere")
attempt(os.stat, "/nowhere")
attempt(os.stat, None)
attempt(os.fspath, 1)
attempt(lambda: os.missing)
attempt(lambda: os.path.missing)
attempt(traceback.print_exception, 1)
attempt(traceback.format_exception)
attempt(traceback.format_exception, ValueError)
attempt(traceback.format_tb, 1)
attempt(traceback.extract_tb, 1)
attempt(traceback.TracebackException, 1, 2, 3)
attempt(warnings.warn)
attempt(warnings.warn, "a", 1)
attempt(warnings.warn, "a", int)
attempt(warnings.warn, "a", stacklevel="b")
attempt(warnings.simplefilter, "no")
attempt(warnings.filterwarnings, "error", 1)
attempt(warnings.filterwarnings, "error", "a", int)
attempt(warnings.filterwarnings, "error", "(")
with warnings.catch_warnings(action="error"):
    attempt(warnings.warn, "turned")
    attempt(warnings.warn, "turned", DeprecationWarning)
    attempt(warnings.warn, KeyError("k"))
run("import no_such_module")
run("import no_such.module")
run("import os.no_such")
run("import math.pi")
run("from no_such import x")
run("from .x import y")
run("from .. import x")
run("import collections.absc")
run("from __future__ import division, nothing")
run("import sys; sys.modules['blocked'] = None; import blocked")
run("__import__('os.path').path.missing")
run("from os import *\nno_such")
