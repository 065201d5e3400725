# Attributes deleted from an object whose shape is known leave the others as they were.
class Job:
    def __init__(self, name, *args):
        self.name = name
        self.args = args
        self.done = False
        self.result = None

    def start(self):
        del self.args, self.result
        return self.name

    def finish(self):
        self.done = True
        del self.name
        self.result = len(vars(self))
        return self.result


def run(count):
    total = 0
    for at in range(count):
        job = Job(at, at, at)
        total += job.start()
        total += job.finish()
    return total, job


for _ in range(100):
    run(20)
total, job = run(50)
print(total, vars(job), hasattr(job, "args"), hasattr(job, "name"))


def absent(job):
    try:
        del job.args
    except AttributeError as error:
        return str(error)


def first_and_last(job):
    del job.result
    job.result = 5
    del job.name
    job.extra = 7
    return list(vars(job).items())


for at in range(300):
    job = Job(at)
    absent(job)
    told = absent(job)
    first_and_last(Job(at))
print(told, first_and_last(Job("x", 1)), absent(Job("y")))


class Watched(Job):
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


class Computed(Job):
    @property
    def args(self):
        return ()

    @args.setter
    def args(self, value):
        pass

    @args.deleter
    def args(self):
        print("deleter")


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = 1, 2

    def drop(self):
        del self.a
        return hasattr(self, "a"), self.b


print(Watched("w", 1).start(), Computed("c", 1).start())
for _ in range(300):
    dropped = Slotted().drop()
print(dropped)
try:
    slotted = Slotted()
    slotted.drop()
    slotted.drop()
except AttributeError as error:
    print(error)
Job.__delattr__ = lambda self, name: print("kept", name)
print(run(2)[0])
del Job.__delattr__
print(run(2)[0], vars(run(3)[1]))


class Keeper:
    def __init__(self, kept):
        self.kept = kept
        self.other = [kept]

    def release(self):
        del self.kept


def released(count):
    import gc, weakref
    refs = []
    for _ in range(count):
        job = Job("held")
        refs.append(weakref.ref(job))
        keeper = Keeper(job)
        keeper.other = None
        del job
        keeper.release()
    return refs, keeper


for _ in range(50):
    refs, keeper = released(10)
print(vars(keeper))
