# A pretty-printer after Wadler: documents with groups and nesting, laid out for several widths, on JSON-like data and expressions.
from dataclasses import dataclass
from functools import reduce


class Doc:
    def __add__(self, other):
        return Cat(self, text(other) if isinstance(other, str) else other)

    def __radd__(self, other):
        return Cat(text(other), self)

    def __or__(self, other):
        return self + Line(" ") + other

    def __truediv__(self, other):
        return self + Line("") + other


@dataclass(frozen=True)
class Text(Doc):
    value: str


@dataclass(frozen=True)
class Line(Doc):
    flat: str


@dataclass(frozen=True)
class Cat(Doc):
    left: Doc
    right: Doc


@dataclass(frozen=True)
class Nest(Doc):
    indent: int
    body: Doc


@dataclass(frozen=True)
class Group(Doc):
    body: Doc


@dataclass(frozen=True)
class Hard(Doc):
    pass


def text(s):
    if "\n" in s:
        raise ValueError("no line breaks in text")
    return Text(s)


def join(separator, docs):
    docs = list(docs)
    return reduce(lambda a, b: a + separator + b, docs) if docs else Text("")


def bracket(open, docs, close, indent=2):
    docs = list(docs)
    if not docs:
        return Text(open + close)
    return Group(Text(open) + Nest(indent, Line("") + join(Text(",") + Line(" "), docs)) + Line("") + close)


def fits(room, items):
    stack = list(items)
    while room >= 0 and stack:
        indent, flat, doc = stack.pop()
        match doc:
            case Text(value):
                room -= len(value)
            case Line(value):
                if not flat:
                    return True
                room -= len(value)
            case Hard():
                return not flat
            case Cat(left, right):
                stack.append((indent, flat, right))
                stack.append((indent, flat, left))
            case Nest(more, body):
                stack.append((indent + more, flat, body))
            case Group(body):
                stack.append((indent, flat, body))
    return room >= 0


def layout(doc, width):
    column, out, stack = 0, [], [(0, False, doc)]
    while stack:
        indent, flat, doc = stack.pop()
        match doc:
            case Text(value):
                out.append(value)
                column += len(value)
            case Line(value) if flat:
                out.append(value)
                column += len(value)
            case Line() | Hard():
                while out and out[-1].endswith(" ") and out[-1].isspace():
                    out.pop()
                out.append("\n" + " " * indent)
                column = indent
            case Cat(left, right):
                stack.append((indent, flat, right))
                stack.append((indent, flat, left))
            case Nest(more, body):
                stack.append((indent + more, flat, body))
            case Group(body):
                flat = flat or fits(width - column, [(indent, True, body)])
                stack.append((indent, flat, body))
            case _:
                raise TypeError(f"no document: {doc!r}")
    return "".join(out)


def data(value):
    match value:
        case dict():
            return bracket("{", (Text(repr(k)) + ": " + Group(Nest(2, data(v))) for k, v in value.items()), "}")
        case list():
            return bracket("[", map(data, value), "]")
        case tuple():
            return bracket("(", map(data, value), ",)" if len(value) == 1 else ")", 1)
        case set() | frozenset():
            return bracket("{", map(data, sorted(value)), "}") if value else Text("set()")
    return Text(repr(value))


TOKENS = ("(", ")", "{", "}", ",", ";", "+", "-", "*", "/", "<", "=", "!")


def tokenize(source):
    at, line = 0, 1
    while at < len(source):
        ch = source[at]
        if ch == "\n":
            line += 1
        if ch.isspace():
            at += 1
        elif ch == "#":
            end = source.find("\n", at)
            end = len(source) if end < 0 else end
            yield "comment", source[at:end].rstrip(), line
            at = end
        elif ch.isalnum() or ch == "_":
            start = at
            while at < len(source) and (source[at].isalnum() or source[at] == "_"):
                at += 1
            word = source[start:at]
            yield ("number" if word.isdigit() else "keyword" if word in ("if", "else", "while", "return", "fn") else "name"), word, line
        elif source[at:at + 2] in ("==", "<=", "&&", "||"):
            yield "sign", source[at:at + 2], line
            at += 2
        elif ch in TOKENS:
            yield "sign", ch, line
            at += 1
        else:
            raise SyntaxError(f"line {line}: unexpected {ch!r}")
    yield "end", "", line


