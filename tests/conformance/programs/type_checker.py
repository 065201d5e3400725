# A typed lambda language: parser, inference with unification and let-polymorphism, records of errors, and an evaluator.
import itertools
from dataclasses import dataclass


@dataclass(frozen=True)
class TVar:
    number: int


@dataclass(frozen=True)
class TCon:
    name: str
    arguments: tuple = ()


@dataclass(frozen=True)
class Scheme:
    variables: frozenset
    type: object


class TypeProblem(Exception):
    def __init__(self, message):
        super().__init__(message)
        self.trail = []

    def __str__(self):
        return self.args[0] + "".join(f"; in {where}" for where in self.trail[:2])


class SyntaxProblem(Exception):
    pass


INT, BOOL, TEXT = TCon("Int"), TCon("Bool"), TCon("Text")


def arrow(*types):
    *rest, result = types
    for t in reversed(rest):
        result = TCon("->", (t, result))
    return result


def listing(t):
    return TCon("List", (t,))


def show_type(t, names=None):
    names = {} if names is None else names
    match t:
        case TVar(n):
            return names.setdefault(n, chr(97 + len(names)))
        case TCon("->", (a, b)):
            left = show_type(a, names)
            if isinstance(a, TCon) and a.name == "->":
                left = f"({left})"
            return f"{left} -> {show_type(b, names)}"
        case TCon("Pair", (a, b)):
            return f"({show_type(a, names)}, {show_type(b, names)})"
        case TCon("List", (a,)):
            return f"[{show_type(a, names)}]"
        case TCon(name):
            return name


def tokenize(text):
    out, at = [], 0
    while at < len(text):
        ch = text[at]
        if ch.isspace():
            at += 1
            continue
        start = at
        if ch.isalnum() or ch == "_":
            while at < len(text) and (text[at].isalnum() or text[at] in "_'"):
                at += 1
        elif ch == '"':
            at = text.index('"', at + 1) + 1
        elif text[at:at + 2] in ("->", "==", "::", "<="):
            at += 2
        else:
            at += 1
        out.append(text[start:at])
    return out + [""]


class Parser:
    PRECEDENCE = {"==": 1, "<": 1, "<=": 1, "::": 2, "+": 3, "-": 3, "*": 4}
    STOP = {"", ")", "]", ",", "then", "else", "in", "->", "=", *PRECEDENCE}

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.at = 0

    def take(self, expected=None):
        token = self.tokens[self.at]
        if expected is not None and token != expected:
            raise SyntaxProblem(f"{expected!r} expected, {token!r} found")
        self.at += 1
        return token

    @property
    def ahead(self):
        return self.tokens[self.at]

    def program(self):
        tree = self.expression()
        if self.ahead:
            raise SyntaxProblem(f"unexpected {self.ahead!r}")
        return tree

    def expression(self, level=0):
        match self.ahead:
            case "let":
                self.take()
                recursive = self.ahead == "rec" and bool(self.take())
                name, *parameters = self.names("=")
                value = self.function(parameters, self.expression())
                self.take("in")
                return ("let", name, value, self.expression(), recursive)
            case "fun":
                self.take()
                return self.function(self.names("->"), self.expression())
            case "if":
                self.take()
                test = self.expression()
                self.take("then")
                yes = self.expression()
                self.take("else")
                return ("if", test, yes, self.expression())
        left = self.application()
        while self.PRECEDENCE.get(self.ahead, -1) > level - 1 and self.PRECEDENCE.get(self.ahead, -1) >= max(level, 1):
            sign = self.take()
            right = self.expression(self.PRECEDENCE[sign] + (sign != "::"))
            left = ("apply", ("apply", ("name", sign), left), right)
        return left

    def names(self, end):
        names = []
        while self.ahead != end:
            if not self.ahead.isidentifier():
                raise SyntaxProblem(f"name expected, {self.ahead!r} found")
            names.append(self.take())
        self.take(end)
        return names

    def function(self, parameters, body):
        for parameter in reversed(parameters):
            body = ("fun", parameter, body)
        return body

    def application(self):
        tree = self.atom()
        while self.ahead not in self.STOP:
            tree = ("apply", tree, self.atom())
        return tree

    def atom(self):
        token = self.take()
        match token:
            case "(":
                first = self.expression()
                if self.ahead == ",":
                    self.take()
                    first = ("apply", ("apply", ("name", "pair"), first), self.expression())
                self.take(")")
                return first
            case "[":
                items = []
                while self.ahead != "]":
                    items.append(self.expression())
                    if self.ahead == ",":
                        self.take()
                self.take()
                tree = ("name", "nil")
                for item in reversed(items):
                    tree = ("apply", ("apply", ("name", "::"), item), tree)
                return tree
            case "true" | "false":
                return ("value", token == "true", BOOL)
        if token.isdigit():
            return ("value", int(token), INT)
        if token.startswith('"'):
            return ("value", token[1:-1], TEXT)
        if token.isidentifier() and token not in self.STOP:
            return ("name", token)
        raise SyntaxProblem(f"unexpected {token!r}")


