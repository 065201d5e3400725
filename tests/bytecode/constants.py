def f(x):
    if x in {1, 2, 3}:
        return 60 * 60 * 24, "a" + "b", (1, (2.5, None), ...)[1]
    while 0:
        never()
    return -1, [1, 2, 3], {"a": 1, "b": [x]}, b"\xff"
