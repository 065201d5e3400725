"""Operators, copies, comparison, nesting, recursion of repr."""

print([1] + [2, 3], [0] * 3, 2 * [1, 2], [] + [], [1, 2] * 0, [[]] * 2, 2 in [1, 2], [1] in [[1]], 3 not in [1])
print([1, 2] == [1, 2.0], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] != [2, 1], [1] == (1,), ["a"] <= ["a"])
a = [1, [2, 3]]
shallow = a[:]
shallow[1].append(4)
shallow.append(5)
print(a, shallow, a[1] is shallow[1], a.copy()[1] is a[1], list(a)[1] is a[1])
a.append(a)
print(a, a[2] is a, a[2][2][1], len(a))
d = {"self": a}
a[0] = d
print(a)
print(len([[], []]), [[]] == [[]], [None] * 2, [1, "a", None, True, 2.5, (1,), {"k": []}])
print(sum([[1], [2]], []), min([3, 1, 2]), max([[1, 2], [1, 3]]), sorted([[2], [1, 5], [1]]), any([]), all([]), any([0, ""]), all([1, "x"]))
print(
    [x for x in zip([1, 2, 3], "ab")],
    list(enumerate("ab")),
    list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])),
    list(filter(lambda x: x % 2, range(6))),
)
one = [1]
for f in (
    lambda: [1] + (2,),
    lambda: [1] * 1.5,
    lambda: [1] < [None],
    lambda: [1] < (1,),
    lambda: hash([]),
    lambda: {[]: 1},
    lambda: one[1.5],
    lambda: one["x"],
    lambda: [] - [],
    lambda: [1] * [2],
):
    try:
        print(f())
    except TypeError as error:
        print(error)
matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print(matrix, [row[1] for row in matrix], [matrix[i][i] for i in range(3)], [list(r) for r in zip(*matrix)])
big = list(range(1000))
print(len(big), big[500], sum(big), big[-1], big[::250], big.index(777))
for _ in range(3):
    big = big[::2] + big[1::2]
print(big[:6], len(big))
print(bool([]), bool([0]), not [], [] or "empty", [1] and "full", str([1, [2]]), repr(["a"]))
