def outer():
    def middle():
        if True:
            value = compute(1, 2,, 3)
    return middle
