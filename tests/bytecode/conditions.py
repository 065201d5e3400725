def f(a, b, c):
    if a and (b or not c):
        return a < b < c
    elif a is None or b not in (1, 2):
        return 0 <= a <= 9 and b
    return not a == b
