# A constraint solver: domains, propagation to arc consistency, backtracking with least values, and puzzles stated in it.
import itertools
import operator
from collections import deque
from contextlib import contextmanager


class Unsatisfiable(Exception):
    pass


class Variable:
    def __init__(self, problem, name, domain):
        self.problem, self.name = problem, name
        self.domain = list(dict.fromkeys(domain))
        self.constraints = []

    @property
    def value(self):
        return self.domain[0] if len(self.domain) == 1 else None

    def _compare(operation, symbol):
        def build(self, other):
            if isinstance(other, (Variable, Linear)):
                return Linear.of(self)._relate(operation, symbol, other)
            return self.problem.constraint(f"{self.name} {symbol} {other}", [self], lambda v: operation(v, other))

        return build

    __lt__, __le__ = _compare(operator.lt, "<"), _compare(operator.le, "<=")
    __gt__, __ge__ = _compare(operator.gt, ">"), _compare(operator.ge, ">=")
    equals, differs = _compare(operator.eq, "=="), _compare(operator.ne, "!=")
    del _compare

    def __add__(self, other):
        return Linear.of(self) + other

    __radd__ = __add__

    def __sub__(self, other):
        return Linear.of(self) - other

    def __mul__(self, k):
        return Linear({self: k}, 0)

    __rmul__ = __mul__

    def __repr__(self):
        return f"{self.name}{{{','.join(map(str, self.domain))}}}"


class Linear:
    def __init__(self, terms, constant):
        self.terms, self.constant = terms, constant

    @classmethod
    def of(cls, x):
        if isinstance(x, cls):
            return x
        if isinstance(x, Variable):
            return cls({x: 1}, 0)
        return cls({}, x)

    def __add__(self, other):
        other = self.of(other)
        terms = dict(self.terms)
        for v, k in other.terms.items():
            terms[v] = terms.get(v, 0) + k
        return Linear(terms, self.constant + other.constant)

    __radd__ = __add__

    def __mul__(self, k):
        return Linear({v: c * k for v, c in self.terms.items()}, self.constant * k)

    __rmul__ = __mul__

    def __sub__(self, other):
        return self + self.of(other) * -1

    def __rsub__(self, other):
        return self.of(other) - self

    def _relate(self, operation, symbol, other):
        difference = self - other
        variables = list(difference.terms)
        weights = [difference.terms[v] for v in variables]
        name = " + ".join(f"{k}{v.name}" for v, k in difference.terms.items())
        return variables[0].problem.constraint(f"{name} {symbol} {-difference.constant}", variables, lambda *xs: operation(sum(k * x for k, x in zip(weights, xs)) + difference.constant, 0), weights=weights, constant=difference.constant, symbol=symbol)

    def equals(self, other):
        return self._relate(operator.eq, "==", other)

    def __le__(self, other):
        return self._relate(operator.le, "<=", other)

    def __ge__(self, other):
        return self._relate(operator.ge, ">=", other)


class Constraint:
    def __init__(self, name, variables, test, weights=None, constant=0, symbol=None):
        self.name, self.variables, self.test = name, variables, test
        self.weights, self.constant, self.symbol = weights, constant, symbol

    def prune(self):
        """Yield the variables whose domain became smaller."""
        sizes = 1
        for v in self.variables:
            sizes *= len(v.domain)
        if sizes <= 250 and len(self.variables) <= 3:
            keep = [set() for _ in self.variables]
            for values in itertools.product(*(v.domain for v in self.variables)):
                if self.test(*values):
                    for k, value in zip(keep, values):
                        k.add(value)
            for v, k in zip(self.variables, keep):
                if len(k) < len(v.domain):
                    yield v, [x for x in v.domain if x in k]
        elif self.weights and self.symbol == "==":
            lows = [min(w * v.domain[0], w * v.domain[-1], *(w * x for x in v.domain)) for w, v in zip(self.weights, self.variables)]
            highs = [max(w * x for x in v.domain) for w, v in zip(self.weights, self.variables)]
            low, high = sum(lows) + self.constant, sum(highs) + self.constant
            for i, (w, v) in enumerate(zip(self.weights, self.variables)):
                kept = [x for x in v.domain if low - lows[i] + w * x <= 0 <= high - highs[i] + w * x]
                if len(kept) < len(v.domain):
                    yield v, kept
        elif all(v.value is not None for v in self.variables) and not self.test(*(v.value for v in self.variables)):
            yield self.variables[0], []


