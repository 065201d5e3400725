# Sequence patterns with and without stars.
def shape(x):
    match x:
        case []:
            return "empty"
        case [1]:
            return "just one"
        case (a,):
            return f"single {a}"
        case [1, 2, *rest]:
            return f"one two {rest}"
        case [first, *_, 9]:
            return f"{first} to nine"
        case [a, [b, c], *d]:
            return f"nested {a} {b} {c} {d}"
        case [*init, "end"]:
            return f"end after {init}"
        case a, b, c:
            return f"three {a} {b} {c}"
        case [_, _, _, x, *_]:
            return f"fourth {x}"
        case [*all]:
            return f"all {all}"
        case _:
            return "no sequence"


for x in [
    [], (), [1], (2,), [1, 2], [1, 2, 3, 4], (5, 6, 9), [7, 9], [0, (1, 2)], [0, [1, 2], 3, 4], ["a", "b", "c", "end"],
    "abc", b"ab", range(3), range(2, 12, 4), {1, 2}, {1: 2}, [3, 4], [1, 2, 9], [5, 6, 7, 8, 10], None, 5, iter([1]),
]:
    print(shape(x))


def ends(x):
    match x:
        case [*_, last]:
            return last
        case [*_]:
            return "empty"


print(ends([1, 2, 3]), ends(()), ends(range(10)), ends("ab"))


def swap(x):
    match x:
        case [a, b] | [b, a, _]:
            return a, b


print(swap([1, 2]), swap([1, 2, 3]), swap([1]))


def deep(x):
    match x:
        case [[[a, *b], *c], *d] as whole:
            return a, b, c, d, whole


print(deep([[[1, 2], 3], 4]), deep([[[1]]]), deep([[1]]))


def same_length(a, b):
    match a, b:
        case [], []:
            return True
        case [_, *xs], [_, *ys]:
            return same_length(xs, ys)
        case _:
            return False


print(same_length([1, 2], (3, 4)), same_length([1], []), same_length([], []))


def partial(x):
    a = b = "before"
    match x:
        case [a, b, 3]:
            return "matched", a, b
    return a, b


print(partial([1, 2, 3]), partial([1, 2, 4]))
targets = []
match [1, 2]:
    case [x, y]:
        pass
print(x, y)
