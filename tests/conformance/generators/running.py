# A generator cannot be resumed while it runs.
def reenter():
    try:
        next(g)
    except ValueError as error:
        print(error)
    try:
        g.send(1)
    except ValueError as error:
        print(error)
    try:
        g.throw(KeyError)
    except ValueError as error:
        print(error)
    try:
        g.close()
    except ValueError as error:
        print(error)
    print(g.gi_running, g.gi_suspended)
    try:
        list(g)
    except ValueError as error:
        print(error)
    try:
        for x in g:
            print("never")
    except ValueError as error:
        print(error)
    yield "ok"


g = reenter()
print(next(g), list(g))


def outer():
    yield from inner_of(lambda: o)


def inner_of(get):
    print(get().gi_running, get().gi_suspended)
    try:
        next(get())
    except ValueError as error:
        print("outer:", error)
    yield 1


o = outer()
print(next(o), o.gi_running, o.gi_suspended)


def through_map():
    yield from map(lambda x: next(m), [1])


m = through_map()
try:
    next(m)
except ValueError as error:
    print(error)
print(next(m, "ended"))


def raises():
    yield 1
    raise KeyError("k")


r = raises()
next(r)
try:
    next(r)
except KeyError:
    pass
print(r.gi_frame, r.gi_running, next(r, "ended"))
