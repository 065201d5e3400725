# Chains of `yield from`, looked at and resumed in all ways between two steps of a loop that goes over the outermost.
import gc
import weakref
from inspect import getgeneratorstate


def leaf(name, n):
    for i in range(n):
        got = yield name, i
        if got is not None:
            print("  leaf", name, "got", got)
    return name + " done"


def middle(inner, log):
    try:
        result = yield from inner
        log.append(result)
        yield "after", result
    except ValueError as error:
        log.append(repr(error))
        yield "caught", str(error)
    finally:
        log.append("finally")


def chain(depth, n, name="x"):
    log, all = [], [leaf(name, n)]
    for _ in range(depth):
        all.append(middle(all[-1], log))
    return all[::-1], log


def states(generators):
    return [(g.gi_running, g.gi_suspended, g.gi_yieldfrom is not None, getgeneratorstate(g)[4:]) for g in generators]


print("states between steps")
all, log = chain(3, 4)
for step, item in enumerate(all[0]):
    print(item, states(all))
    if step == 1:
        print("  running inside:", [g.gi_frame.f_lineno > 0 for g in all])
print(log)

print("steps of the ones between")
all, log = chain(4, 8)
out = []
for step, item in enumerate(all[0]):
    out.append(item)
    if step % 2:
        out.append(next(all[step % 4 + 1], "end"))
print(out, log)

print("the innermost is used up from outside")
all, log = chain(2, 5)
for item in all[0]:
    print(item, list(all[-1]) if item == ("x", 1) else "")
print(log)

print("one between is closed, thrown into, sent to")
for action in ("close", "throw", "send"):
    all, log = chain(3, 3)
    seen = []
    for step, item in enumerate(all[0]):
        seen.append(item)
        if step == 1:
            try:
                if action == "close":
                    all[1].close()
                elif action == "throw":
                    seen.append(all[2].throw(ValueError("thrown")))
                else:
                    seen.append(all[1].send("hello"))
            except Exception as error:
                seen.append(repr(error))
    print(action, seen, log, states(all))

print("two chains by turns, and one in the other")
first, log1 = chain(3, 4, "a")
second, log2 = chain(2, 3, "b")
print([(x, y) for x, y in zip(first[0], second[0])], log1, log2)
outer, log3 = chain(3, 2, "c")


def nesting():
    for item in outer[0]:
        inner, _ = chain(2, 2, "d")
        for other in inner[0]:
            yield item, other


def passing(g):
    yield from g


print(list(passing(passing(nesting()))), log3)

print("already executing")


def reentrant(get):
    yield 1
    for other in get():
        try:
            next(other)
        except ValueError as error:
            yield str(error), other.gi_running
    yield 2


gens = []
gens.append(reentrant(lambda: gens))
for _ in range(3):
    gens.append(passing(gens[-1]))
print(list(gens[-1]))

print("collected while another part is alive")


class Token:
    pass


def holding(inner, token):
    yield from inner


inner = leaf("kept", 5)
token = Token()
seen = weakref.ref(token)
outer = holding(holding(inner, None), token)
del token
for item in outer:
    break
print(item, seen() is not None)
del outer
gc.collect()
print(seen(), inner.gi_suspended, next(inner, "closed"))


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(tree(low, middle), middle, tree(middle + 1, high))


whole = tree(0, 600)
print(list(whole) == list(range(600)), sum(x * y for x, y in zip(whole, whole)))


def fails(depth):
    if depth == 0:
        yield 1
        raise KeyError("deep")
    yield from fails(depth - 1)


for depth in (1, 5, 40):
    got = []
    try:
        for item in fails(depth):
            got.append(item)
    except KeyError as error:
        frames, tb = 0, error.__traceback__
        while tb:
            frames, tb = frames + 1, tb.tb_next
        print(depth, got, repr(error), frames)
