"""Classes thrown into generators whose instances are no exceptions: the refusal is raised inside."""


class Odd(Exception):
    def __new__(cls, *args):
        return cls if args else None


class Failing(Exception):
    def __init__(self, *args):
        raise ValueError("cannot be made")


def watched():
    while True:
        try:
            yield "waiting"
        except Exception as error:
            yield f"{type(error).__name__}: {error}"


for thrown in (Odd, Failing):
    generator = watched()
    print(next(generator), generator.throw(thrown), next(generator))


def plain():
    yield 1
    yield 2


for thrown in (Odd, Failing, 5, "text"):
    generator = plain()
    next(generator)
    try:
        generator.throw(thrown)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", list(generator))
