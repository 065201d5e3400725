def f(g, a, k):
    g(a, b=1)
    g(*a)
    g(1, *a, x=1, **k)
    g.method(a, key=k)
    a[1:2] += g.attribute
    (g
     .first()
     .second(a))
    print(*a, sep="")
