# A spreadsheet: formulas with references and ranges, recalculation in dependency order, cycles, errors as values, undo.
import math
import operator
from collections import defaultdict


class CellError(Exception):
    code = "#ERR"


class Cycle(CellError):
    code = "#CYCLE"


class BadReference(CellError):
    code = "#REF"


class BadValue(CellError):
    code = "#VALUE"


class DivideByZero(CellError):
    code = "#DIV/0"


def tokenize(text):
    at = 0
    while at < len(text):
        ch = text[at]
        if ch == " ":
            at += 1
            continue
        start = at
        if ch.isdigit() or ch == ".":
            while at < len(text) and (text[at].isdigit() or text[at] == "."):
                at += 1
            yield "number", float(text[start:at]) if "." in text[start:at] else int(text[start:at])
        elif ch.isalpha():
            while at < len(text) and text[at].isalnum():
                at += 1
            yield "name", text[start:at].upper()
        elif ch == '"':
            at = text.index('"', at + 1) + 1
            yield "text", text[start + 1:at - 1]
        elif text[at:at + 2] in ("<=", ">=", "<>"):
            at += 2
            yield "sign", text[start:at]
        else:
            at += 1
            yield "sign", ch
    yield "end", None


LEVELS = [("=", "<>", "<", ">", "<=", ">="), ("&",), ("+", "-"), ("*", "/"), ("^",)]
OPERATORS = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow, "&": lambda a, b: f"{a}{b}"}


def flatten(arguments):
    for argument in arguments:
        if isinstance(argument, list):
            yield from flatten(argument)
        elif argument is not None and argument != "":
            yield argument


def numbers(arguments):
    return [a for a in flatten(arguments) if isinstance(a, (int, float))]


