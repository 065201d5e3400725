# Lists that grow and shrink at their end, by methods that are looked up and by methods that closures keep.


def make_stack(items):
    push, pop = items.append, items.pop

    def work(rounds):
        total = 0
        for n in range(rounds):
            push(n)
            push(n + 1)
            total += pop() * pop()
        return total

    def drain():
        taken = []
        while True:
            try:
                taken.append(pop())
            except IndexError as error:
                return taken, str(error)

    return work, drain


shared = [7]
stacks = [make_stack([]), make_stack(shared), make_stack([1, 2, 3])]
for work, drain in stacks:
    print(work(2000), drain())
print(shared)


class Loud(list):
    def append(self, item):
        super().append((item, "loud"))


class Plain(list):
    pass


def fill(push, rounds):
    for n in range(rounds):
        push(n)


for made in ([], Plain(), Loud(), bytearray()):
    fill(made.append, 200 if isinstance(made, bytearray) else 2000)
    print(type(made).__name__, len(made), made[-1])
other = []
for _ in range(3):
    fill(other.append, 3000)
fill(set().add, 3000)
fill(lambda n: other.append(-n), 3)
print(len(other), other[-4:])


def both(first, second, rounds):
    lengths = 0
    for n in range(rounds):
        first.append(n)
        lengths += len(second)
        if n % 3 == 0:
            lengths -= second.pop()
    return lengths, len(first), len(second)


one = []
print(both(one, one, 3000), both([], [5] * 1000, 3000))


def grows_while_iterated(items, most):
    seen = 0
    for item in items:
        seen += item
        if len(items) < most:
            items.append(item + 1)
    return seen, items[-1]


print(grows_while_iterated([1], 2000))


def unbound(method, items, rounds):
    for n in range(rounds):
        method(items, n)
    return len(items)


print(unbound(list.append, [], 2000), unbound(list.append, Loud(), 2000))


def nested(rounds):
    table = [[] for _ in range(7)]
    for n in range(rounds):
        row = table[n % 7]
        row.append(n)
        row.append([n])
        if n % 2:
            assert row.pop() == [n]
    return [len(row) for row in table], table[3][-1]


print(nested(3000))


def until_empty(items):
    count = 0
    try:
        while True:
            items.pop()
            count += 1
    except IndexError as error:
        return count, str(error)


print([until_empty(list(range(size))) for size in (0, 1, 3000, 5)])
