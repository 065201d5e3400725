# One instruction meets instances of many classes: slots, methods, properties, attributes of classes, and what changes them.


class Base:
    kind = "base"

    def __init__(self, value):
        self.value = value
        self.extra = None

    def area(self):
        return self.value * 2

    def twice(self):
        return self.area() + self.area()

    def change(self, value):
        self.value = value
        self.extra = value
        return self


def make(index):
    class Shape(Base):
        def __init__(self, value):
            for i in range(index % 4):
                setattr(self, "before%d" % i, i)
            super().__init__(value)
            self.own = index

        def area(self):
            return self.value + index

        @property
        def label(self):
            return "p%d" % self.own

    Shape.kind = "k%d" % index
    Shape.__name__ = "Shape%d" % index
    return Shape


classes = [make(index) for index in range(9)] + [Base]
del classes[3].kind


def look(obj):
    return obj.value, obj.area(), obj.twice(), obj.kind


def label(obj):
    return obj.label


def store(obj, value):
    obj.value = value
    obj.later = value
    return obj.later


def show(objects):
    print([look(obj) for obj in objects])
    print([label(obj) for obj in objects if type(obj) is not Base])
    print([store(obj, i) for i, obj in enumerate(objects)])
    print([obj.change(i).extra for i, obj in enumerate(objects)])


for _ in range(5):
    objects = [cls(10 + i) for i, cls in enumerate(classes)]
    show(objects)

# Classes change.
classes[0].area = lambda self: "new"
classes[1].kind = property(lambda self: "computed")
classes[2].value = property(lambda self: "data", lambda self, value: print("set", value))
classes[4].label = "plain"
del classes[5].area
classes[6].kind = 6
classes[7].__getattr__ = lambda self, name: "missing " + name
classes[8].__setattr__ = lambda self, name, value: object.__setattr__(self, name, ("hook", value))
for cls in classes[:2] + classes[3:6] + classes[7:8] + classes[9:]:
    print(cls.__name__, look(cls(1)) if cls is not classes[0] else (cls(1).value, cls(1).area(), cls(1).kind))
print(objects[2].value, label(objects[4]), label(objects[5]), objects[7].nothing, store(objects[8], 3))
store(objects[2], 5)

# Instances change: their class, their dict, what they have been given themselves.
objects = [cls(20 + i) for i, cls in enumerate(classes[3:])]
objects[0].__class__ = classes[4]
objects[1].__dict__["area"] = lambda: "own"
objects[2].area = lambda: "mine"
del objects[3].value
objects[4].__dict__ = {"value": "dict", "own": "d"}
for obj in objects:
    try:
        print(obj.value, obj.area(), label(obj) if type(obj) is not Base else None)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Slots:
    __slots__ = ("value", "later")
    kind = "slots"


for i in range(3):
    thing = Slots()
    for step in (lambda: thing.value, lambda: store(thing, i), lambda: look(thing), lambda: label(thing)):
        try:
            print(step())
        except AttributeError as error:
            print(error)
for obj in (1, "s", None, [], Base, len):
    try:
        label(obj)
    except AttributeError as error:
        print(error)
