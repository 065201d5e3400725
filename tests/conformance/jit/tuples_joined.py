# Tuples that are joined, measured and unpacked where their items are known.
def f(n):
    t = 0
    for i in range(n):
        a = () + (i,)
        a += (2, 3)
        b = a + ()
        c = (1, 2) + a
        t += len(a) + len(c) + c[2] + (b is a) + max(*(1, 2, 3)) + sum(((i, 1) + (2,))[1:])
        x, y, *z = c + (i,)
        t += z[-1]
    return t, a, c
print(f(3000))
def g(*args):
    return args + (1,)
print(sum(len(g(i)) for i in range(3000)), g(), g(5))
