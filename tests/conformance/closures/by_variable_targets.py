"""Every assignment form in the owner is seen by the inner function."""


def forms():
    log = []

    def show(label):
        log.append((label, a, b))

    a = b = 0
    show("chained")
    a, b = 1, 2
    show("unpacked")
    a, *b = 3, 4, 5
    show("starred")
    [a, (b, _)] = [6, (7, 8)]
    show("nested")
    a += 10
    show("augmented")
    if (b := 99) > 0:
        show("walrus")
    for a, b in [(1, 1), (2, 2)]:
        show("for")
    a, b = b, a + 1
    show("swapped")
    try:
        raise ValueError("x")
    except ValueError as b:
        log.append(("except", a, repr(b)))
    try:
        show("emptied")
    except NameError as error:
        log.append(("error", str(error)))
    b = None
    show("again")
    return log


for entry in forms():
    print(entry)
