# `__init__` of a list or a set that has something in it: it is empty before it asks for what is to be in it.
def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, LookupError) as error:
        print(f"{type(error).__name__}: {error}")


class Named(list):
    pass


for kind in (list, set, Named):
    made = kind([1, 2])

    def lengths():
        yield len(made)
        yield len(made)

    def failing():
        yield 7
        raise LookupError("no more")

    for args in ((5,), ([3, 4],), (lengths(),), (failing(),), (made,), (), ([8], [9])):
        show(made.__init__, *args)
        print(kind.__name__, made)
    made.__init__([1])
    show(made.__init__, iterable=[2])
    print(made)


class Growing(list):
    def __init__(self, items):
        super().__init__(items)
        self.extend(items)


items = Growing([1, 2])
print(items)
items.__init__(items)
print(items)
