"""del of a captured variable empties the cell for owner and inner function alike."""


def owner():
    x = "full"

    def read():
        return x

    def attempt(label):
        try:
            print(label, "inner", read())
        except NameError as error:
            print(label, "inner", type(error).__name__, error)

    attempt("1")
    del x
    attempt("2")
    try:
        print(x)
    except NameError as error:
        print("owner", type(error).__name__, error)
    try:
        del x
    except NameError as error:
        print("again", type(error).__name__, error)
    x = "refilled"
    attempt("3")
    print(x)
    return read


read = owner()
print(read())


def parameter(p, *rest, key=None):
    f = lambda: (p, rest, key)
    before = f()
    del p
    try:
        f()
    except NameError as error:
        print(error)
    p = "new"
    del rest
    try:
        f()
    except NameError as error:
        print(error)
    rest, key = 1, 2
    return before, f()


print(parameter(1, 2, 3, key=4))
