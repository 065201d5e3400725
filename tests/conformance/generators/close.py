# close raises GeneratorExit where the generator waits.
def careful(name):
    try:
        yield 1
        yield 2
    except GeneratorExit as error:
        print(name, "exit", repr(error))
        raise
    finally:
        print(name, "finally")


g = careful("a")
print(next(g), g.close(), list(g), g.close())
g = careful("b")
print(g.close(), list(g))
g = careful("c")
print(list(g), g.close())


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"


g = returns()
next(g)
print(g.close(), g.close())


def raises():
    try:
        yield 1
    finally:
        raise KeyError("while closing")


g = raises()
next(g)
try:
    g.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def plain():
    yield 1
    yield 2


g = plain()
print(next(g), g.close(), next(g, "ended"))


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
    finally:
        print("outer")


g = nested()
next(g)
g.close()


def loop():
    for i in range(3):
        try:
            yield i
        finally:
            print("leave", i)


g = loop()
next(g)
next(g)
g.close()


def ignores_others():
    while True:
        try:
            yield "on"
        except Exception as error:
            print("swallowed", error)


g = ignores_others()
next(g)
print(g.throw(ValueError("v")))
print(g.close())
try:
    g.close(1)
except TypeError as error:
    print(error)
