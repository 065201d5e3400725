"""Lists and tuples, and other things, that are spread over the parameter for the rest."""


def rest(*items):
    return items


def first_of(*items, default=None):
    return items[0] if items else default


def joined(*parts):
    return "".join(part if isinstance(part, str) else part() for part in parts)


class Words(list):
    def __iter__(self):
        return iter(("a", "class", "of", "its", "own"))


class Pair(tuple):
    def __iter__(self):
        return iter((self[1], self[0]))


def spread(items):
    return rest(*items)


def changed(items):
    """What is passed is a copy of a list, and not of a tuple."""
    passed = rest(*items)
    if isinstance(items, list):
        items.append(len(items))
    return passed, passed is items


def numbers(count):
    return first_of(*[n * n for n in range(count)], default=-1)


def rows(count):
    return joined("<", lambda: joined(*[f"{n}," for n in range(count)]), *(">" for _ in range(count % 2)))


def main():
    total = 0
    for i in range(3000):
        total += len(spread([i, i + 1, i + 2])) + len(spread((i, i))) + numbers(i % 3)
        total += len(rows(i % 5)) + len(changed([i])[0])
    print(total)
    for items in [1, 2], (1, 2), [], (), Words("xy"), Pair("xy"), "str", {"k": 1}, range(2), iter([7]), {5}:
        print(type(items).__name__, spread(items), first_of(*items))
    print(changed([1, 2]), changed((1, 2)), changed(()), changed([]))
    for wrong in 5, None, 1.5:
        try:
            spread(wrong)
        except TypeError as error:
            print(error)
    print(rows(7), numbers(0), numbers(4))


main()
