# Lock, Event, Condition, Semaphore and Barrier.
import asyncio


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def state(x):
    return repr(x).partition(" object at ")[0].rpartition(".")[2], repr(x)[repr(x).index("["):]


async def locks():
    lock = asyncio.Lock()
    log = []

    async def worker(name, rounds=1):
        for _ in range(rounds):
            async with lock:
                log.append(name)
                await asyncio.sleep(0)
                log.append(name.upper())

    print(state(lock), lock.locked())
    await asyncio.gather(worker("a", 2), worker("b"), worker("c"))
    print(log)
    await lock.acquire()
    waiting = [asyncio.create_task(lock.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    print(state(lock))
    waiting[0].cancel()
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in waiting], lock.locked())
    lock.release()
    await waiting[2]
    lock.release()
    attempt(lock.release)


async def events():
    event = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(state(event), event.is_set())
    event.set()
    print(await asyncio.gather(*waiting), state(event), await event.wait())
    event.clear()
    print(event.is_set())


async def conditions():
    condition = asyncio.Condition()
    items = []
    log = []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: items)
            log.append((name, items.pop(0)))

    consumers = [asyncio.create_task(consumer(n)) for n in "xyz"]
    await asyncio.sleep(0)
    print(state(condition))
    async with condition:
        items.append(1)
        condition.notify()
    for _ in range(5):
        await asyncio.sleep(0)
    print(log)
    async with condition:
        items.extend([2, 3])
        condition.notify_all()
    await asyncio.gather(*consumers)
    print(log)
    attempt(condition.notify)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    shared = asyncio.Lock()
    both = asyncio.Condition(shared)
    async with both:
        print(shared.locked(), both.locked())


async def semaphores():
    semaphore = asyncio.Semaphore(2)
    running = 0
    most = 0

    async def worker(i):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            for _ in range(i):
                await asyncio.sleep(0)
            running -= 1
        return i

    print(await asyncio.gather(*map(worker, range(5))), most, state(semaphore))
    await semaphore.acquire()
    await semaphore.acquire()
    waiting = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    print(state(semaphore), semaphore.locked())
    semaphore.release()
    print(await waiting)
    attempt(asyncio.Semaphore, -1)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    attempt(bounded.release)


async def barriers():
    barrier = asyncio.Barrier(3)
    log = []

    async def worker(i):
        position = await barrier.wait()
        log.append(position)
        return i

    tasks = [asyncio.create_task(worker(i)) for i in range(2)]
    await asyncio.sleep(0)
    print(state(barrier), barrier.n_waiting, barrier.parties, barrier.broken, log)
    print(await asyncio.gather(worker(2), *tasks), sorted(log))
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print(e, barrier.broken, state(barrier))
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(e)
    await barrier.reset()
    print(state(barrier))
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.reset()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print(e, barrier.broken)
    attempt(asyncio.Barrier, 0)
    async with asyncio.Barrier(1) as position:
        print(position)


for main in locks, events, conditions, semaphores, barriers:
    print("---", main.__name__)
    asyncio.run(main())
