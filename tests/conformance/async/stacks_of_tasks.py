"""Where tasks wait and what they have failed with, as `get_stack` and `print_stack` tell."""
import asyncio
import io


async def inner(event):
    await event.wait()


async def outer(event):
    await inner(event)


async def fails():
    await asyncio.sleep(0)
    return 1 // 0


def names(task, **kwargs):
    return [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(**kwargs)]


def shown(task):
    file = io.StringIO()
    task.print_stack(file=file)
    lines = file.getvalue().splitlines()
    return [lines[0].split(" ")[0], *[line.strip() for line in lines[1:] if "File" not in line]]


async def main():
    event = asyncio.Event()
    waiting = asyncio.create_task(outer(event), name="waiting")
    failing = asyncio.create_task(fails(), name="failing")
    done = asyncio.create_task(asyncio.sleep(0), name="done")
    print(names(waiting))
    await asyncio.sleep(0.001)
    print(names(waiting), names(waiting, limit=0), shown(waiting))
    print(names(failing), names(failing, limit=1), shown(failing))
    print(names(done), shown(done))
    event.set()
    await waiting
    print(names(waiting), failing.exception())


asyncio.run(main())