class Inference:
    def __init__(self):
        self.fresh = (TVar(n) for n in itertools.count()).__next__
        self.bindings = {}
        a, b, c = TVar(-1), TVar(-2), TVar(-3)
        poly = lambda t, *v: Scheme(frozenset(v), t)
        self.globals = {
            "+": poly(arrow(INT, INT, INT)), "-": poly(arrow(INT, INT, INT)), "*": poly(arrow(INT, INT, INT)), "<": poly(arrow(INT, INT, BOOL)), "<=": poly(arrow(INT, INT, BOOL)), "==": poly(arrow(a, a, BOOL), a),
            "::": poly(arrow(a, listing(a), listing(a)), a), "nil": poly(listing(a), a), "head": poly(arrow(listing(a), a), a), "tail": poly(arrow(listing(a), listing(a)), a), "empty": poly(arrow(listing(a), BOOL), a),
            "pair": poly(arrow(a, b, TCon("Pair", (a, b))), a, b), "fst": poly(arrow(TCon("Pair", (a, b)), a), a, b), "snd": poly(arrow(TCon("Pair", (a, b)), b), a, b), "length": poly(arrow(TEXT, INT)), "join": poly(arrow(TEXT, TEXT, TEXT)), "show": poly(arrow(a, TEXT), a),
        }

    def resolve(self, t):
        while isinstance(t, TVar) and t in self.bindings:
            t = self.bindings[t]
        if isinstance(t, TCon) and t.arguments:
            return TCon(t.name, tuple(map(self.resolve, t.arguments)))
        return t

    def free(self, t):
        match self.resolve(t):
            case TVar() as v:
                return {v}
            case TCon(_, arguments):
                return set().union(*map(self.free, arguments))

    def unify(self, a, b):
        a, b = self.resolve(a), self.resolve(b)
        match a, b:
            case TVar(), _ if a == b:
                pass
            case TVar(), _:
                if a in self.free(b):
                    names = {}
                    raise TypeProblem(f"infinite type {show_type(a, names)} = {show_type(b, names)}")
                self.bindings[a] = b
            case _, TVar():
                self.unify(b, a)
            case TCon(), TCon() if a.name == b.name and len(a.arguments) == len(b.arguments):
                for x, y in zip(a.arguments, b.arguments):
                    self.unify(x, y)
            case _:
                names = {}
                raise TypeProblem(f"{show_type(a, names)} is not {show_type(b, names)}")

    def instantiate(self, scheme):
        table = {v: self.fresh() for v in sorted(scheme.variables, key=lambda v: v.number)}

        def walk(t):
            match t:
                case TVar():
                    return table.get(t, t)
                case TCon(name, arguments):
                    return TCon(name, tuple(map(walk, arguments)))

        return walk(self.resolve(scheme.type))

    def generalise(self, t, env):
        bound = set()
        for scheme in env.values():
            bound |= self.free(scheme.type) - scheme.variables
        return Scheme(frozenset(self.free(t) - bound), self.resolve(t))

    def infer(self, tree, env):
        try:
            match tree:
                case ("value", _, t):
                    return t
                case ("name", name):
                    if name not in env:
                        raise TypeProblem(f"unknown name {name}")
                    return self.instantiate(env[name])
                case ("fun", name, body):
                    parameter = self.fresh()
                    result = self.infer(body, {**env, name: Scheme(frozenset(), parameter)})
                    return arrow(parameter, result)
                case ("apply", function, argument):
                    f, a, result = self.infer(function, env), self.infer(argument, env), self.fresh()
                    self.unify(f, arrow(a, result))
                    return result
                case ("if", test, yes, no):
                    self.unify(self.infer(test, env), BOOL)
                    t = self.infer(yes, env)
                    self.unify(t, self.infer(no, env))
                    return t
                case ("let", name, value, body, recursive):
                    inner = env
                    if recursive:
                        itself = self.fresh()
                        inner = env | {name: Scheme(frozenset(), itself)}
                    t = self.infer(value, inner)
                    if recursive:
                        self.unify(itself, t)
                    return self.infer(body, env | {name: self.generalise(t, env)})
        except TypeProblem as problem:
            problem.trail.append(tree[0] + (f" {tree[1]}" if tree[0] in ("fun", "let") else ""))
            raise

    def program(self, tree):
        return show_type(self.resolve(self.infer(tree, self.globals)))