FUNCTIONS = {
    "SUM": lambda *a: sum(numbers(a)), "COUNT": lambda *a: len(numbers(a)), "MAX": lambda *a: max(numbers(a), default=0), "MIN": lambda *a: min(numbers(a), default=0),
    "AVERAGE": lambda *a: sum(numbers(a)) / len(numbers(a)), "ROUND": round, "SQRT": math.sqrt, "LEN": lambda s: len(str(s)), "UPPER": lambda s: str(s).upper(), "JOIN": lambda sep, *a: sep.join(map(str, flatten(a))), "ABS": abs, "AND": lambda *a: all(flatten(a)), "NOT": operator.not_,
}


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    def take(self, value=None):
        kind, token = self.tokens[self.at]
        if value is not None and token != value:
            raise BadValue(f"{value} expected, {token} found")
        self.at += 1
        return kind, token

    @property
    def ahead(self):
        return self.tokens[self.at][1]

    def formula(self):
        tree = self.level(0)
        if self.tokens[self.at][0] != "end":
            raise BadValue(f"unexpected {self.ahead}")
        return tree

    def level(self, n):
        if n == len(LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while self.tokens[self.at][0] == "sign" and self.ahead in LEVELS[n]:
            sign = self.take()[1]
            right = self.level(n if sign == "^" else n + 1)
            left = ("op", sign, left, right)
        return left

    def unary(self):
        if self.ahead == "-":
            self.take()
            return ("negate", self.unary())
        kind, token = self.take()
        match kind, token:
            case ("number" | "text"), value:
                return ("value", value)
            case "sign", "(":
                tree = self.level(0)
                self.take(")")
                return tree
            case "name", name if self.ahead == "(":
                self.take()
                arguments = []
                while self.ahead != ")":
                    arguments.append(self.level(0))
                    if self.ahead != ")":
                        self.take(",")
                self.take()
                return ("call", name, arguments)
            case "name", name if self.ahead == ":":
                self.take()
                return ("range", name, self.take()[1])
            case "name", name:
                return ("cell", name)
        raise BadValue(f"unexpected {token}")


def split(name):
    letters = name.rstrip("0123456789")
    digits = name[len(letters):]
    if not letters or not digits or not letters.isalpha():
        raise BadReference(name)
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column, int(digits)


def join(column, row):
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def span(first, last):
    (c1, r1), (c2, r2) = split(first), split(last)
    return [join(c, r) for r in range(min(r1, r2), max(r1, r2) + 1) for c in range(min(c1, c2), max(c1, c2) + 1)]


def references(tree):
    match tree:
        case ("cell", name):
            yield name
        case ("range", first, last):
            yield from span(first, last)
        case ("call", _, arguments):
            for argument in arguments:
                yield from references(argument)
        case ("op", _, *sides) | ("negate", *sides):
            for side in sides:
                yield from references(side)


class Sheet:
    def __init__(self):
        self.sources, self.trees, self.values = {}, {}, {}
        self.users = defaultdict(set)
        self.undo_stack = []
        self.evaluations = 0

    def __getitem__(self, name):
        value = self.values.get(name, "")
        return value.code if isinstance(value, CellError) else value

    def __setitem__(self, name, source):
        self.undo_stack.append((name, self.sources.get(name)))
        self.store(name, source)

    def undo(self):
        if self.undo_stack:
            self.store(*self.undo_stack.pop())

    def store(self, name, source):
        split(name)
        for used in references(self.trees.pop(name, None)):
            self.users[used].discard(name)
        if source is None:
            self.sources.pop(name, None)
            self.values.pop(name, None)
        else:
            self.sources[name] = source
            if isinstance(source, str) and source.startswith("="):
                try:
                    self.trees[name] = Parser(source[1:]).formula()
                    for used in references(self.trees[name]):
                        self.users[used].add(name)
                except (CellError, ValueError) as error:
                    self.trees[name] = ("error", error if isinstance(error, CellError) else BadValue(str(error)))
            else:
                self.values[name] = source
        self.recalculate(name)

    def order(self, start):
        seen, result, cyclic = {}, [], set()

        def visit(name, path):
            if seen.get(name) == "open":
                cyclic.update(path[path.index(name):])
                return
            if name in seen:
                return
            seen[name] = "open"
            for user in sorted(self.users[name]):
                visit(user, [*path, name])
            seen[name] = "closed"
            result.append(name)

        visit(start, [])
        return result[::-1], cyclic

    def recalculate(self, name):
        names, cyclic = self.order(name)
        for each in names:
            if each in self.trees:
                self.evaluations += 1
                if each in cyclic:
                    self.values[each] = Cycle(each)
                    continue
                try:
                    self.values[each] = self.evaluate(self.trees[each])
                except CellError as error:
                    self.values[each] = error
                except ZeroDivisionError:
                    self.values[each] = DivideByZero(each)
                except (TypeError, ValueError) as error:
                    self.values[each] = BadValue(str(error))

    def value(self, name):
        split(name)
        value = self.values.get(name)
        if isinstance(value, CellError):
            raise value
        return value

    def evaluate(self, tree):
        match tree:
            case ("value", value):
                return value
            case ("error", error):
                raise error
            case ("cell", name):
                return self.value(name) if self.value(name) is not None else 0
            case ("range", first, last):
                return [self.value(name) for name in span(first, last)]
            case ("negate", inner):
                return -self.evaluate(inner)
            case ("call", "IF", [test, yes, *no]):
                return self.evaluate(yes if self.evaluate(test) else no[0] if no else ("value", False))
            case ("call", "ISERROR", [inner]):
                try:
                    self.evaluate(inner)
                except (CellError, ArithmeticError, TypeError):
                    return True
                return False
            case ("call", name, arguments):
                if name not in FUNCTIONS:
                    raise BadReference(name)
                return FUNCTIONS[name](*map(self.evaluate, arguments))
            case ("op", sign, left, right):
                return OPERATORS[sign](self.evaluate(left), self.evaluate(right))

    def show(self):
        cells = [split(name) for name in self.values]
        for row in range(1, max(r for _, r in cells) + 1):
            parts = []
            for column in range(1, max(c for c, _ in cells) + 1):
                value = self[join(column, row)]
                if isinstance(value, bool):
                    value = str(value).upper()
                parts.append(f"{value:>10.2f}" if isinstance(value, float) else f"{value:>10}" if isinstance(value, int) else f"{value:<10}")
            print("|".join(parts).rstrip())
        print("-" * 20, self.evaluations)


s = Sheet()
for name, source in {"A1": "item", "B1": "price", "C1": "count", "D1": "total", "A2": "tea", "B2": 4.5, "C2": 3, "D2": "=B2*C2", "A3": "pot", "B3": 20, "C3": 1, "D3": "=B3*C3", "A4": "sum", "D4": "=SUM(D2:D3)", "A5": "tax", "B5": 0.2, "D5": "=ROUND(D4*B5,2)", "D6": "=D4+D5", "A6": '=UPPER(A4)&": "&JOIN("+",A2:A3)'}.items():
    s[name] = source
s.show()
s["C3"] = 4
s.show()
s["B2"] = "=B3/4"
s["B3"] = "=C2*10"
s.show()
tests = {"F1": "=1+2*3^2-4/2", "F2": "=2^3^2", "F3": "=-2^2", "F4": "=(1+2)*3", "F5": '=IF(C2>2,"many","few")', "F6": "=1/0", "G1": "=F6+1", "G2": "=ISERROR(G1)", "G3": "=NOPE(1)", "G4": "=1+", "G5": '="a"+1', "G6": "=A1:B2", "H1": "=SQRT(0-1)", "H2": "=AVERAGE(Z1:Z9)", "H3": "=MAX(B2:C3,100)", "H4": "=COUNT(A1:D6)", "H5": "=1<>2", "H6": "=LEN(A6)", "I1": "=XYZ", "I2": '="open', "I3": "=AND(1<2,2<3)", "I4": "=F1 F2"}
for name, source in tests.items():
    s[name] = source
    value = s.values[name]
    print(f"{name} {source:<26}{s[name]!r:<14}{f'{type(value).__name__}: {value}' if isinstance(value, CellError) else type(value).__name__}")
s["J1"] = "=J2+1"
s["J2"] = "=J3+1"
print(s["J1"], s["J2"])
s["J3"] = "=J1+1"
print(s["J1"], s["J2"], s["J3"], repr(s.values["J2"]))
s["J3"] = 5
print(s["J1"], s["J2"], s["J3"])
s["J4"] = "=J4"
print(s["J4"])
for _ in range(4):
    s.undo()
    print(s["J1"], s["J2"], s["J3"], s["J4"], sep=",", end=" ")
print()
for name in ("1A", "A", "", "A1B"):
    try:
        s[name] = 1
    except BadReference as error:
        print("bad name", error.args)
print([join(*split(n)) for n in ("A1", "Z9", "AA10", "AZ1", "BA1", "ZZ99")], split("AAA1"))
chain = Sheet()
chain["A1"] = 1
for i in range(2, 120):
    chain[f"A{i}"] = f"=A{i - 1}+A{max(i - 2, 1)}"
chain["A1"] = 2
print(chain["A119"], chain.evaluations)
