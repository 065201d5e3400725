"""A scheduler of cooperating tasks: generators that yield to it, and channels made of closures between them."""

from collections import deque


def make_scheduler():
    ready = deque()
    switches = 0

    def spawn(task):
        ready.append(task)

    def run():
        nonlocal switches
        while ready:
            task = ready.popleft()
            switches += 1
            if next(task, False):
                ready.append(task)
        return switches

    return spawn, run


def make_channel(capacity):
    items = deque()

    def put(item):
        if len(items) == capacity:
            return False
        items.append(item)
        return True

    def take():
        return items.popleft() if items else None

    return put, take


def producer(count, put):
    for n in range(count):
        while not put(n):
            yield True
    while not put(-1):
        yield True


def worker(function, take, put):
    while True:
        item = take()
        while item is None:
            yield True
            item = take()
        if item >= 0:
            item = function(item)
        while not put(item):
            yield True
        if item < 0:
            return


def consumer(take, push):
    while True:
        item = take()
        if item is None:
            yield True
        elif item < 0:
            return
        else:
            push(item)


def make_checksum():
    total = 0

    def push(item):
        nonlocal total
        total = (total * 31 + item) % 1_000_000_007

    return push, lambda: total


def main():
    spawn, run = make_scheduler()
    reads = []
    for line in range(20):
        put_raw, take_raw = make_channel(2)
        put_done, take_done = make_channel(3)
        push, read = make_checksum()
        reads.append(read)
        spawn(producer(24_000, put_raw))
        spawn(worker(lambda n, k=line + 2: n * k % 9_973, take_raw, put_done))
        spawn(consumer(take_done, push))
    switches = run()
    print("scheduler", switches, sum(read() for read in reads))


main()
