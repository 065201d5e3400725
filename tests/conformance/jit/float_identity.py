# Floats stay the objects they are, also those that are no machine words, when compiled code takes them apart.


def find(items, b):
    for item in items:
        if item is b or item == b:
            return "found"
    return "not found"


nan, zero, huge = float("nan"), 0.0, 1e300
numbers = [4, 4.0, nan, huge, zero, -1]
for _ in range(3):
    print(find([1.5], 4.0), find(numbers, 4.0), find(numbers, nan), find(numbers, float("nan")))
print([find(numbers, n) for n in (huge, zero, -1, 1e-300, float("inf"))])


def same(a, b, n):
    hits = 0
    for i in range(n):
        total = a + b
        if a is b:
            hits += 1
        if i == n - 1:
            total = str(a)
    return hits, total, a is nan


print(same(nan, nan, 2000), same(nan, float("nan"), 2000), same(1.5, 1.5, 2000)[0], same(huge, nan, 5))


def keep(x):
    def get(n):
        y = x * 2
        return x if n else y

    return get


get = keep(nan)
print(all(get(1) is nan for _ in range(2000)), get(0) is nan, nan in [get(1)], get(1) in [float("nan")])

# Constants that are no machine words are objects, too.
met = {}


def meet(a):
    if a in met:
        return 0
    met[a] = 1
    return 1


def meet_constants(n):
    total = 0
    for i in range(n):
        total += meet(1e400 % 3.0) + meet(1e308)
    return total, len(met)


print(meet_constants(3000))


def constant_in_cell():
    x = 1e400 % 5.0

    def same(n):
        return sum(x is x and x in [x] and x != x + 1 for _ in range(n))

    return same


same_constant = constant_in_cell()
print(sum(same_constant(3) for _ in range(1000)))


# Code that is left while a variable holds such a constant finds the same object afterwards.
table = {}


def look_up(key, n):
    if key in table:
        return table[key]
    table[key] = n
    return n + len(table)


total = 0
for n in range(3000):
    try:
        total += look_up(1e400 % 3.0, 5)
    except KeyError as error:
        total -= 1000
    if not -1e30 < total < 1e30:
        total = 3
print(total, len(table))
