# A scheduler of generators: sleeping, channels, semaphores, joining, cancelling, failing tasks, priorities, a deadlock found.
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sleep:
    ticks: int


@dataclass(frozen=True)
class Spawn:
    generator: object
    name: str = "task"


@dataclass(frozen=True)
class Join:
    task: object


class Cancelled(Exception):
    pass


class Deadlock(RuntimeError):
    pass


@dataclass(order=True)
class Task:
    priority: int
    number: int
    name: str = field(compare=False)
    generator: object = field(compare=False, repr=False)
    state: str = field(default="ready", compare=False)
    result: object = field(default=None, compare=False)
    error: BaseException | None = field(default=None, compare=False)
    waiters: list = field(default_factory=list, compare=False, repr=False)


class Channel:
    def __init__(self, capacity=0):
        self.items, self.capacity = deque(), capacity
        self.getters, self.putters = deque(), deque()
        self.closed = False

    def get(self):
        return ("get", self)

    def put(self, item):
        return ("put", self, item)


class Scheduler:
    def __init__(self, log=True):
        self.clock, self.numbers = 0, itertools.count()
        self.ready, self.sleeping, self.tasks = [], [], []
        self.log = log
        self.switches = 0

    def say(self, *words):
        if self.log:
            print(f"{self.clock:>4}", *words)

    def spawn(self, generator, name="task", priority=0):
        task = Task(priority, next(self.numbers), name, generator)
        self.tasks.append(task)
        self.wake(task)
        return task

    def wake(self, task, value=None, error=None):
        task.state = "ready"
        heapq.heappush(self.ready, (task.priority, next(self.numbers), task, value, error))

    def finish(self, task, result=None, error=None):
        task.state, task.result, task.error = ("failed" if error else "done"), result, error
        for waiter in task.waiters:
            self.wake(waiter, result, error)
        if error and not task.waiters and not isinstance(error, Cancelled):
            self.say("unhandled in", task.name, repr(error))

    def cancel(self, task):
        if task.state in ("done", "failed"):
            return False
        self.ready = [entry for entry in self.ready if entry[2] is not task]
        heapq.heapify(self.ready)
        self.sleeping = [entry for entry in self.sleeping if entry[2] is not task]
        heapq.heapify(self.sleeping)
        self.wake(task, error=Cancelled(task.name))
        return True

    def step(self, task, value, error):
        self.switches += 1
        try:
            request = task.generator.throw(error) if error else task.generator.send(value)
        except StopIteration as stop:
            self.finish(task, stop.value)
            return
        except Exception as problem:
            self.finish(task, error=problem)
            return
        match request:
            case None:
                self.wake(task)
            case Sleep(ticks):
                task.state = "sleeping"
                heapq.heappush(self.sleeping, (self.clock + ticks, next(self.numbers), task))
            case Spawn(generator, name):
                self.wake(task, self.spawn(generator, name))
            case Join(other) if other.state in ("done", "failed"):
                self.wake(task, other.result, other.error)
            case Join(other):
                task.state = f"joining {other.name}"
                other.waiters.append(task)
            case ("get", channel):
                if channel.items:
                    self.wake(task, channel.items.popleft())
                    if channel.putters:
                        putter, item = channel.putters.popleft()
                        channel.items.append(item)
                        self.wake(putter)
                elif channel.putters:
                    putter, item = channel.putters.popleft()
                    self.wake(task, item)
                    self.wake(putter)
                else:
                    task.state = "getting"
                    channel.getters.append(task)
            case ("put", channel, item):
                if channel.getters:
                    self.wake(channel.getters.popleft(), item)
                    self.wake(task)
                elif len(channel.items) < channel.capacity:
                    channel.items.append(item)
                    self.wake(task)
                else:
                    task.state = "putting"
                    channel.putters.append((task, item))
            case _:
                self.wake(task, error=TypeError(f"unknown request {request!r}"))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.clock = self.sleeping[0][0]
                while self.sleeping and self.sleeping[0][0] <= self.clock:
                    self.wake(heapq.heappop(self.sleeping)[2])
            _, _, task, value, error = heapq.heappop(self.ready)
            self.step(task, value, error)
        stuck = {t.name: t.state for t in self.tasks if t.state not in ("done", "failed")}
        if stuck:
            raise Deadlock(f"nobody can go on: {stuck}")
        return self.clock


