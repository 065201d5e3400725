def f(n):
    while n > 0:
        n -= 1
        if n == 5:
            continue
    while True:
        if n < 9:
            break
    for a, (b, *c) in n:
        pass
