"""Mutating what a for loop iterates; targets that are items and attributes."""

xs = [1, 2, 3, 4, 5, 6]
for x in xs:
    if x % 2:
        xs.remove(x)
print(xs)
xs = [1, 2]
for x in xs:
    if len(xs) < 6:
        xs.append(x * 10)
print(xs)
for x in xs[:]:
    xs.append(x)
print(len(xs))
d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as error:
    print(error)
d = {"a": 1, "b": 2}
try:
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)
for key in list(d):
    d[key] = key * 2
print(d)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as error:
    print(error)
slots = [None] * 3
for slots[1] in "abc":
    pass
print(slots)
box = {}
for i, box["last"] in enumerate("xyz"):
    pass
print(i, box)
for i in range(3):
    print(i, end=" ")
    i = 10
print(i)
for a, (b, c) in [(1, (2, 3)), ("x", "yz")]:
    print(a, b, c)
for first, *rest in ["abc", (1,), [1, 2]]:
    print(first, rest)
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as error:
    print(error)
try:
    for a in 5:
        pass
except TypeError as error:
    print(error)
it = iter(range(6))
for x in it:
    print(x, next(it), end="; ")
print(next(it, "done"))