s = Scheduler()


def worker(name, delays):
    for n, delay in enumerate(delays):
        s.say(name, "step", n)
        yield Sleep(delay)
    return f"{name} took {sum(delays)}"


def parent():
    children = []
    for name, delays in (("a", (3, 1)), ("b", (2, 2, 2)), ("c", ())):
        children.append((yield Spawn(worker(name, delays), name)))
    results = []
    for child in children:
        results.append((yield Join(child)))
    return results


main = s.spawn(parent(), "parent")
print("ended at", s.run(), main.result, s.switches, [t.name for t in sorted(s.tasks)])

s = Scheduler()


def producer(channel, n):
    for i in range(n):
        yield channel.put(i * i)
        s.say("put", i * i)
        if i % 2:
            yield Sleep(1)
    yield channel.put(None)


def consumer(channel):
    total = 0
    while (item := (yield channel.get())) is not None:
        total += item
        s.say("got", item)
        yield Sleep(2)
    return total


for capacity in (0, 2):
    channel = Channel(capacity)
    s.spawn(producer(channel, 4), "producer")
    c = s.spawn(consumer(channel), "consumer")
    print("ended at", s.run(), c.result)

s = Scheduler()


def failing():
    yield Sleep(1)
    raise ValueError("task failed")


def careful():
    child = yield Spawn(failing(), "failing")
    try:
        yield Join(child)
    except ValueError as error:
        s.say("careful caught", error)
    try:
        yield "nonsense"
    except TypeError as error:
        s.say("careful caught", error)
    try:
        yield Sleep(100)
    except Cancelled as error:
        s.say("cancelled", error)
        yield Sleep(1)
        raise
    finally:
        s.say("cleaned up")


def canceller(task):
    yield Sleep(5)
    s.say("cancel", s.cancel(task))
    yield Sleep(5)
    s.say("again", s.cancel(task), task.state, repr(task.error))


task = s.spawn(careful(), "careful")
s.spawn(canceller(task), "canceller")
s.spawn(failing(), "orphan")
print("ended at", s.run(), [(t.name, t.state) for t in s.tasks])

s = Scheduler()


def chatter(name):
    for i in range(2):
        s.say(name, i)
        yield


for name, priority in (("low", 9), ("high", 1), ("middle", 5), ("high too", 1)):
    s.spawn(chatter(name), name, priority)
print("ended at", s.run())

s = Scheduler()
left, right = Channel(), Channel()


def crossing(a, b):
    yield a.put("hello")
    return (yield b.get())


s.spawn(crossing(left, right), "one")
s.spawn(crossing(right, left), "two")
try:
    s.run()
except Deadlock as error:
    print(type(error).__mro__[1].__name__, error)

s = Scheduler(log=False)


def ping(inbox, outbox, n):
    for i in range(n):
        yield outbox.put(i)
        assert (yield inbox.get()) == -i
    return n


def pong(inbox, outbox, n):
    for _ in range(n):
        yield outbox.put(-(yield inbox.get()))


def sieve(channel, count):
    primes = []
    for _ in range(count):
        prime = yield channel.get()
        primes.append(prime)
        following = Channel()
        yield Spawn(filter_out(prime, channel, following), f"filter {prime}")
        channel = following
    return primes


def numbers(channel):
    for i in itertools.count(2):
        yield channel.put(i)


def filter_out(prime, source, target):
    while True:
        n = yield source.get()
        if n % prime:
            yield target.put(n)


a, b = Channel(), Channel()
p = s.spawn(ping(a, b, 400), "ping")
s.spawn(pong(b, a, 400), "pong")
source = Channel()
s.spawn(numbers(source), "numbers")
primes = s.spawn(sieve(source, 15), "sieve")
try:
    s.run()
except Deadlock as error:
    print(len(str(error)) > 100)
print(p.result, primes.result, s.switches, len(s.tasks))
