# Parser combinators: operators, errors with the farthest position, precedence, recursion by reference, and three grammars.
from functools import reduce


class Failure(Exception):
    def __init__(self, text, position, expected):
        line = text.count("\n", 0, position) + 1
        column = position - (text.rfind("\n", 0, position) + 1) + 1
        found = repr(text[position:position + 5]) if position < len(text) else "the end"
        super().__init__(f"{line}:{column}: {' or '.join(sorted(expected))} expected, {found} found")
        self.position = position


class Parser:
    def __init__(self, run, label="parser"):
        self.run, self.label = run, label

    def __call__(self, text):
        state = {"far": 0, "expected": set()}
        result = (self << end).run(text, 0, state)
        if result is None:
            raise Failure(text, state["far"], state["expected"])
        return result[0]

    def map(self, f):
        def run(text, at, state):
            result = self.run(text, at, state)
            return None if result is None else (f(result[0]), result[1])

        return Parser(run, self.label)

    def bind(self, f):
        def run(text, at, state):
            result = self.run(text, at, state)
            return None if result is None else f(result[0]).run(text, result[1], state)

        return Parser(run, f"{self.label}...")

    def __add__(self, other):
        def run(text, at, state):
            first = self.run(text, at, state)
            if first is None:
                return None
            second = other.run(text, first[1], state)
            if second is None:
                return None
            left = first[0] if isinstance(first[0], Seq) else Seq([first[0]])
            return Seq([*left, second[0]]), second[1]

        return Parser(run, f"{self.label} {other.label}")

    def __or__(self, other):
        def run(text, at, state):
            return self.run(text, at, state) or other.run(text, at, state)

        return Parser(run, f"({self.label} | {other.label})")

    def __rshift__(self, other):
        return (self + other).map(lambda pair: pair[-1])

    def __lshift__(self, other):
        def run(text, at, state):
            first = self.run(text, at, state)
            if first is None:
                return None
            second = other.run(text, first[1], state)
            return None if second is None else (first[0], second[1])

        return Parser(run, self.label)

    def __getitem__(self, bounds):
        low, high = (bounds.start or 0, bounds.stop) if isinstance(bounds, slice) else (bounds, bounds)

        def run(text, at, state):
            items = []
            while high is None or len(items) < high:
                result = self.run(text, at, state)
                if result is None or result[1] == at and len(items) >= low:
                    break
                items.append(result[0])
                at = result[1]
            return (items, at) if len(items) >= low else None

        return Parser(run, f"{self.label}*")

    def __neg__(self):
        def run(text, at, state):
            return self.run(text, at, state) or (None, at)

        return Parser(run, f"[{self.label}]")

    def __invert__(self):
        def run(text, at, state):
            return None if self.run(text, at, {"far": 0, "expected": set()}) else (None, at)

        return Parser(run, f"not {self.label}")

    def __matmul__(self, label):
        def run(text, at, state):
            inner = {"far": at, "expected": set()}
            result = self.run(text, at, inner)
            if result is None and inner["far"] == at:
                note(state, at, label)
            elif inner["far"] >= state["far"]:
                for e in inner["expected"]:
                    note(state, inner["far"], e)
            return result

        return Parser(run, label)

    def __repr__(self):
        return f"<{self.label}>"


class Seq(list):
    """Several results in a row, as told from a list that one parser gave."""


def note(state, at, label):
    if at > state["far"]:
        state["far"], state["expected"] = at, set()
    if at == state["far"]:
        state["expected"].add(label)


def char(test, label):
    def run(text, at, state):
        if at < len(text) and test(text[at]):
            return text[at], at + 1
        note(state, at, label)
        return None

    return Parser(run, label)


def literal(word):
    def run(text, at, state):
        if text.startswith(word, at):
            return word, at + len(word)
        note(state, at, repr(word))
        return None

    return Parser(run, repr(word))


def _end(text, at, state):
    if at == len(text):
        return None, at
    note(state, at, "the end")
    return None


end = Parser(lambda text, at, state: (True, at) if _end(text, at, state) else None, "end")
space = char(str.isspace, "space")[0:]


def token(p):
    return p << space


def symbol(word):
    return token(literal(word))


def separated(p, separator):
    return (p + (separator >> p)[0:]).map(lambda pair: [pair[0], *pair[1]]) | Parser(lambda text, at, state: ([], at), "nothing")


def forward():
    def run(text, at, state):
        return holder.target.run(text, at, state)

    holder = Parser(run, "recursive")
    return holder


def chain_left(p, operators):
    return (p + (operators + p)[0:]).map(lambda r: reduce(lambda left, step: step[0](left, step[1]), r[1], r[0]))


def chain_right(p, operators):
    whole = forward()
    whole.target = (p + -(operators + whole)).map(lambda r: r[0] if r[1] is None else r[1][0](r[0], r[1][1]))
    return whole


