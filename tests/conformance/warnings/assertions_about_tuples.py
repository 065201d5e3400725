"""An assertion about a tuple that has items holds always."""


def check(x):
    assert (x, "message")
    assert (1, 2), "constant"
    assert (
        x == 1,
        "over some lines",
    )
    assert x, (1, 2)
    assert (x), "only parentheses"
    try:
        assert ()
    except AssertionError:
        print("the empty tuple is false")
    if x == 3:
        assert (x == 4, "in a branch")
    return "done"


def unreachable():
    return 1
    assert (2, "never")
    3 is 3


print(check(3))


class Holder:
    assert (False, "in a class body")


try:
    pass
finally:
    # This is compiled twice.
    assert (0, "in a finally block")

for number in range(2):
    try:
        continue
    finally:
        assert (number, "in a loop")
while 1 is 1:
    print("once")
    break