VALUES = {
    "+": lambda a: lambda b: a + b, "-": lambda a: lambda b: a - b, "*": lambda a: lambda b: a * b, "<": lambda a: lambda b: a < b, "<=": lambda a: lambda b: a <= b, "==": lambda a: lambda b: a == b, "::": lambda a: lambda b: (a, b), "nil": None, "head": lambda l: l[0], "tail": lambda l: l[1],
    "empty": lambda l: l is None, "pair": lambda a: lambda b: {"fst": a, "snd": b}, "fst": lambda p: p["fst"], "snd": lambda p: p["snd"], "length": len, "join": lambda a: lambda b: a + b, "show": str,
}


def evaluate(tree, env):
    match tree:
        case ("value", value, _):
            return value
        case ("name", name):
            return env[name]
        case ("fun", name, body):
            return lambda value: evaluate(body, {**env, name: value})
        case ("apply", f, a):
            return evaluate(f, env)(evaluate(a, env))
        case ("if", test, yes, no):
            return evaluate(yes if evaluate(test, env) else no, env)
        case ("let", name, value, body, recursive):
            inner = dict(env)
            result = evaluate(value, inner)
            if recursive:
                inner[name] = result
            return evaluate(body, {**env, name: result})


def show_value(value):
    match value:
        case {"fst": a, "snd": b}:
            return f"({show_value(a)}, {show_value(b)})"
        case None | (_, _):
            items = []
            while value is not None:
                head, value = value
                items.append(show_value(head))
            return f"[{', '.join(items)}]"
        case bool():
            return str(value).lower()
        case _ if callable(value):
            return "<function>"
    return repr(value)


for source in """1 + 2 * 3 - 4
fun x -> x
fun f g x -> f (g x)
let id x = x in (id 1, id "a")
let rec fact n = if n < 1 then 1 else n * fact (n - 1) in fact 20
let rec map f l = if empty l then [] else f (head l) :: map f (tail l) in map
let rec map f l = if empty l then [] else f (head l) :: map f (tail l) in map (fun x -> x * x) [1, 2, 3]
let rec fold f z l = if empty l then z else f (head l) (fold f z (tail l)) in (fold (fun a b -> a + b) 0 [1,2,3,4], fold (fun s n -> length s + n) 0 ["ab", "c"])
let twice f x = f (f x) in twice twice (fun n -> n * 2) 1
let k x y = x in k
fun p -> (snd p, fst p)
let rec zip a b = if empty a then [] else if empty b then [] else (head a, head b) :: zip (tail a) (tail b) in zip [1, 2, 3] [true, false]
let compose f g x = f (g x) in compose show length
let rec range a b = if b <= a then [] else a :: range (a + 1) b in let rec sum l = if empty l then 0 else head l + sum (tail l) in sum (range 0 60)
fun x y z -> x z (y z)
1 == 2
[[1], []]
[1, true]
1 + "a"
fun x -> x x
if 1 then 2 else 3
if true then 1 else "one"
let f x = x + 1 in f true
fun f -> (f 1, f true)
head 5
unknown 1
let rec loop x = loop in loop
1 2
(1, 2) == (1, "2")
let x = 1 in
fun -> 1
(1
[1, 2
let 5 = 1 in 2
)""".splitlines():
    try:
        tree = Parser(source).program()
        kind = Inference().program(tree)
    except (TypeProblem, SyntaxProblem) as problem:
        print(f"{source[:44]:<46}{type(problem).__name__}: {problem}")
    else:
        print(f"{source[:44]:<46}{show_value(evaluate(tree, VALUES))} : {kind}")
