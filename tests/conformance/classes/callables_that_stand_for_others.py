"""Callables whose `__call__` is another object, up to one that is called for ever; what gets a descriptor is not bound."""


def outcome(run):
    try:
        return repr(run())
    except RecursionError as error:
        return f"RecursionError: {str(error)[:32]}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Endless:
    pass


Endless.__call__ = Endless()
print(outcome(lambda: Endless()()))
print(outcome(lambda: sorted([1], key=Endless())))


class Getting:
    pass


Getting.__get__ = Getting()


class Holder:
    got = Getting()


print(outcome(lambda: Holder().got))
print(outcome(lambda: Holder.got))


class Add:
    def __init__(self, by):
        self.by = by

    def __call__(self, *args):
        return (self.by, *args)


class Delegates:
    __call__ = Add(10)
    __get__ = Add("get")


class Uses:
    field = Delegates()


print(Delegates()(1, 2))
found, instance = Uses().field, Uses()
print(found[0], type(found[1]).__name__, type(found[2]).__name__, found[3] is Uses)
print([Delegates()(n) for n in range(3)])


class Own:
    @property
    def __call__(self):
        return lambda *args: ("property", args)

    @staticmethod
    def __getattr__(name):
        return "static", name


print(Own()(1), Own().missing)
