"""Chained comparisons: evaluation once, short circuit, mixed operators."""

log = []


def v(x):
    log.append(x)
    return x


def flush(result):
    print(result, log)
    log.clear()


flush(v(1) < v(2) < v(3))
flush(v(1) < v(1) < v(3))
flush(v(1) < v(5) > v(3) <= v(3) == v(3.0) != v(4))
flush(v(1) == v(1) in [v(1)])
flush(v("a") in v("abc") in [v("abc")])
flush(not v(1) < v(2))
flush(v(1) < v(2) and v(2) < v(1) or v(9))
print(1 < 2 > 1, 1 == 1 != 2, (1 < 2) == True, 1 < (2 == True))
print(None is None is not False, [] is not [] != 5)
print(1 < 1.5 < 2, True < 2, 10**20 > 1e19 > 10**18, 2**53 + 1 > 2.0**53)
print("a" < "b" < "ba", "Z" < "a", "" < "a", b"a" < b"b", "abc" < "abd")
print((1, 2) < (1, 3), (1,) < (1, 0), [1, [2]] < [1, [3]], [] < [0], (1, "a") < (2, 5))
print({1} < {1, 2}, {1, 2} <= {2, 1}, {1} < {2}, {1} == {1.0}, set() < {0})
print(1 == "1", 1 != "1", [] == (), {} == set(), None == 0, (1, 2) == [1, 2])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, range(3) == range(0, 3, 1), range(0) == range(5, 1))
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], 0.0 == -0.0)
for left, right in [(1, "a"), ([], ()), (None, None), ({}, {}), (1, None), (print, len), ("a", b"a")]:
    try:
        print(left < right)
    except TypeError as error:
        print(error)
try:
    v(1) < v(2) < v("x")
except TypeError as error:
    flush(str(error))
x = y = 5
print(x is y, x <= y >= x, 3 in [1, 2] == False, (3 in [1, 2]) == False)
