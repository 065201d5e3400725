# Which comparisons a list makes: identity first, the item on the left, and what the hooks may do meanwhile.
class Loud:
    def __init__(self, name, answer=False):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        print("eq", self, other)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __lt__(self, other):
        print("lt", self, other)
        return self.answer

    def __repr__(self):
        return self.name

    __hash__ = None


def attempt(f, *args):
    try:
        print("->", f(*args))
    except Exception as error:
        print(type(error).__name__, error)


a, b, yes, bad = Loud("a"), Loud("b"), Loud("yes", True), Loud("bad", ValueError("no answer"))
items = [a, b, yes]
print("membership")
attempt(items.__contains__, a)
attempt(items.__contains__, 5)
attempt(items.__contains__, b)
print("index, count, remove")
attempt(items.index, 7)
attempt(items.index, yes)
attempt(items.index, b, 2)
attempt(items.count, b)
attempt(items.count, 5)
attempt(items.remove, 5)
attempt(items.remove, b)
print(items)
print("lists against lists")
attempt(lambda: [a, b] == [a, b])
attempt(lambda: [a, b] == [b, a])
attempt(lambda: [a] == [a, b])
attempt(lambda: [1, a] == [2, a])
attempt(lambda: [a, 1] < [b, 2])
attempt(lambda: [yes, 1] < [yes, 2])
attempt(lambda: [yes, 1] < [5, 2])
attempt(lambda: [a] != [b])
print("errors pass through")
attempt(lambda: [bad] == [1])
attempt(lambda: [bad] == [bad])
attempt([1, bad].index, 2)
attempt([bad].__contains__, 2)
attempt([bad, 1].count, 2)
attempt([bad, 1].remove, 1)


class Clearing:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.clear()
        return False


print("changing while comparing")
for method in "index", "count", "__contains__", "remove":
    owner = []
    owner += [Clearing(owner), 1, 2]
    attempt(getattr(owner, method), 2)
    print(owner)
owner = []
owner += [Clearing(owner), 1, 2]
attempt(lambda: owner == [0, 1, 2])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan), [float("nan")] == [nan], (nan,) == (nan,), [0, nan] < [0, nan])
