"""if, elif, else; truth of every type; boolean operators and their values."""


def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n % 2:
        return "odd"
    else:
        return "even"


print([kind(n) for n in (-1, 0, 1, 2)])


def f():
    pass


values = [0, 1, -1, 0.0, 0.5, "", "x", b"", b"x", (), (0,), [], [0], {}, {0: 0}, set(), {0}, None, True, False]
values += [range(0), range(1), 10**20, -(10**20), f, len, ..., slice(None), float("nan"), -0.0]
print([1 if v else 0 for v in values])
print([not v for v in values[:8]])
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not 0)
print([] or {} or () or "last", 1 and [] and "never")
print(0 or None, None or 0, "" or 0.0, not "" and not [])
print(1 if 0 else 2 if 0 else 3, (1 if 1 else 2) if 1 else 3)
calls = []


def say(x, result):
    calls.append(x)
    return result


if say("a", False) or say("b", True) and say("c", []):
    print("taken")
elif say("d", 1) and not say("e", ""):
    print("elif")
print(calls)
if (a := 5) > 3 and (b := a * 2) == 10:
    print(a, b)
if not (None is None and calls is not None) or 5 in [1, 2] or 5 not in (1, 2):
    print("membership")
