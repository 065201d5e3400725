"""`raise` and `except` with what is no exception, in hot code."""


class Refused(Exception):
    def __init__(self, reason):
        super().__init__(reason)


def wrong(n):
    texts = set()
    for i in range(n):
        try:
            if i % 3 == 0:
                raise 7
            elif i % 3 == 1:
                raise
            raise Refused
        except RuntimeError as error:
            texts.add(str(error))
        except TypeError as error:
            texts.add(str(error))
    return sorted(texts)


def not_a_class(n, what):
    count = 0
    for i in range(n):
        try:
            try:
                if i % 2:
                    raise ValueError(i)
            except what:
                count += 1
        except TypeError as error:
            count += 1000
            text = str(error), type(error.__context__).__name__
    return count, text


print(wrong(3000))
print(not_a_class(2000, 7), not_a_class(2000, (KeyError, "x")))
