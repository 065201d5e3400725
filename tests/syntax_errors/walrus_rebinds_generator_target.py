def f(x):
    return list(x := 1 for x in "ab")
