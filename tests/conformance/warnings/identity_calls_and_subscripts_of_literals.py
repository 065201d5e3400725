"""What can hardly be meant is warned of when it is compiled, and does what it says."""


def compared(x, y):
    print(x is 1, x is not "text", () is x, x is -1, x is 1 + 1, x is (1, 2), x is b"", x is 1.5j)
    print(1 is 1 is x, x is None is 2, y is x is None, None is x is not 3)
    print(not x is 5, not (x is not 6), not x is None)
    # These are no literals, or singletons.
    print(x is None, x is True, x is ..., x is (x, 1), x is [], x is f"{x}", x is not False)
    if x is 7 or not y is 8:
        print("branch")
    while x is 9:
        break
    return [item for item in (1, 2) if item is 1]


def called(x):
    yield lambda: 1(2)
    yield lambda: "text"(1)
    yield lambda: (1, 2)(3)
    yield lambda: (x, 2)(3)
    yield lambda: [x](1)
    yield lambda: {x: 1}(2)
    yield lambda: {x}(2)
    yield lambda: [y for y in x](1)
    yield lambda: {y for y in x}(1)
    yield lambda: {y: y for y in x}(1)
    yield lambda: (y for y in x)(1)
    yield lambda: f"{x}"(1)
    yield lambda: None(1)
    yield lambda: ...(1)
    yield lambda: True(1)
    yield lambda: -1(2)
    yield lambda: 1.5(2)
    yield lambda: (lambda: "a function can be called")()
    yield lambda: [
        (1, 2)
        (3, 4)
    ]


def subscripted(x):
    yield lambda: 1[2]
    yield lambda: None[0]
    yield lambda: ...[0]
    yield lambda: True[0]
    yield lambda: {x}[0]
    yield lambda: {y for y in x}[0]
    yield lambda: (y for y in x)[0]
    yield lambda: (lambda: 1)[0]
    yield lambda: [1, 2]["a"]
    yield lambda: [1, 2][1.5]
    yield lambda: [1, 2][1, 0]
    yield lambda: [[1, 2] [x, 0]]
    yield lambda: (1, 2)["a"]
    yield lambda: "text"["a"]
    yield lambda: b"text"[None]
    yield lambda: f"{x}"[b""]
    yield lambda: [y for y in x]["a"]
    yield lambda: [1, 2][[0]]
    yield lambda: [1, 2][lambda: 0]
    # Nothing is wrong with these.
    yield lambda: ([1, 2][True], "text"[1:], (1, 2)[-1], {1: 2}[1], [1, 2][x[0]], {"a": 1}["a"])


print(compared(2, 3))
for make in (called, subscripted):
    for function in make("xyz" if make is called else [1]):
        try:
            print(function())
        except TypeError as error:
            print(error)
