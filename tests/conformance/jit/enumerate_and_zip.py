"""Loops over `enumerate` and `zip` of sequences, and comprehensions over sequences: nothing of them is made where it stays in the loop."""


def weigh(items):
    total = 0
    for i, item in enumerate(items):
        total += i * item
    return total


def dot(left, right):
    total = 0
    for a, b in zip(left, right):
        total += a * b
    return total


def pairs_kept(items):
    kept = []
    for pair in enumerate(items):
        if pair[1] % 3 == 0:
            kept.append(pair)
    return kept


def until(items, stop):
    for i, item in enumerate(items):
        if item == stop:
            return i, [rest for rest in enumerate(items[i:])][:2]
    return None


def growing(items):
    seen = 0
    for i, item in enumerate(items):
        seen += item
        if i < 3:
            items.append(i)
    return seen, len(items)


def text(words, letters):
    out = []
    for n, (word, letter) in enumerate(zip(words, letters)):
        out.append(f"{n}{word}{letter}")
    return "".join(out)


def squares(items):
    return [item * item for item in items], {item % 5 for item in items}, {i: item for i, item in enumerate(items) if i < 3}


numbers = list(range(1, 40))
floats = [n / 4 for n in numbers]
print(sum(weigh(numbers) for _ in range(200)))
print(sum(dot(numbers, numbers) for _ in range(200)), sum(dot(numbers, floats) for _ in range(200)))
print(sum(dot(tuple(numbers), range(17)) for _ in range(300)), sum(dot(range(5), range(3, 9)) for _ in range(300)))
print([pairs_kept(numbers) for _ in range(200)][-1][:4])
print([until(numbers, 30) for _ in range(200)][-1], until(numbers, 99))
print([growing([5, 6]) for _ in range(400)][-1])
print([text(["a", "b", "c"], "xyzw") for _ in range(400)][-1])
print([squares(numbers[:6]) for _ in range(400)][-1])


# Other kinds of things come later.
print(weigh((2.5, 3)), weigh(range(4)), weigh(iter([1, 2])), dot({1: 2, 3: 4}, [5, 6]), dot("ab", (2, 3)) if False else "")
try:
    weigh([1, "a", None])
except TypeError as error:
    print(error)
try:
    weigh(7)
except TypeError as error:
    print(error)


def shared(items):
    iterator = enumerate(items)
    out = []
    for i, item in iterator:
        out.append((i, item, next(iterator, None)))
    return out


print([shared("abcde") for _ in range(300)][-1])


def inner_and_outer(rows):
    total = 0
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell:
                total += y * 10 + x
            else:
                continue
        else:
            total += 1
    return total


print(sum(inner_and_outer([[1, 0, 1], [0, 1, 1], [1]]) for _ in range(300)))


def starts(items):
    return [i + item for i, item in enumerate(items, 10)], [i * 2 for i, _ in enumerate(items, start=1)]


print([starts(numbers[:4]) for _ in range(300)][-1])


def rebinding(items):
    result = []
    for i, item in enumerate(items):
        fetch = lambda: (i, item)
        result.append(fetch)
    return [fetch() for fetch in result]


print([rebinding([1, 2]) for _ in range(300)][-1])


def strict(left, right):
    try:
        return [a + b for a, b in zip(left, right, strict=True)]
    except ValueError as error:
        return str(error)


print([strict([1, 2], [3]) for _ in range(300)][-1], strict([1], [2]))


def generated(items):
    for i, item in enumerate(items):
        yield i + item


print(sum(sum(generated(numbers)) for _ in range(200)))