class Problem:
    def __init__(self):
        self.variables, self.constraints = {}, []
        self.nodes = self.prunings = 0
        self.trail = []

    def variable(self, name, domain):
        if name in self.variables:
            raise ValueError(f"variable {name} again")
        self.variables[name] = v = Variable(self, name, domain)
        return v

    def constraint(self, name, variables, test, **options):
        c = Constraint(name, variables, test, **options)
        self.constraints.append(c)
        for v in variables:
            v.constraints.append(c)
        return c

    def all_different(self, variables):
        for a, b in itertools.combinations(variables, 2):
            self.constraint(f"{a.name} != {b.name}", [a, b], operator.ne)

    def reduce(self, variable, domain):
        self.trail.append((variable, variable.domain))
        variable.domain = domain
        self.prunings += 1
        if not domain:
            raise Unsatisfiable(variable.name)

    def propagate(self, start):
        queue = deque(start)
        waiting = set(queue)
        while queue:
            c = queue.popleft()
            waiting.discard(c)
            for v, domain in c.prune():
                self.reduce(v, domain)
                for other in v.constraints:
                    if other not in waiting:
                        waiting.add(other)
                        queue.append(other)

    @contextmanager
    def choice(self, variable, value):
        mark = len(self.trail)
        try:
            self.reduce(variable, [value])
            yield
        finally:
            while len(self.trail) > mark:
                v, domain = self.trail.pop()
                v.domain = domain

    def search(self):
        open_variables = [v for v in self.variables.values() if len(v.domain) > 1]
        self.nodes += 1
        if not open_variables:
            yield {name: v.value for name, v in self.variables.items()}
            return
        v = min(open_variables, key=lambda v: (len(v.domain), -len(v.constraints)))
        for value in v.domain:
            try:
                with self.choice(v, value):
                    self.propagate(v.constraints)
                    yield from self.search()
            except Unsatisfiable:
                pass

    def solutions(self, limit=None):
        try:
            self.propagate(self.constraints)
        except Unsatisfiable as problem:
            print("no values left for", problem)
            return []
        return list(itertools.islice(self.search(), limit))


def queens(n):
    p = Problem()
    rows = [p.variable(f"q{i}", range(n)) for i in range(n)]
    for i, j in itertools.combinations(range(n), 2):
        p.constraint(f"{i}-{j}", [rows[i], rows[j]], lambda a, b, d=j - i: a != b and abs(a - b) != d)
    return p


def colour(edges, colours):
    p = Problem()
    nodes = {n: p.variable(n, colours) for n in sorted({x for e in edges for x in e})}
    for a, b in edges:
        p.constraint(f"{a}/{b}", [nodes[a], nodes[b]], operator.ne)
    return p


def sudoku(text, size=4, box=2):
    p = Problem()
    cells = {}
    for i, ch in enumerate(text):
        cells[divmod(i, size)] = p.variable(f"r{i // size}c{i % size}", range(1, size + 1) if ch == "." else [int(ch)])
    for k in range(size):
        p.all_different([cells[k, c] for c in range(size)])
        p.all_different([cells[r, k] for r in range(size)])
        p.all_different([cells[k // box * box + r, k % box * box + c] for r in range(box) for c in range(box)])
    return p


for n in (1, 2, 3, 4, 5, 6):
    p = queens(n)
    s = p.solutions()
    print(f"queens {n}: {len(s)} solutions, {p.nodes} nodes", [*s[0].values()] if s else "none")
australia = [("WA", "NT"), ("WA", "SA"), ("NT", "SA"), ("NT", "Q"), ("SA", "Q"), ("SA", "NSW"), ("SA", "V"), ("Q", "NSW"), ("NSW", "V")]
p = colour(australia, "rgb")
s = p.solutions()
print(len(s), s[0], p.nodes, p.prunings)
print(colour([("a", "b"), ("b", "c"), ("c", "a")], "xy").solutions(), len(colour([("a", "b")], "xyz").solutions()))
for text in ("1...........4...", "12..34..........", "1.2.....3.......", "11.............."):
    p = sudoku(text)
    s = p.solutions(3)
    print(text, len(s), "".join(str(x) for x in s[0].values()) if s else None, p.nodes)
p = Problem()
letters = {ch: p.variable(ch, range(1 if ch in "TG" else 0, 10)) for ch in "TOGUD"}
p.all_different(list(letters.values()))
T, O, G, U, D = letters.values()
(T * 20 + O * 2).equals(G * 100 + O * 10 + U)
for name in "D":
    letters[name].equals(9)
s = p.solutions()
print("TO + TO = GOU:", s, p.constraints[-2].name)
p = Problem()
x, y, z = (p.variable(n, range(1, 13)) for n in "xyz")
(x < y), (y < z), (x + y + z).equals(24)
p.constraint("right angle", [x, y, z], lambda a, b, c: a * a + b * b == c * c)
print(p.solutions(), [c.name for c in p.constraints], x, y, z)
p = Problem()
coins = [p.variable(n, range(5)) for n in ("a1", "b2", "c5")]
(coins[0] + coins[1] * 2 + coins[2] * 5).equals(12)
coins[0] >= 1
print([tuple(s.values()) for s in p.solutions()])
p = Problem()
a, b = p.variable("a", [1, 2]), p.variable("b", [1, 2])
a < b, b < a
print(p.solutions())
try:
    p.variable("a", [1])
except ValueError as error:
    print(error)
