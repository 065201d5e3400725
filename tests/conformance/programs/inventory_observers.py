# An inventory with observers, units, reservations, an audit by events, undo through commands, reports by formats, and rules.
import functools
import itertools
from bisect import insort
from collections import ChainMap, Counter, namedtuple
from dataclasses import asdict, dataclass, field, replace
from enum import Enum, IntFlag
from fractions import Fraction
from operator import attrgetter, itemgetter


class Unit(Enum):
    PIECE = ("pc", 1)
    DOZEN = ("dz", 12)
    GROSS = ("gr", 144)
    KILO = ("kg", 1)
    GRAM = ("g", Fraction(1, 1000))

    def __init__(self, short, factor):
        self.short, self.factor = short, factor

    @classmethod
    def find(cls, short):
        for unit in cls:
            if unit.short == short:
                return unit
        raise UnitError(f"no unit {short!r}")


class UnitError(ValueError):
    pass


class StockError(Exception):
    """Not possible with what is there."""


class Rights(IntFlag):
    READ = 1
    WRITE = 2
    ADMIN = 4
    ALL = READ | WRITE | ADMIN


@functools.cache
def quantity(text):
    digits = "".join(itertools.takewhile(lambda c: c.isdigit() or c in "./", text))
    if not digits:
        raise UnitError(f"no quantity: {text!r}")
    return Fraction(digits) * Unit.find(text[len(digits):].strip() or "pc").factor


@dataclass(order=True, frozen=True)
class Batch:
    expires: int
    amount: Fraction = field(compare=False)
    price: Fraction = field(compare=False, default=Fraction(0))

    def __str__(self):
        return f"{self.amount}@{self.price}<{self.expires}"


@dataclass
class Product:
    name: str
    batches: list = field(default_factory=list)
    reserved: Fraction = Fraction(0)
    minimum: Fraction = Fraction(0)

    @property
    def stock(self):
        return sum((b.amount for b in self.batches), Fraction(0))

    @property
    def available(self):
        return self.stock - self.reserved

    @property
    def value(self):
        return sum((b.amount * b.price for b in self.batches), Fraction(0))


Event = namedtuple("Event", "number kind product amount detail")


class Observable:
    def __init__(self):
        self.__observers = []

    def watch(self, observer=None, *, kinds=None):
        if observer is None:
            return functools.partial(self.watch, kinds=kinds)
        self.__observers.append((observer, kinds and frozenset(kinds)))
        return observer

    def unwatch(self, observer):
        before = len(self.__observers)
        self.__observers = [(o, k) for o, k in self.__observers if o is not observer]
        return before - len(self.__observers)

    def notify(self, event):
        for observer, kinds in list(self.__observers):
            if kinds is None or event.kind in kinds:
                observer(event)


def guarded(right):
    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            if not self.rights & right:
                raise PermissionError(f"{method.__name__} needs {right.name}")
            return method(self, *args, **kwargs)

        wrapper.right = right
        return wrapper

    return decorate


class Inventory(Observable):
    def __init__(self, rights=Rights.ALL):
        super().__init__()
        self.products, self.events, self.rights = {}, [], rights
        self._numbers = itertools.count(1)
        self._undo = []
        self.today = 0

    def __getitem__(self, name):
        try:
            return self.products[name]
        except KeyError:
            close = min(self.products, key=lambda n: len(set(n) ^ set(name)), default=None)
            raise StockError(f"no product {name!r}" + (f", perhaps {close!r}" if close else "")) from None

    def __contains__(self, name):
        return name in self.products

    def __iter__(self):
        return iter(sorted(self.products.values(), key=attrgetter("name")))

    def __len__(self):
        return len(self.products)

    def _record(self, kind, product, amount=Fraction(0), undo=None, **detail):
        event = Event(next(self._numbers), kind, product.name, amount, detail)
        self.events.append(event)
        if undo:
            self._undo.append((event, undo))
        self.notify(event)
        return event

    @guarded(Rights.ADMIN)
    def add_product(self, name, minimum="0"):
        if name in self:
            raise StockError(f"{name} is there")
        self.products[name] = product = Product(name, minimum=quantity(minimum))
        self._record("new", product, undo=lambda: self.products.pop(name))
        return product

    @guarded(Rights.WRITE)
    def receive(self, name, text, price=0, shelf_life=100):
        product = self[name]
        batch = Batch(self.today + shelf_life, quantity(text), Fraction(str(price)))
        if not batch.amount:
            raise StockError("nothing received")
        insort(product.batches, batch)
        self._record("in", product, batch.amount, undo=lambda: product.batches.remove(batch), batch=str(batch))
        return product.stock

    @guarded(Rights.WRITE)
    def take(self, name, text, *, reserved=False):
        product, amount = self[name], quantity(text)
        if amount > (product.reserved if reserved else product.available):
            raise StockError(f"{name}: {amount} wanted, {product.available} available, {product.reserved} reserved")
        before, cost = list(product.batches), Fraction(0)
        left, used = amount, []
        for batch in before:
            part = min(left, batch.amount)
            if not part:
                break
            left -= part
            cost += part * batch.price
            used.append(part)
            product.batches.remove(batch)
            if part < batch.amount:
                insort(product.batches, replace(batch, amount=batch.amount - part))
        if reserved:
            product.reserved -= amount

        def undo():
            product.batches[:] = before
            if reserved:
                product.reserved += amount

        self._record("out", product, -amount, undo=undo, cost=cost, parts=len(used))
        if product.stock < product.minimum:
            self._record("low", product, product.minimum - product.stock)
        return cost

    @guarded(Rights.WRITE)
    def reserve(self, name, text):
        product, amount = self[name], quantity(text)
        if amount > product.available:
            raise StockError(f"cannot reserve {amount} of {name}")
        product.reserved += amount

        def undo():
            product.reserved -= amount

        self._record("reserve", product, amount, undo=undo)

    def expire(self, days):
        self.today += days
        for product in self:
            gone = [b for b in product.batches if b.expires <= self.today]
            if gone:
                product.batches = [b for b in product.batches if b not in gone]
                self._record("expired", product, -sum(b.amount for b in gone), batches=len(gone))

    def undo(self, steps=1):
        undone = []
        for _ in range(steps):
            if not self._undo:
                raise StockError("nothing to undo")
            event, action = self._undo.pop()
            action()
            undone.append(event.number)
        return undone

    def report(self, columns="name:<8 stock:>6 reserved:>4 value:>8.2f"):
        fields = [c.partition(":") for c in columns.split()]
        yield " ".join(format(name, spec.rstrip("f").split(".")[0]) for name, _, spec in fields)
        for product in self:
            yield " ".join(format(float(v) if spec.endswith("f") else str(v), spec) for name, _, spec in fields for v in [getattr(product, name)])

    def balance(self):
        totals = Counter()
        for event in self.events:
            if event.kind in ("in", "out", "expired"):
                totals[event.product] += event.amount
        return dict(totals)


