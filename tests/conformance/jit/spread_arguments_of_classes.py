# A class that is called with the items of a tuple, of which the compiled code does not know how many there are.
class Items(list):
    pass


class Plain:
    pass


class Failure(Exception):
    pass


def attempt(make):
    try:
        return make()
    except TypeError as error:
        return str(error)


def repeat(cls, args):
    seen = []
    for _ in range(1500):
        made = attempt(lambda: cls(*args))
        shown = made if isinstance(made, (str, list)) else getattr(made, "args", cls.__name__)
        if shown not in seen:
            seen.append(shown)
    return seen


for cls, args in [(Items, ([1, 2],)), (Plain, (3,)), (Failure, (4, 5)), (Items, ()), (Plain, ()), (Items, (1, 2))]:
    print(cls.__name__, args, repeat(cls, args))


def made_of(*args):
    return Items(*args), attempt(lambda: Plain(*args))


both = [made_of((n,)) for n in range(1500)] + [made_of()]
print(both[0], both[1499], both[1500][0], type(both[1500][1]).__name__, {len(items) for items, _ in both})
