"""nonlocal in every assignment form."""


def owner():
    a, b, c = 1, [2], "three"

    def plain():
        nonlocal a
        a = "plain"

    def augmented():
        nonlocal a, b
        a += "+"
        b += [3]
        b *= 2

    def unpack():
        nonlocal a, b, c
        a, (b, *c) = 10, (20, 30, 40)

    def loop():
        nonlocal a
        for a in range(4):
            pass

    def walrus():
        nonlocal c
        return [(c := n) for n in range(5)]

    def handler():
        nonlocal b
        try:
            1 / 0
        except ZeroDivisionError as b:
            print("  inside", b)

    def define():
        nonlocal c

        def c():
            return "now a function"

    def show(label):
        try:
            print(label, a, b, c() if callable(c) else c)
        except NameError as error:
            print(label, type(error).__name__, error)

    show("start")
    for step in (plain, augmented, unpack, loop, walrus, define):
        step()
        show(step.__name__)
    handler()
    show("handler")
    b = "refilled"
    show("end")


owner()
