"""The name of an except clause is deleted at its end, also when it was bound before."""


def f():
    e = "before"
    try:
        raise ValueError("inside")
    except ValueError as e:
        print(e)
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


f()


def not_raised():
    e = "kept"
    try:
        pass
    except ValueError as e:
        pass
    return e


print(not_raised())


def rebound():
    try:
        raise ValueError("x")
    except ValueError as e:
        e = "assigned inside"
        print(e)
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


print(rebound())


def deleted():
    try:
        raise ValueError("x")
    except ValueError as e:
        del e
    return "no error"


print(deleted())


def kept():
    saved = None
    try:
        [][1]
    except IndexError as e:
        saved = e
    return saved


print(repr(kept()))


def nested():
    try:
        raise KeyError("outer")
    except KeyError as e:
        try:
            raise TypeError("inner")
        except TypeError as e:
            print("inner", e)
        try:
            print(e)
        except UnboundLocalError as error:
            print(error)


nested()


def in_loop():
    out = []
    for value in ("1", "x", "3"):
        try:
            out.append(int(value))
        except ValueError as e:
            out.append(e.args[0])
            continue
    return out


print(in_loop())
try:
    1 / 0
except ZeroDivisionError as module_e:
    pass
try:
    module_e
except NameError as error:
    print(error)
