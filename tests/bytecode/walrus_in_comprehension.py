def f(data):
    evens = [y for x in data if (y := x * 2)]
    return y, lambda: y
