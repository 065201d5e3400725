"""The name after `as` where handlers are nested, return, or raise."""


def risky(i):
    if i % 2:
        raise ValueError(i)
    return i


def leaves(n):
    def first():
        for i in range(1, 4):
            try:
                risky(i)
            except ValueError as error:
                return error

    def nested(i):
        try:
            risky(1)
        except ValueError as error:
            try:
                raise KeyError(i)
            except KeyError as error:
                pass
            try:
                return error
            except UnboundLocalError as unbound:
                return str(unbound)

    total = 0
    for i in range(n):
        total += first().args[0]
        text = nested(i)
    return total, text


def raised_in_handler(n):
    total = 0
    error = None
    for i in range(n):
        try:
            try:
                risky(i)
            except ValueError as error:
                raise KeyError(error.args[0])
        except KeyError as other:
            total += other.args[0]
            try:
                total += error is None
            except UnboundLocalError:
                total += 1000
    return total


for n in (6, 2000):
    print(leaves(n), raised_in_handler(n))
