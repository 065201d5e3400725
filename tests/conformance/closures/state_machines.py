# Programs made of closures alone: a queue, a stack with undo, event sourcing, iterators, memoised recursion, mutual state.
def make_queue():
    front, back = [], []

    def push(x):
        back.append(x)

    def pop():
        nonlocal front, back
        if not front:
            if not back:
                raise IndexError("empty queue")
            front, back = back[::-1], []
        return front.pop()

    def size():
        return len(front) + len(back)

    return push, pop, size


push, pop, size = make_queue()
for i in range(5):
    push(i)
print(pop(), pop(), size())
push(99)
print([pop() for _ in range(size())])
try:
    pop()
except IndexError as error:
    print(error)


def undoable(initial):
    value, past, future = initial, [], []

    def do(f):
        nonlocal value, future
        past.append(value)
        future = []
        value = f(value)
        return value

    def undo():
        nonlocal value
        if past:
            future.append(value)
            value = past.pop()
        return value

    def redo():
        nonlocal value
        if future:
            past.append(value)
            value = future.pop()
        return value

    return do, undo, redo


do, undo, redo = undoable(1)
print(do(lambda v: v + 1), do(lambda v: v * 10), undo(), undo(), undo(), redo(), do(str), redo(), undo())


def store(reducer, state):
    listeners = []

    def dispatch(action):
        nonlocal state
        state = reducer(state, action)
        for listener in tuple(listeners):
            listener(state)
        return action

    def subscribe(listener):
        listeners.append(listener)
        return lambda: listeners.remove(listener)

    return dispatch, subscribe, lambda: state


def reducer(state, action):
    match action:
        case ("add", key, n):
            return {**state, key: state.get(key, 0) + n}
        case ("drop", key):
            return {k: v for k, v in state.items() if k != key}
        case _:
            return state


dispatch, subscribe, state = store(reducer, {})
seen = []
stop = subscribe(seen.append)
dispatch(("add", "x", 1))
dispatch(("add", "x", 5))
stop()
dispatch(("drop", "x"))
dispatch("unknown")
print(state(), seen)


def make_iterator(items):
    position = 0

    def has_next():
        return position < len(items)

    def advance():
        nonlocal position
        position += 1
        return items[position - 1]

    def reset():
        nonlocal position
        position = 0

    return {"has": has_next, "next": advance, "reset": reset}


it = make_iterator("abc")
out = []
while it["has"]():
    out.append(it["next"]())
it["reset"]()
print(out, it["next"](), it["next"].__closure__ != it["has"].__closure__, all(any(a is b for b in it["has"].__closure__) for a in it["next"].__closure__))


def make_light():
    state, ticks = "red", 0

    def red():
        return green if ticks >= 3 else red

    def green():
        return yellow if ticks >= 2 else green

    def yellow():
        return red

    current = red

    def tick():
        nonlocal current, ticks, state
        ticks += 1
        following = current()
        if following is not current:
            ticks = 0
        current, state = following, following.__name__
        return state

    return tick


tick = make_light()
print([tick() for _ in range(12)])


def memoise_recursive(f):
    cache = {}

    def g(*args):
        if args not in cache:
            cache[args] = f(g, *args)
        return cache[args]

    g.cache = cache
    return g


@memoise_recursive
def paths(self, r, c):
    return 1 if r == 0 or c == 0 else self(r - 1, c) + self(r, c - 1)


print(paths(12, 12), len(paths.cache))


def bank(balance):
    log = []

    def account(action, amount=0):
        nonlocal balance
        handlers = {"in": lambda: balance + amount, "out": lambda: balance - amount, "show": lambda: balance}
        new = handlers[action]()
        if new < 0:
            raise ValueError(f"{balance} is not enough for {amount}")
        log.append((action, balance, new))
        balance = new
        return balance

    account.log = log
    return account


acc = bank(10)
print(acc("in", 5), acc("out", 3), acc("show"), acc.log)
for action in (lambda: acc("out", 100), lambda: acc("steal")):
    try:
        action()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error, acc("show"))


def church(n):
    return (lambda f: lambda x: x) if n == 0 else (lambda f: lambda x: f(church(n - 1)(f)(x)))


plus = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
times = lambda m: lambda n: lambda f: m(n(f))
print(plus(church(3))(church(4))(lambda x: x + 1)(0), times(church(6))(church(7))(lambda s: s + "|")("").count("|"))


def cons(a, b):
    return lambda f: f(a, b)


car, cdr = (lambda p: p(lambda a, b: a)), (lambda p: p(lambda a, b: b))
chain = None
for n in range(5):
    chain = cons(n, chain)
values = []
while chain:
    values.append(car(chain))
    chain = cdr(chain)
print(values)