def attempt(label, f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        print(f"{label:<18}{result}")
    except (StockError, UnitError, PermissionError, ValueError) as error:
        print(f"{label:<18}{type(error).__name__}: {error}")


inv = Inventory()
low = []


@inv.watch(kinds=["low", "expired"])
def alarm(event):
    low.append(event)
    print(f"    alarm {event.kind} {event.product} {event.amount}")


counts = Counter()
inv.watch(lambda e: counts.update([e.kind]))
for name, minimum in (("eggs", "1dz"), ("flour", "500g"), ("cups", "0")):
    attempt(f"new {name}", lambda: inv.add_product(name, minimum).name)
attempt("again", inv.add_product, "eggs")
attempt("eggs in", inv.receive, "eggs", "2dz", 0.25, 10)
attempt("eggs in", inv.receive, "eggs", "6", 0.5, 5)
attempt("flour in", inv.receive, "flour", "2.5kg", "1.2")
attempt("flour in", inv.receive, "flour", "1/2kg", 2, shelf_life=30)
attempt("cups in", inv.receive, "cups", "1gr", 1)
attempt("bad unit", inv.receive, "cups", "5xx")
attempt("no number", inv.receive, "cups", "many")
attempt("nothing", inv.receive, "cups", "0")
attempt("typo", inv.receive, "flor", "1kg")
attempt("eggs out", inv.take, "eggs", "8")
attempt("eggs too many", inv.take, "eggs", "3dz")
attempt("reserve", inv.reserve, "eggs", "20")
attempt("not reserved", inv.take, "eggs", "5")
attempt("reserved", inv.take, "eggs", "12", reserved=True)
attempt("flour out", inv.take, "flour", "700g")
print(*inv.report(), sep="\n")
print([str(b) for b in inv["eggs"].batches], [str(b) for b in inv["flour"].batches], inv["eggs"].available)
attempt("undo two", inv.undo, 2)
print(*inv.report("name:<6 stock:>6 available:>6 minimum:>5"), sep="\n")
inv.expire(9)
inv.expire(1)
print(*inv.report("name:<6 stock:>6"), sep="\n")
attempt("undo far", inv.undo, 50)
print(len(inv), inv._undo, inv.balance() == {k: v for k, v in inv.balance().items()}, counts.most_common(), [e.number for e in low])
reader = Inventory(Rights.READ | Rights.WRITE)
attempt("no right", reader.add_product, "x")
attempt("writer", reader.receive, "x", "1")
print(Inventory.receive.right, Inventory.receive.__name__, Rights.ALL, Rights(3), ~Rights.READ & Rights.ALL, inv.unwatch(alarm), inv.unwatch(alarm))
print(asdict(Product("p", [Batch(1, Fraction(2))])), Batch(1, 2) < Batch(2, 1), sorted([Batch(3, 1), Batch(1, 5)])[0], max(inv.events, key=itemgetter(0)).kind, quantity.cache_info().hits > 0, [u.short for u in Unit if u.factor > 1])
print(ChainMap({"a": 1}, vars(inv["cups"]) if "cups" in inv else {}).get("a"), [k for k in vars(Inventory()) if "observers" in k])
