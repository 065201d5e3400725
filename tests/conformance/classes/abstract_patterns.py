# Patterns with abstract classes: template method, strategy, visitor, composite, state, factory, registry of converters, mixins.
from abc import ABC, abstractmethod


class Report(ABC):
    def render(self, rows):
        return "".join([self.start(), *map(self.row, rows), self.end()])

    def start(self):
        return ""

    def end(self):
        return ""

    @abstractmethod
    def row(self, row): ...


class Csv(Report):
    def row(self, row):
        return ",".join(map(str, row)) + ";"


class Html(Report):
    start = lambda self: "<table>"
    end = lambda self: "</table>"

    def row(self, row):
        return "<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>"


class Incomplete(Report):
    def start(self):
        return "x"


rows = [(1, "a"), (2, "b")]
print(Csv().render(rows), Html().render(rows))
for make in (Report, Incomplete, lambda: type("Late", (Report,), {"row": None})()):
    try:
        print(type(make()).__name__)
    except TypeError as error:
        print(error)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def sides(): ...

    @abstractmethod
    def scale(self, k):
        return f"scaled by {k}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side**2

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def sides():
        return 4

    def scale(self, k):
        return super().scale(k) + f" to {self.side * k}"


print(Square(3).area, Square.unit().side, Square.sides(), Square(2).scale(5), sorted(Shape.__abstractmethods__), Square.__abstractmethods__, Shape.scale.__isabstractmethod__, Shape.area.__isabstractmethod__)


class Node(ABC):
    @abstractmethod
    def accept(self, visitor): ...


class Num(Node):
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_num(self)


class Add(Node):
    def __init__(self, *parts):
        self.parts = parts

    def accept(self, visitor):
        return visitor.visit_add(self)


class Eval:
    def visit_num(self, node):
        return node.value

    def visit_add(self, node):
        return sum(p.accept(self) for p in node.parts)


class Show:
    def visit_num(self, node):
        return str(node.value)

    def visit_add(self, node):
        return f"({' + '.join(p.accept(self) for p in node.parts)})"


tree = Add(Num(1), Add(Num(2), Num(3)), Num(4))
print(tree.accept(Eval()), tree.accept(Show()))


class State(ABC):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.name = cls.__name__.lower()

    @abstractmethod
    def on(self, event): ...


class Idle(State):
    def on(self, event):
        return Running(0) if event == "start" else self


class Running(State):
    def __init__(self, ticks):
        self.ticks = ticks

    def on(self, event):
        match event:
            case "tick":
                return Running(self.ticks + 1) if self.ticks < 1 else Done()
            case "stop":
                return Idle()
        return self


class Done(State):
    def on(self, event):
        raise RuntimeError(f"done, no {event}")


def drive(events):
    state, trail = Idle(), []
    for event in events:
        try:
            state = state.on(event)
        except RuntimeError as error:
            trail.append(str(error))
            break
        trail.append(state.name)
    return trail


print(drive(["tick", "start", "tick", "tick", "start"]), drive(["start", "stop", "start", "noise"]))


class Eq:
    def __eq__(self, other):
        return type(self) is type(other) and self.key() == other.key()

    def __hash__(self):
        return hash(self.key())


class Ordered(Eq):
    def __lt__(self, other):
        return self.key() < other.key()

    def __le__(self, other):
        return self < other or self == other


class Show2:
    def __repr__(self):
        return f"{type(self).__name__}{self.key()}"


class Card(Ordered, Show2):
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def key(self):
        return self.rank, self.suit


hand = [Card(5, "h"), Card(2, "s"), Card(5, "c")]
print(sorted(hand), max(hand), Card(2, "s") in hand, len({*hand, Card(2, "s")}), hand[0] >= hand[2], Card.__mro__[1].__name__)


class Plugin(ABC):
    plugins = {}

    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        if key:
            cls.plugins[key] = cls

    @classmethod
    def create(cls, key, *args):
        try:
            return cls.plugins[key](*args)
        except KeyError:
            raise LookupError(f"no plugin {key!r}, only {', '.join(sorted(cls.plugins))}") from None

    @abstractmethod
    def run(self): ...


class Hello(Plugin, key="hello"):
    def __init__(self, name="you"):
        self.name = name

    def run(self):
        return f"hello {self.name}"


class Broken(Plugin, key="broken"):
    pass


for args in (("hello", "ann"), ("hello",), ("none",), ("broken",)):
    try:
        print(Plugin.create(*args).run())
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)


@Report.register
class Virtual:
    pass


print(issubclass(Virtual, Report), isinstance(Virtual(), Report), Report in Virtual.__mro__, hasattr(Virtual, "render"))
