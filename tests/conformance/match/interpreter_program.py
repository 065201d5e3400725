# match at work: a symbolic differentiator and simplifier on tuples and classes, checked by numbers.
from dataclasses import dataclass


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Op:
    sign: str
    left: object
    right: object


@dataclass(frozen=True)
class Call:
    function: str
    argument: object


def build(x):
    match x:
        case Num() | Var() | Op() | Call():
            return x
        case bool():
            raise TypeError("no booleans")
        case int() | float():
            return Num(x)
        case str() if x.isidentifier():
            return Var(x)
        case (left, ("+" | "-" | "*" | "/" | "^") as sign, right):
            return Op(sign, build(left), build(right))
        case (str(function), argument):
            return Call(function, build(argument))
        case (left, sign, middle, *rest):
            return build(((left, sign, middle), *rest))
        case _:
            raise ValueError(f"cannot build {x!r}")


def simplify(e):
    match e:
        case Op(sign, left, right):
            e = Op(sign, simplify(left), simplify(right))
        case Call(f, a):
            e = Call(f, simplify(a))
    match e:
        case Op("+", Num(a), Num(b)):
            return Num(a + b)
        case Op("-", Num(a), Num(b)):
            return Num(a - b)
        case Op("*", Num(a), Num(b)):
            return Num(a * b)
        case Op("^", Num(a), Num(b)):
            return Num(a**b)
        case Op("+", Num(0), x) | Op("+", x, Num(0)) | Op("-", x, Num(0)) | Op("*", Num(1), x) | Op("*", x, Num(1)) | Op("/", x, Num(1)) | Op("^", x, Num(1)):
            return x
        case Op("*", Num(0), _) | Op("*", _, Num(0)) | Op("/", Num(0), _):
            return Num(0)
        case Op("^", _, Num(0)):
            return Num(1)
        case Op("-", a, b) if a == b:
            return Num(0)
        case Op("*", x, Num() as n):
            return Op("*", n, x)
        case Op("*", Num(a), Op("*", Num(b), x)):
            return Op("*", Num(a * b), x)
        case Op("+", x, Op("*", Num(k), y)) if k < 0:
            return Op("-", x, simplify(Op("*", Num(-k), y)))
        case Op("+", a, b) if a == b:
            return Op("*", Num(2), a)
        case Call("log", Num(1)):
            return Num(0)
    return e


def derive(e, x):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == x))
        case Op("+" | "-" as sign, a, b):
            return Op(sign, derive(a, x), derive(b, x))
        case Op("*", a, b):
            return Op("+", Op("*", derive(a, x), b), Op("*", a, derive(b, x)))
        case Op("/", a, b):
            return Op("/", Op("-", Op("*", derive(a, x), b), Op("*", a, derive(b, x))), Op("^", b, Num(2)))
        case Op("^", a, Num(n)):
            return Op("*", Op("*", Num(n), Op("^", a, Num(n - 1))), derive(a, x))
        case Call("sin", a):
            return Op("*", Call("cos", a), derive(a, x))
        case Call("cos", a):
            return Op("*", Op("*", Num(-1), Call("sin", a)), derive(a, x))
        case Call("exp", a):
            return Op("*", e, derive(a, x))
        case Call("log", a):
            return Op("/", derive(a, x), a)
        case Call(name, _) | Op(name, _, _):
            raise NotImplementedError(f"derivative of {name}")


def show(e, level=0):
    match e:
        case Num(v):
            return f"{v:g}"
        case Var(n):
            return n
        case Call(f, a):
            return f"{f}({show(a)})"
        case Op(sign, a, b):
            mine = "+-*/^".index(sign) // 2 + 1
            text = f"{show(a, mine)}{sign}{show(b, mine + (sign in '-/'))}"
            return f"({text})" if mine < level else text


def value(e, **names):
    import math

    match e:
        case Num(v):
            return v
        case Var(n):
            return names[n]
        case Call(f, a):
            return getattr(math, f)(value(a, **names))
        case Op(sign, a, b):
            a, b = value(a, **names), value(b, **names)
            return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "^": lambda: a**b}[sign]()


sources = [(("x", "^", 3), "+", (2, "*", "x"), "-", 5), (("sin", ("x", "*", 2)), "*", "x"), (1, "/", ("x", "+", 1)), ("exp", ("x", "^", 2)), ("log", (3, "*", "x")), ("cos", ("sin", "x")), (("x", "-", "y"), "^", 2), ("y", "*", "y"), 7, ((0, "*", "x"), "+", ("x", "^", 1))]
for source in sources:
    e = build(source)
    d = simplify(derive(e, "x"))
    at = {"x": 1.3, "y": 0.4}
    h = 1e-6
    slope = (value(e, **at | {"x": 1.3 + h}) - value(e, **at | {"x": 1.3 - h})) / (2 * h)
    print(f"{show(e):<24}{show(simplify(e)):<20}{show(d):<40}{value(d, **at):.4f} {abs(value(d, **at) - slope) < 1e-4}")
for bad in (True, None, (1, 2, 3), "not a name", [1, "+", 2], ((1, "%", 2)), ("x", "^", "x"), ("tan", "x"), ()):
    try:
        print(show(simplify(derive(build(bad), "x"))))
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
