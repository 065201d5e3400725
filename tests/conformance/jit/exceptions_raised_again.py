"""Exceptions that are raised a second time, by a bare `raise` in a callee or by name, from hot code."""


def chain(error):
    names = []
    while error is not None:
        names.append(f"{type(error).__name__}{error.args}")
        error = error.__context__
    return " < ".join(names)


def bare_raise_in_callee(n):
    def again():
        raise

    count = 0
    for i in range(n):
        try:
            try:
                raise KeyError(i)
            except KeyError:
                again()
        except KeyError as error:
            count += error.args[0] == i and error.__context__ is None
    try:
        again()
    except RuntimeError as error:
        print(error)
    return count


print(bare_raise_in_callee(2000))


def kept(n):
    """One exception raised over and over does not become its own context."""
    error = ValueError("kept")
    for i in range(n):
        try:
            try:
                raise KeyError(i)
            except KeyError:
                raise error
        except ValueError:
            pass
    return chain(error)


print(kept(1500))
