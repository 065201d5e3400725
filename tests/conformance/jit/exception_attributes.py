# Hot code makes exceptions of a program's classes, sets and reads their attributes, and passes them on.
class Failure(Exception):
    level = 1

    def __init__(self, code, what=None):
        super().__init__(code)
        self.code = code
        self.what = what

    def worse(self, other):
        return self.code + self.level > other


class Deep(Failure):
    level = 2

    def __init__(self, code, *more):
        self.more = more
        super().__init__(code, "deep")
        self.code += 1


class Direct(Exception):
    def __init__(self, x, y):
        Exception.__init__(self, y, x)
        self.pair = (x, y)


class Silent(LookupError):
    def __init__(self, code):
        self.code = code


class Slotted(Exception):
    __slots__ = ("code",)

    def __init__(self, code):
        super().__init__()
        if code % 7:
            self.code = code


def pick(i):
    kind = i % 5
    if kind == 0:
        raise Failure(i)
    if kind == 1:
        raise Deep(i, 1, i)
    if kind == 2:
        raise Silent(i)
    if kind == 3:
        raise Slotted(i)
    return i


def codes(n):
    total = missing = 0
    for i in range(n):
        try:
            total += pick(i)
        except Failure as e:
            total += e.code * len(e.args) + (e.what is None) + e.worse(i)
        except (Silent, Slotted) as e:
            try:
                total += e.code + len(e.args)
            except AttributeError:
                missing += 1
    return total, missing


def arguments(n):
    kept = []
    for i in range(n):
        shared = [i]
        try:
            raise Failure(shared, range(i))
        except Failure as e:
            same = e.args[0] is e.code is shared and len(e.args) == 1
            kept.append((same, len(e.what)))
    return all(same for same, _ in kept), sum(length for _, length in kept)


def direct(n):
    last = None
    for i in range(n):
        try:
            raise Direct(i, i / 2)
        except Direct as e:
            e.seen = i
            e.add_note("note")
            if i % 3 == 0:
                e.add_note("more")
            last = e
    return last.args, last.pair, last.__notes__, last.__dict__, last.__context__


def changed(n):
    found = []
    for i in range(n):
        e = Failure(i)
        if i == n - 3:
            e.__dict__["code"] = "by dict"
        if i == n - 2:
            del e.code
        if i == n - 1:
            Failure.code = property(lambda self: "computed")
        try:
            raise e
        except Failure as caught:
            found.append(getattr(caught, "code", "none") if i == n - 2 else caught.code)
    del Failure.code
    return found[-4:], e.code, list(e.__dict__)


def inspected(n):
    total = 0
    for i in range(n):
        e = Deep(i, "m") if i % 2 else Silent(i)
        if isinstance(e, Failure):
            total += len(e.more)
        if isinstance(e, Exception):
            total += e.code
    return total


def passed_on(n):
    chain = 0
    for i in range(n):
        try:
            try:
                raise Failure(i, "inner")
            except Failure as inner:
                raise Deep(inner.code, inner) from inner
        except Deep as outer:
            cause = outer.__cause__
            chain += cause.code + outer.code + (outer.more[0] is cause) + (outer.__context__ is cause)
            chain += cause.__traceback__ is not None
    return chain


def cleared(n):
    bare = 0
    for i in range(n):
        try:
            raise Slotted(7 * i)
        except Slotted as e:
            bare += e.args == ()
            e.code = i
            bare += e.code
            del e.code
            bare += not hasattr(e, "code")
    return bare


for n in (10, 3000):
    print(codes(n))
    print(arguments(n // 2))
    print(direct(n))
    print(inspected(n))
    print(passed_on(n))
    print(cleared(n))
    print(changed(n))
