# Where the marks are when a statement calls a special method that raises.
import traceback


class Bad:
    def fail(self, *args):
        raise LookupError(len(args))

    __bool__ = __eq__ = __lt__ = __contains__ = __iter__ = __len__ = __format__ = __repr__ = __add__ = fail
    __getitem__ = __setitem__ = __delitem__ = __call__ = __neg__ = __iadd__ = __hash__ = __index__ = fail

    def __enter__(self):
        return 1

    def __exit__(self, *args):
        self.fail(*args)

    @property
    def attribute(self):
        self.fail()

    @attribute.setter
    def attribute(self, value):
        self.fail(value)

    @attribute.deleter
    def attribute(self):
        self.fail()


def with_body(x):
    with x as a, \
         x as b:
        raise KeyError("body")


def with_parentheses(x):
    with (
        x as a,
        open("/nowhere/file") as b,
    ):
        pass


def matched(x):
    match x:
        case str():
            pass
        case Bad(attribute=1) | Bad():
            pass


def guarded(x):
    match [1, x]:
        case [a, b] if a == 1 and b:
            pass


def interpolated(x):
    return (f"first {1} "
            f"second {x:>10} "
            f"third")


def nested_format(x):
    return f"{1:{x!r}}"


def loop(x):
    for a in x:
        pass


def loop_target(x):
    for x[0], b in [(1, 2)]:
        pass


def unpacked(x):
    a, *b = x


def starred(x):
    return print(1, *x, sep="")


def compared(x):
    return 1 < 2 < x == 3


def negated(x):
    return not (x
                and 1)


def asserted(x):
    assert x, "text"


def augmented(x):
    x += (1 +
          2)


def augmented_item(x):
    x[0] += 1


def deleted(x):
    a = 1
    del a, x[1:2], x.attribute


def stored(x):
    a = x.attribute = 5


def in_set(x):
    return {1, x,
            2}


def sliced(x):
    return [1, 2][x:]


def called(x):
    return [x(n)
            for n in (1, 2)]


def filtered(x):
    return {n: 1 for n in (1, 2) if x}


def contained(x):
    return 1 not in x


def chosen(x):
    return 1 if -x else 2


for f in (with_body, with_parentheses, matched, guarded, interpolated, nested_format, loop, loop_target, unpacked,
          starred, compared, negated, asserted, augmented, augmented_item, deleted, stored, in_set, sliced, called,
          filtered, contained, chosen):
    try:
        f(Bad())
    except Exception:
        traceback.print_exc()
while Bad():
    pass
