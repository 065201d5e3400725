def f(flag):
    if flag:
        x = 1
    print(x)
    print(x)
    for i in flag:
        y = i
    return y
