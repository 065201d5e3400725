"""Objects without classes: message dispatch, inheritance by delegation, private state."""


def make_point(x, y):
    def move(dx, dy):
        nonlocal x, y
        x += dx
        y += dy
        return self

    def show():
        return f"({x}, {y})"

    def distance2(other):
        ox, oy = other("coordinates")()
        return (x - ox) ** 2 + (y - oy) ** 2

    methods = {"move": move, "show": show, "distance2": distance2, "coordinates": lambda: (x, y)}

    def self(message):
        if message not in methods:
            raise AttributeError(f"point has no {message!r}")
        return methods[message]

    return self


def make_named(name, base):
    calls = []

    def self(message):
        calls.append(message)
        if message == "name":
            return lambda: name
        if message == "rename":
            return rename
        if message == "calls":
            return lambda: list(calls)
        return base(message)

    def rename(new):
        nonlocal name
        name = new
        return self

    return self


p = make_point(1, 2)
q = make_named("q", make_point(4, 6))
print(p("show")(), q("show")(), q("name")())
p("move")(1, 1)("move")(1, 1)
print(p("show")(), p("distance2")(q), q("distance2")(p))
print(q("rename")("new")("name")())
try:
    q("fly")
except AttributeError as error:
    print(error)
print(q("calls")())
