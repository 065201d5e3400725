# A scheduler of generators that talk by send.
def scheduler(tasks):
    queue = [(name, task, None) for name, task in tasks]
    mail = {}
    log = []
    while queue:
        name, task, value = queue.pop(0)
        try:
            request = task.send(value)
        except StopIteration as stop:
            log.append((name, "returned", stop.value))
            continue
        except Exception as error:
            log.append((name, "failed", repr(error)))
            continue
        kind, *rest = request
        if kind == "put":
            to, what = rest
            mail.setdefault(to, []).append(what)
            queue.append((name, task, None))
        elif kind == "get":
            box = mail.get(name, [])
            queue.append((name, task, box.pop(0) if box else None))
        elif kind == "spawn":
            new_name, new_task = rest
            queue.append((new_name, new_task, None))
            queue.append((name, task, new_name))
        elif kind == "raise":
            try:
                task.throw(RuntimeError(rest[0]))
            except StopIteration as stop:
                log.append((name, "recovered", stop.value))
    return log


def producer(n):
    for i in range(n):
        yield "put", "consumer", i
    yield "put", "consumer", "stop"
    return "produced"


def receive():
    while True:
        got = yield ("get",)
        if got is not None:
            return got


def consumer():
    seen = []
    while True:
        got = yield from receive()
        if got == "stop":
            child = yield "spawn", "child", worker(len(seen))
            return seen, child
        seen.append(got)


def worker(n):
    if n > 3:
        yield "put", "nobody", n
        raise ValueError("worker fails")
    yield "put", "nobody", n


def fragile():
    try:
        yield "raise", "trouble"
    except RuntimeError as error:
        return f"survived {error}"


for entry in scheduler([("producer", producer(5)), ("consumer", consumer()), ("fragile", fragile())]):
    print(entry)
