def f(x):
    return (x for x in (y := [1]))
