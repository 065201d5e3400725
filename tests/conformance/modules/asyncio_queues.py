# Queue, PriorityQueue, LifoQueue.
import asyncio


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


async def producer_consumer():
    queue = asyncio.Queue(2)
    log = []

    async def produce():
        for i in range(5):
            await queue.put(i)
            log.append(("put", i))

    async def consume():
        while True:
            item = await queue.get()
            log.append(("got", item))
            await asyncio.sleep(0)
            queue.task_done()

    consumer = asyncio.create_task(consume())
    await produce()
    await queue.join()
    consumer.cancel()
    print(log)
    print(queue, queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    attempt(queue.task_done)
    attempt(queue.get_nowait)
    queue.put_nowait("a")
    queue.put_nowait("b")
    print(queue)
    attempt(queue.put_nowait, "c")
    putting = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    print(queue)
    print(queue.get_nowait())
    await putting
    print(queue)


async def orders():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        queue = kind()
        for item in 3, 1, 2:
            queue.put_nowait(item)
        print(queue, [await queue.get() for _ in range(3)])


async def cancelled_getter():
    queue = asyncio.Queue()
    first, second = asyncio.create_task(queue.get()), asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(queue)
    first.cancel()
    queue.put_nowait("x")
    print(await second, first.cancelled())


async def shutdown():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.shutdown()
    print(queue)
    attempt(queue.put_nowait, 2)
    print(await queue.get())
    for f in queue.get, lambda: queue.put(1):
        try:
            await f()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    queue = asyncio.Queue()
    getting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    try:
        await getting
    except asyncio.QueueShutDown as e:
        print(repr(e))
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    queue.shutdown(immediate=True)
    await queue.join()
    print(queue)


for main in producer_consumer, orders, cancelled_getter, shutdown:
    print("---", main.__name__)
    asyncio.run(main())