def op(word, f):
    return symbol(word).map(lambda _: f)


digit = char(str.isdigit, "digit")
number = token((digit[1:] + -(literal(".") + digit[1:])).map(lambda r: int("".join(r[0])) if r[1] is None else float("".join(r[0]) + "." + "".join(r[1][1])))) @ "number"
name = token((char(str.isalpha, "letter") + char(lambda c: c.isalnum() or c == "_", "letter")[0:]).map(lambda r: r[0] + "".join(r[1]))) @ "name"

expression = forward()
call = (name + (symbol("(") >> separated(expression, symbol(",")) << symbol(")"))).map(lambda r: {"max": max, "min": min, "sum": lambda *a: sum(a)}[r[0]](*r[1]))
atom = number | call | name.map({"pi": 3, "x": 10}.get) | (symbol("(") >> expression << symbol(")"))
unary = (symbol("-") >> atom).map(lambda v: -v) | atom
power = chain_right(unary, op("^", lambda a, b: a**b))
term = chain_left(power, op("*", lambda a, b: a * b) | op("/", lambda a, b: a / b) | op("%", lambda a, b: a % b))
expression.target = chain_left(term, op("+", lambda a, b: a + b) | op("-", lambda a, b: a - b))
calculate = space >> expression

quote = literal('"')
string = token(quote >> (literal("\\n").map(lambda _: "\n") | (literal("\\") >> char(lambda c: True, "any")) | char(lambda c: c not in '"\\', "character"))[0:].map("".join) << quote) @ "string"
value = forward()
pair = (string << symbol(":")) + value
value.target = string | number | symbol("true").map(lambda _: True) | symbol("false").map(lambda _: False) | symbol("null").map(lambda _: None) | (symbol("[") >> separated(value, symbol(",")) << symbol("]")) | (symbol("{") >> separated(pair, symbol(",")).map(lambda ps: {k: v for k, v in ps}) << symbol("}"))
document = space >> value

key = token((char(lambda c: c.isalnum() or c in "_-", "key character")[1:]).map("".join)) @ "key"
line_end = literal("\n") | end.map(lambda _: "")
rest = char(lambda c: c != "\n", "text")[0:].map(lambda cs: "".join(cs).strip())
setting = (char(lambda c: c.isalpha(), "key") + char(lambda c: c not in "=\n[", "key")[0:]).map(lambda r: (r[0] + "".join(r[1])).strip()) + (literal("=") >> rest) << literal("\n")[0:]
section = (literal("[") >> char(lambda c: c not in "]\n", "title")[1:].map("".join) << literal("]") << literal("\n")[0:]) + setting[0:]
ini = literal("\n")[0:] >> section.map(lambda r: (r[0], {k: v for k, v in r[1]}))[0:].map(dict)


def attempt(parser, text):
    try:
        print(f"{text[:42]!r:<46}{parser(text)!r}")
    except Failure as error:
        print(f"{text[:42]!r:<46}error {error}")
    except (ZeroDivisionError, KeyError, TypeError) as error:
        print(f"{text[:42]!r:<46}{type(error).__name__} {error}")


for text in ("1", " 1 + 2 * 3 ", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "7 / 2 % 2", "-5 + -(2)", "max(1, 2 * 3, x) - pi", "sum()", "1.5 * 4", "", "1 +", "1 + * 2", "(1", "max(1,)", "1 2", "3 / 0", "foo(1)", "y + 1", "1 $ 2", "((((((1))))))", "1\n+\n  ?"):
    attempt(calculate, text)
for text in ('{"a": [1, 2.5, {"b": null}], "c": "x\\n\\"y"}', "[]", "{}", ' [true , false] ', '"open', "[1, ]", '{"a" 1}', "[1] x", "tru", '{"k": [1, {"z": }]}', "\n[1,\n 2,\n x]"):
    attempt(document, text)
attempt(ini, "\n[one]\nname = value one\nother=2\n\n[two]\n[three]\nk = v")
attempt(ini, "[one\nx=1")
attempt(ini, "[one]\n=1")
word = char(str.islower, "lower")[1:].map("".join)
attempt(digit[2], "12")
attempt(digit[2], "1")
attempt(digit[1:3], "1234")
attempt(word + digit[0:] + word, "ab12cd")
attempt(digit.bind(lambda d: char(str.isalpha, "letter")[int(d)]), "3abc")
attempt(digit.bind(lambda d: char(str.isalpha, "letter")[int(d)]), "3ab")
attempt((~literal("no") >> word), "yes")
attempt((~literal("no") >> word), "nope")
attempt(-literal("a") + literal("b"), "b")
print(expression, digit, word + digit, (word | digit)[0:], number, literal("x") | literal("y"))
