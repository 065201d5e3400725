"""A closure captures the variable, not the value it had."""


def later_assignment():
    x = "before"

    def read():
        return x

    seen = [read()]
    x = "after"
    seen.append(read())
    x = [x]
    x += ["more"]
    seen.append(read())
    for x in range(3):
        seen.append(read())
    return seen


print(later_assignment())


def defined_before_binding():
    def read():
        return value

    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    return read()


print(defined_before_binding())


def branch(flag):
    def describe():
        return f"{kind}:{flag}"

    if flag:
        kind = "yes"
    else:
        kind = "no"
    flag = not flag
    return describe()


print(branch(True), branch(False))


def through_try():
    state = "start"
    log = []

    def note():
        log.append(state)

    note()
    try:
        state = "trying"
        note()
        raise KeyError("k")
    except KeyError:
        state = "handling"
        note()
    finally:
        state = "finally"
        note()
    return log


print(through_try())
