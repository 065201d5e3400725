# Steps of asynchronous generators that nobody has awaited are named; those that have begun or are closed are not.
import gc
import sys
import warnings


async def numbers():
    yield 1
    yield 2


class Holder:
    async def items(self):
        yield "item"


def forget():
    generator = numbers()
    generator.asend(None)
    generator.athrow(ValueError)
    generator.aclose()
    generator.__anext__()
    Holder().items().asend(None)


def begin():
    generator = numbers()
    step = generator.asend(None)
    try:
        step.send(None)
    except StopIteration as end:
        print("item", end.value)
    last = generator.aclose()
    try:
        last.send(None)
    except StopIteration as end:
        print("closed", end.value)
    unused = numbers().asend(None)
    unused.close()
    unused = numbers().aclose()
    unused.close()


async def use():
    return [number async for number in numbers()], [await anext(Holder().items())]


begin()
try:
    use().send(None)
except StopIteration as end:
    print(end.value)
gc.collect()


def show(unraisable):
    noted.append(f"{unraisable.exc_type.__name__} {unraisable.exc_value} {unraisable.object.__name__}")


def note(message, category, *place):
    noted.append(f"{category.__name__} {message}")


warnings.showwarning = note
sys.unraisablehook = show
for action in "always", "error":
    noted = []
    warnings.simplefilter(action)
    forget()
    gc.collect()
    print(*sorted(noted), sep="\n")
