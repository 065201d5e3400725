# A cache asks the hash of its arguments once a call, keeps the order of use, and compares no more than it has to.
from functools import cache, lru_cache

asked = {"hash": 0, "eq": 0}


class Key:
    def __init__(self, name, hashed=1):
        self.name = name
        self.hashed = hashed

    def __hash__(self):
        asked["hash"] += 1
        return self.hashed

    def __eq__(self, other):
        asked["eq"] += 1
        return self.name == other.name

    def __repr__(self):
        return self.name


def counted(call):
    asked.update(hash=0, eq=0)
    result = call()
    return result, dict(asked)


@lru_cache(maxsize=3)
def bounded(key):
    return f"made {key}"


@cache
def unbounded(key):
    return f"made {key}"


keys = [Key(name, number) for number, name in enumerate("abcde")]
for function in (bounded, unbounded):
    for at in (0, 1, 0, 2, 3, 0, 1, 4, 3, 0):
        print(counted(lambda: function(Key("abcde"[at], at))), function.cache_info())

@lru_cache(maxsize=2)
def recursive(number):
    if number > 5:
        return [number]
    return recursive(number + 1) + [number]


print(recursive(0), recursive.cache_info())
print(recursive(0), recursive(1), recursive(5), recursive.cache_info())


@lru_cache(maxsize=2)
def stores_itself(text, depth=1):
    if depth:
        return stores_itself.__wrapped__(text, 0) + str(stores_itself(text, 0))
    return text


print(stores_itself("x"), stores_itself("x"), stores_itself.cache_info())

least = lru_cache(maxsize=100)(lambda number: object())
first = [least(number) for number in range(100)]
for step in range(1000):
    least(step * 7 % 50)
for number in range(200, 250):
    least(number)
print([number for number in range(100) if least(number) is first[number]], least.cache_info())


# Comparisons that use the same cache move its entries, which must not make a search begin again for ever.
class Term:
    """Equal by what a cached function gives."""

    def __init__(self, name, *parts):
        self.name, self.parts = name, parts

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return isinstance(other, Term) and normal(self) == normal(other)


def normal(term):
    return term.name.lower(), sum(extent(part) for part in term.parts), extent("a" + term.name[:1]), extent("b")


@lru_cache(64)
def extent(x):
    return len(x) if isinstance(x, str) else len(x.name)


for count in (3, 30):
    extent.cache_clear()
    terms = [Term(f"t{i}", "x" * (i + 1), "y") for i in range(count)]
    print([extent(term) for term in terms], extent.cache_info()[1:])
    print([extent(Term(term.name.upper(), *term.parts)) for term in terms], extent.cache_info()[1:])
    print(extent(Term("new", "z")), extent.cache_info()[1:])
