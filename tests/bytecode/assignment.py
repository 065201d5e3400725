def f(x):
    a = b = x
    a, b = b, a
    a, *b, c = x
    [a.attribute, b[0]] = c
    x[1:2] = x[::2]
    a.count += 1
    x[0] //= 2
    del a, b[0], c.name
    return a
