# getattr, setattr and hasattr of one instance after another, with names from the program's text and names that are made,
# while the classes change.


class Point:
    kind = "point"

    def __init__(self, x):
        self.x = x

    def method(self):
        return self.x

    @property
    def double(self):
        return 2 * self.x


class Slotted:
    __slots__ = ("x", "y")


class Wanting(Point):
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return name.upper()

    def __setattr__(self, name, value):
        object.__setattr__(self, name, [value])


class Name(str):
    pass


def made(*parts):
    return "".join(parts)


def ask(thing, names):
    answers = []
    for name in names:
        answers.append((hasattr(thing, name), getattr(thing, name, None)))
    return answers


names = ["x", made("x", ""), made("dou", "ble"), "kind", Name("x"), "absent", made("ab", "sent"), "nothing"]
for thing in (Point(1), Wanting(2), Slotted(), 3, len):
    print(type(thing).__name__, ask(thing, names))

point, slotted, wanting = Point(0), Slotted(), Wanting(0)
for i in range(300):
    for thing in (point, slotted, wanting):
        setattr(thing, made("x"), i)
        setattr(thing, "y", getattr(thing, "x"))
    setattr(point, f"n{i % 40}", i)
print(vars(point)["n39"], len(vars(point)), point.y, slotted.y, wanting.y, getattr(point, "method")())
made_by = setattr(Point(5), "fresh" + made("er"), 1)
print(hasattr(point, "fresher"), getattr(point, "n7"))


def changing():
    point, found = Point(1), []
    for i in range(100):
        if i == 20:
            Point.x = property(lambda self: "property")
        if i == 40:
            del Point.x
        if i == 60:
            del point.x
        if i == 80:
            Point.x = "of the class"
        found.append(getattr(point, "x", None))
    del Point.x
    return [found[i] for i in (19, 20, 39, 40, 59, 60, 79, 80)]


print(changing())


def refused():
    for thing, name in ((Slotted(), "z"), (Point(1), "double"), (1, "x"), (Point(1), 1)):
        for _ in range(3):
            try:
                setattr(thing, name, 1)
            except (AttributeError, TypeError) as error:
                said = str(error)
        print(said)
    for thing, name in ((Slotted(), "x"), (Point(1), "z"), (Wanting(1), "no"), (Point(1), None)):
        for _ in range(3):
            try:
                getattr(thing, name)
            except (AttributeError, TypeError) as error:
                said = str(error)
        print(said)


refused()