class Formatter:
    LEVELS = [("=",), ("||",), ("&&",), ("==", "<", "<="), ("+", "-"), ("*", "/")]

    def __init__(self, source):
        self.tokens, self.comments = [], []
        for kind, value, line in tokenize(source):
            if kind == "comment":
                self.comments.append((line, value))
            else:
                self.tokens.append((kind, value, line))
        self.at = 0

    def peek(self, value):
        return self.tokens[self.at][1] == value

    def take(self, value=None):
        kind, found, line = self.tokens[self.at]
        if value is not None and found != value:
            raise SyntaxError(f"line {line}: {value!r} expected, {found!r} found")
        self.at += 1
        return found

    def leading(self):
        line = self.tokens[self.at][2]
        taken = []
        while self.comments and self.comments[0][0] <= line:
            taken.append(Text(self.comments.pop(0)[1]) + Hard())
        return reduce(Cat, taken) if taken else Text("")

    def program(self):
        parts = []
        while self.tokens[self.at][0] != "end":
            parts.append(self.statement())
        rest = [Text(c) for _, c in self.comments]
        self.comments = []
        return join(Hard(), parts + rest)

    def block(self):
        self.take("{")
        statements = []
        while not self.peek("}"):
            if self.tokens[self.at][0] == "end":
                raise SyntaxError("unclosed block")
            statements.append(self.statement())
        tail = self.leading()
        self.take("}")
        if not statements:
            return Text("{}")
        return Text("{") + Nest(4, Hard() + join(Hard(), statements)) + Hard() + tail + "}"

    def statement(self):
        before = self.leading()
        kind, value, line = self.tokens[self.at]
        match value:
            case "fn":
                self.take()
                name = self.take()
                return before + "fn " + name + self.arguments() + " " + self.block()
            case "if" | "while":
                self.take()
                self.take("(")
                test = self.expression()
                self.take(")")
                doc = before + f"{value} " + Group(Text("(") + Nest(4, Line("") + test) + Line("") + ")") + " " + self.block()
                if value == "if" and self.peek("else"):
                    self.take()
                    doc = doc + " else " + (self.statement() if self.peek("if") else self.block())
                return doc
            case "return":
                self.take()
                doc = before + "return" + (Text("") if self.peek(";") else " " + Group(Nest(4, self.expression())))
            case "{":
                return before + self.block()
            case _:
                doc = before + Group(Nest(4, self.expression()))
        self.take(";")
        return doc + ";"

    def arguments(self):
        self.take("(")
        items = []
        while not self.peek(")"):
            items.append(self.expression())
            if not self.peek(")"):
                self.take(",")
        self.take(")")
        return bracket("(", items, ")", 4)

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        parts = [self.expression(level + 1)]
        while self.tokens[self.at][1] in self.LEVELS[level]:
            sign = self.take()
            parts.append(Text(sign + " ") + self.expression(level + 1))
        return Group(join(Line(" "), parts)) if len(parts) > 1 else parts[0]

    def unary(self):
        kind, value, line = self.tokens[self.at]
        if value in ("-", "!"):
            self.take()
            return Text(value) + self.unary()
        if value == "(":
            self.take()
            inner = self.expression()
            self.take(")")
            return Group(Text("(") + Nest(1, inner) + ")")
        if kind not in ("name", "number"):
            raise SyntaxError(f"line {line}: unexpected {value or 'end'!r}")
        self.take()
        doc = Text(value)
        while self.peek("("):
            doc = doc + self.arguments()
        return doc


def format_source(source, width):
    return layout(Formatter(source).program(), width)


value = {"name": "a value", "list": list(range(14)), "nested": {"deep": [{"x": (1,), "y": ()}, {"z": {3, 1, 2}}], "empty": {}}, "t": (1, ("two", 3.5)), "none": None}
for width in (100, 44, 20):
    print(f"-- {width}")
    print(layout(data(value), width))
SOURCE = """# adds
fn add(a,b){return a+b;}   # trailing
fn long_function_name(first_parameter, second_parameter, third) {
# inside
x=add(1,2*3)-call(inner(1),inner(2),inner(a_long_argument + another_long_argument));
if(x<10&&(y==2||!z)){while(x){x=x-1;}}else if(y){return;}else{}
  return first_parameter*second_parameter+third*first_parameter-(second_parameter-third)/2;
  # last words
}
{ }
f(1)(2)(-x);
# end"""
for width in (80, 40):
    once = format_source(SOURCE, width)
    print(f"== {width} {max(map(len, once.splitlines()))} {format_source(once, width) == once}")
    print(once)
print(list(tokenize("x<=1 # c"))[:4])
for bad in ("f(", "x = ;", "{ x;", "fn f(a { }", "if x { }", "1 @ 2;", "x", "return 1", "f(1 2);"):
    try:
        print(format_source(bad, 80))
    except SyntaxError as error:
        print(f"{bad!r:<14}{error}")
for bad in (lambda: layout(5, 10), lambda: text("a\nb"), lambda: text("a") + 5, lambda: layout(Cat(Text("a"), "b"), 10)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(layout(Group(Text("a") | Text("b") | Text("c")), 5), layout(Group(Text("a") | Text("b") | Text("c")), 3), layout("x" + Text("y") + "z", 3), sep="\n")
