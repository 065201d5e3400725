# Lists: methods at their edges, changes while something goes through them, and shared items.
def attempt(f):
    try:
        return f()
    except (IndexError, ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


a = [3, 1, 2]
print(attempt(lambda: a.pop(5)), attempt(lambda: [].pop()), attempt(lambda: a.pop("x")), attempt(lambda: a.remove(9)), attempt(lambda: a.index(9)), attempt(lambda: a.index(3, 1)))
print(attempt(lambda: a.insert(1)), attempt(lambda: a.append()), attempt(lambda: a.extend(5)), attempt(lambda: a + (1,)), attempt(lambda: a * "x"), attempt(lambda: a["x"]), attempt(lambda: a.sort(1)), attempt(lambda: a.sort(key=5)), attempt(lambda: [1, "a"].sort()), attempt(lambda: a.count()), attempt(lambda: a.nothing if False else [].index(1)))
print(a.insert(0, 0), a.insert(-100, "first"), a.insert(100, "last"), a.insert(-1, "before last"), a)
print(a.pop(), a.pop(0), a.pop(-2), a, a.index(2), a.count(2), a.copy() == a, a.copy() is a, a.reverse(), a)
a += "xy"
a *= 2
print(a, len(a), a.clear(), a)
b = [1, 2, 3]
b.extend(b)
b += b
print(b, b.index(3, 3), b.index(1, -3), attempt(lambda: b.index(1, 7)))
for x in b:
    if x == 2:
        b.remove(x)
print(b)
c = [1, 2, 3, 4]
for i, x in enumerate(c):
    if len(c) < 12:
        c.append(x * 10)
print(c, [x for x in c if x > 10])
d = []
d.append(d)
d.append([d])
print(d, d == d, d[0] is d, d in d, len(d[1]))
rows = [[0] * 2] * 3
rows[0][0] = 1
print(rows, [[0] * 2 for _ in range(2)], rows[0] is rows[2])
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), sorted(words, reverse=True), sorted(words, key=str.lower, reverse=True), sorted(words, key=len))
calls = []


def key(w):
    calls.append(w)
    return -len(w)


words.sort(key=key)
print(words, calls)


def failing(x):
    if x == 2:
        raise ValueError("key failed")
    return -x


numbers = [1, 2, 3]
print(attempt(lambda: numbers.sort(key=failing)), numbers)


def spying(x):
    calls.append(len(numbers))
    return x


calls.clear()
numbers.sort(key=spying)
print(numbers, calls)


def meddling(x):
    numbers.append(x)
    return x


print(attempt(lambda: numbers.sort(key=meddling)), numbers)
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2.0], [1] == (1,), [float("nan")] == [float("nan")], attempt(lambda: [1] < ["a"]), attempt(lambda: [1] < 5))
e = list(range(10))
e[2:5], e[-2:] = [], ["end"]
print(e, e[::3], list("abc"), list({"k": 1}), list((1,)), list(range(0)), attempt(lambda: list(5)), attempt(lambda: list(1, 2)))
print([*map(lambda x: x + 1, e[:3])], list(zip(e, "abc")), any(e), all(e), sum([[1], [2]], []), min([[2], [1, 9]]), max(["a", "b"], key=ord), list(reversed([1, 2])), [1, [2, [3]]][1][1][0])
it = iter(e)
print(next(it), next(it), list(it), next(it, "done"), list(it))
