# Attributes asked for with a default where there are none, and computed ones: until the class, the instance or its dict gets one.
import types


class Plain:
    def __init__(self, n):
        self.n = n


class Slots:
    __slots__ = ("a",)


class Fallback(Plain):
    def __getattr__(self, name):
        if name == "missing":
            return "from the fallback"
        raise AttributeError(name)


class Late(Plain):
    pass


class Hooked(Plain):
    def __getattribute__(self, name):
        return 0 if name == "missing" else object.__getattribute__(self, name)


class Shown(Plain):
    @property
    def __dict__(self):
        return "shown"

    @property
    def missing(self):
        raise AttributeError("within")


class Failed(Exception):
    pass


class Items(list):
    pass


class Own(types.ModuleType):
    pass


def ask(x):
    return getattr(x, "missing", None), hasattr(x, "missing"), hasattr(x, "n"), getattr(x, "n", "-")


def own(x):
    try:
        return x.__dict__
    except AttributeError as error:
        return str(error)


def ask_all(objects):
    answers = []
    for x in objects:
        answers.append((ask(x), own(x)))
    return answers


module = Own("module")
objects = [Plain(1), Slots(), Fallback(2), Late(3), Hooked(4), Shown(5), Failed("f"), Items([1]), 5, None, "text", Plain, (lambda: 0)]
objects[-2:] = []
for _ in range(300):
    answers = ask_all(objects)
print(answers)
for _ in range(300):
    answers = ask(module)
print(answers)
module.__getattr__ = lambda name: f"computed {name}"
print(ask(module))

for _ in range(100):
    answers = [ask(x) for x in objects[:4]]
print(answers)
objects[0].missing = 1
objects[2].__dict__["missing"] = 2
Late.missing = 3
print([ask(x) for x in objects[:4]])
del Late.missing
Late.__getattr__ = lambda self, name: f"late {name}"
print([ask(x) for x in objects[:4]])
del objects[0].missing, Late.__getattr__
objects[2].__dict__.clear()
print([ask(x) for x in objects[:4]], own(objects[2]))
Plain.missing = property(lambda self: self.n * 2)
print([ask(x) for x in objects[:2]], ask(objects[3]))
del Plain.missing
Late.__dict__["n"] if "n" in Late.__dict__ else None
objects[3].__dict__ = {"missing": "in a new dict"}
print(ask(objects[3]), own(objects[3]))
del objects[3].__dict__
print(ask(objects[3]), own(objects[3]))
objects[3].__class__ = Fallback
print(ask(objects[3]))


def updated(x, state):
    x.__dict__.update(state)
    return x.__dict__ is x.__dict__, x.__dict__


for n in range(200):
    fresh = Plain(n)
    answer = updated(fresh, {"missing": n, "other": [n]}), ask(fresh), fresh.other
print(answer, vars(fresh) is fresh.__dict__)
error = Failed(1)
for n in range(100):
    error.__dict__["missing"] = n
    answer = ask(error), error.__dict__
print(answer)
