"""Every list method with its return value and its errors."""

a = [3, 1, 2]
print(a.append(4), a, a.extend([5, 6]), a, a.extend("xy"), a, a.insert(0, "first"), a, a.insert(100, "last"), a.insert(-1, "before"), a)
print(a.pop(), a.pop(0), a.pop(-1), a, a.remove("x"), a, a.index("y"), a.count(3), a.reverse(), a)
a = [3, 1, 2]
print(a.sort(), a, a.sort(reverse=True), a, a.copy(), a.copy() is a, a.clear(), a)
words = ["bb", "A", "ccc", "a", "B"]
words.sort(key=str.lower)
print(words)
words.sort(key=len, reverse=True)
print(words)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
a = [1, 2, 3, 2]
print(a.index(2), a.index(2, 2), a.index(3, -2), a.count(2), a.count("x"), [1, 1.0, True].count(1))
for f in (
    lambda: [].pop(),
    lambda: a.pop(10),
    lambda: a.pop("x"),
    lambda: a.remove(9),
    lambda: a.index(9),
    lambda: a.index(1, 1),
    lambda: a.append(),
    lambda: a.insert(1),
    lambda: a.extend(5),
    lambda: [1, "a"].sort(),
    lambda: a.sort(5),
    lambda: a.sort(key=5),
    lambda: a.missing,
    lambda: list(5),
    lambda: list(1, 2),
):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(list(), list("abc"), list((1, 2)), list({"k": 1}), list(range(3)), list(map(str, [1])), list(a) == a, list(a) is a)
try:
    a.sort(key=lambda x: (a.append(x), x)[1])
except ValueError as error:
    print(error)
stack, queue = [], [1, 2, 3]
while queue:
    stack.append(queue.pop(0))
print(stack, queue, stack[::-1])
