"""Arrays that change while a hot loop looks at them."""
from array import array


# Each type code has functions with code of their own, which meet no other.
SOURCE = '''
def grow(a, n):
    """The items move while they are read and written."""
    s = 0
    for i in range(n):
        a.append(i)
        s += a[i] + a[-1] + a[len(a) // 2]
        a[i] = s % 100
    return s, len(a)

def shrink(a):
    s = 0
    while len(a) > 1:
        s = s * 2 + a[0] - a[-1]
        if len(a) % 2:
            del a[0]
        else:
            a.pop()
        s %= 65536
    return s, a[0]

def slices(a, b, n):
    s = 0
    for i in range(n):
        a[:] = b
        s += a[i % len(a)]
        b[i % len(b)] = i
        a[1:3] = b[0:2]
        s += a[1] * a[2]
    return s

def through_view(a, view, n):
    s = 0
    for i in range(n):
        view[0] = i
        s += a[0]
        a[1] = i + 1
        s += view[1]
    return s
'''


def change(a, i):
    if i % 50 == 49:
        a.extend(array("i", [i]) * 40)
    a[i % 3] += 1
    return a[0]


def change_by(a, f, n):
    s = 0
    for i in range(n):
        s += a[i % len(a)]
        s += f(a, i)
        s += a[0] * 2
    return s


def past_the_end(a, n):
    s = caught = 0
    for i in range(n):
        try:
            s += a[i]
        except IndexError as e:
            caught += 1
            message = str(e)
    for i in range(n):
        try:
            a[-i - 1] = i
        except IndexError as e:
            caught += 1
            message += ", " + str(e)
    return s, caught, message[:120]


for code in "bBhHiIlLqQfd":
    exec(SOURCE)
    print(code, grow(array(code), 100))
    print(shrink(array(code, range(90))))
    print(slices(array(code, [1] * 5), array(code, [2] * 5), 100))
    a = array(code, [1, 2, 3])
    if code not in "bB":
        print(through_view(a, memoryview(a), 120))
for n in range(20):
    result = change_by(array("i", [1, 2, 3]), change, 200)
print(result)
for n in range(20):
    print(past_the_end(array("H", range(10 + n)), 30))


class Doubled(array):
    def __getitem__(self, i):
        return 2 * super().__getitem__(i)

    def __setitem__(self, i, x):
        super().__setitem__(i, x + 1)


class Plain(array):
    pass


def total(a):
    s = 0
    for i in range(len(a)):
        a[i] = i
        s += a[i]
    return s


def item(a, i):
    return a[i]


for n in range(60):
    total(array("i", range(50)))
print(total(Doubled("i", range(50))), total(Plain("i", range(50))), total(list(range(50))))
print(total(bytearray(50)))
for n in range(300):
    item(array("i", [n]), 0)
print([item(x, 0) for x in (array("d", [1]), array("h", [-1]), b"ab", bytearray(b"c"), "xyz", [4], (5,), {0: 6})])
print([item(array("w", "ab"), n % 2) for n in range(4)], item(array("i", [1, 2]), True))
for key in None, 1.0, "0", 2**70:
    try:
        item(array("i", [1]), key)
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
